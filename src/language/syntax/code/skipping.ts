const backslash = 92;
const newline = 10;
const backtick = 96;
const dollar = 36;
const openBrace = 123;
const closeBrace = 125;
const slash = 47;

/** End of a string that closes on its own line; a string left open ends with the line. */
export function skipString(text: string, start: number): number {
  const quote = text.charCodeAt(start);
  for (let i = start + 1; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === backslash) i++;
    else if (c === quote) return i + 1;
    else if (c === newline) return i;
  }
  return text.length;
}

/** End of a string that a sequence of several characters closes. */
export function skipLongString(text: string, start: number, quote: string): number {
  let i = start + quote.length;
  for (;;) {
    const close = text.indexOf(quote, i);
    if (close < 0) return text.length;
    if (!isEscaped(text, close, start)) return close + quote.length;
    i = close + 1;
  }
}

function isEscaped(text: string, at: number, from: number): boolean {
  let count = 0;
  for (let i = at - 1; i > from && text.charCodeAt(i) === backslash; i--) count++;
  return count % 2 === 1;
}

/** End of a line, before its line break. */
export function skipLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

/** End of a comment or whatever else one sequence closes; without it, the rest of the text. */
export function skipPast(text: string, start: number, close: string): number {
  const end = text.indexOf(close, start);
  return end < 0 ? text.length : end + close.length;
}

/** End of a template literal with its nested code, strings and templates; a stack of its own, so depth is no danger. */
export function skipTemplate(text: string, start: number): number {
  return skipLevels(text, start + 1, [-1]);
}

/** End of the code in a hole of a template, after the brace that closes it. */
export function skipHole(text: string, start: number): number {
  return skipLevels(text, start, [0]);
}

/** `levels`: one number a level, -1 inside a template's text, else how many braces are open in a hole. */
function skipLevels(text: string, start: number, levels: number[]): number {
  let i = start;
  while (i < text.length && levels.length > 0) {
    const c = text.charCodeAt(i);
    const level = levels.at(-1) ?? -1;
    if (level < 0) {
      if (c === backslash) i++;
      else if (c === backtick) levels.pop();
      else if (c === dollar && text.charCodeAt(i + 1) === openBrace) {
        levels.push(0);
        i++;
      }
      i++;
    } else i = skipInHole(text, i, levels, level);
  }
  return Math.min(i, text.length);
}

function skipInHole(text: string, i: number, levels: number[], level: number): number {
  const c = text.charCodeAt(i);
  if (c === 34 || c === 39) return skipString(text, i);
  if (c === slash && text.charCodeAt(i + 1) === slash) return skipLine(text, i);
  if (c === slash && text.charCodeAt(i + 1) === 42) return skipPast(text, i + 2, '*/');
  if (c === slash && /[(,=:[!&|?{;]\s*$/.test(text.slice(Math.max(0, i - 16), i))) {
    const end = skipRegularExpression(text, i);
    if (end > 0) return end;
  }
  if (c === backtick) levels.push(-1);
  else if (c === openBrace) levels[levels.length - 1] = level + 1;
  else if (c === closeBrace) {
    if (level === 0) levels.pop();
    else levels[levels.length - 1] = level - 1;
  }
  return i + 1;
}

/** End of a regular expression with its flags, -1 where the line holds no closing slash: then it is a division. */
export function skipRegularExpression(text: string, start: number): number {
  let inClass = false;
  for (let i = start + 1; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === '\n') return -1;
    if (c === '\\') i++;
    else if (c === '[') inClass = true;
    else if (c === ']') inClass = false;
    else if (c === '/' && !inClass) {
      let end = i + 1;
      while (/[a-z]/.test(text.charAt(end))) end++;
      return end;
    }
  }
  return -1;
}
