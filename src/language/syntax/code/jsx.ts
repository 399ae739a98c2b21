import { skipLine, skipPast, skipString, skipTemplate } from './skipping';

/** Elements inside elements inside braces: deeper than this no one writes. */
const maxDepth = 48;

/**
 * End of a JSX element with all its children, -1 where the text is not one (a type parameter, a comparison).
 * What an element holds is presentation; its quotes and braces must not disturb the code around it.
 */
export function skipElement(text: string, start: number, depth = 0): number {
  if (depth > maxDepth) return -1;
  let open = 0;
  let i = start;
  while (i >= 0 && i < text.length) {
    const c = text.charAt(i);
    if (c === '{') i = skipBraces(text, i, depth);
    else if (c !== '<') i++;
    else if (text.charAt(i + 1) === '/') {
      i = skipPast(text, i, '>');
      if (--open === 0) return i;
    } else {
      const end = skipOpeningTag(text, i, depth);
      if (end < 0) return -1;
      if (text.charAt(end - 2) !== '/') open++;
      else if (open === 0) return end;
      i = end;
    }
  }
  return -1;
}

function skipOpeningTag(text: string, start: number, depth: number): number {
  let i = start + 1;
  while (i >= 0 && i < text.length) {
    const c = text.charAt(i);
    if (c === '>') return i + 1;
    if (c === '"' || c === "'") i = skipPast(text, i + 1, c);
    else if (c === '{') i = skipBraces(text, i, depth);
    else if (/[\w\s.:=/$-]/.test(c)) i++;
    else return -1;
  }
  return -1;
}

function skipBraces(text: string, start: number, depth: number): number {
  let open = 0;
  let i = start;
  while (i < text.length) {
    const c = text.charAt(i);
    if (c === '"' || c === "'") i = skipString(text, i);
    else if (c === '`') i = skipTemplate(text, i);
    else if (text.startsWith('//', i)) i = skipLine(text, i);
    else if (text.startsWith('/*', i)) i = skipPast(text, i + 2, '*/');
    else if (
      c === '<' &&
      /[\w>]/.test(text.charAt(i + 1)) &&
      /[(&|?:{,=>[]\s*$/.test(text.slice(Math.max(0, i - 24), i))
    ) {
      const end = skipElement(text, i, depth + 1);
      if (end < 0) return -1;
      i = end;
    } else {
      if (c === '{') open++;
      else if (c === '}' && --open === 0) return i + 1;
      i++;
    }
  }
  return -1;
}
