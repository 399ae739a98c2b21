import type { Span } from '../model/text';

export interface ErlangToken {
  readonly type: 'atom' | 'text' | 'binary' | 'number' | 'punctuation' | 'dot' | 'end';
  /** Unescaped, without quotes; a number in decimal digits. */
  readonly value: string;
  readonly span: Span;
}

const blank = /(?:\s|%[^\n]*)+/y;
const atom = /[a-z][\w@]*/y;
const quotedAtom = /'([^'\\]*(?:\\[^][^'\\]*)*)'/y;
const text = /"([^"\\]*(?:\\[^][^"\\]*)*)"/y;
const binary = /<<\s*"([^"\\]*(?:\\[^][^"\\]*)*)"(?:\/utf8)?\s*>>|<<\s*>>/y;
/** A quotation without an end takes the rest of the text. */
const unclosed = /["'][^]*/y;
const float = /-?\d[\d_]*\.\d+(?:[eE][+-]?\d+)?/y;
const based = /(-?)(\d{1,2})#([0-9A-Za-z]+)/y;
const integer = /-?\d(?:_?\d)*/y;
const character = /\$(\\[^]|[^\\])/y;
/** A dot ends a term where a blank, a comment or the end of the text follows. */
const dot = /\.(?=[\s%]|$(?![^]))/y;
const punctuation = /#\{|=>|<<|>>|[^]/y;

/** Tokens of Erlang terms, each looked at once. */
export class ErlangTokens {
  private at = 0;

  constructor(private readonly source: string) {
    if (source.startsWith('\ufeff')) this.at = 1;
  }

  next(): ErlangToken {
    this.match(blank);
    const start = this.at;
    if (start >= this.source.length) return { type: 'end', value: '', span: { start, end: start } };
    const { type, value } = this.read();
    return { type, value, span: { start, end: this.at } };
  }

  private read(): Pick<ErlangToken, 'type' | 'value'> {
    const bytes = this.match(binary);
    if (bytes) return { type: 'binary', value: unescaped(bytes[1] ?? '') };
    const characters = this.match(text);
    if (characters) return { type: 'text', value: unescaped(characters[1] ?? '') };
    const word = this.match(atom);
    if (word) return { type: 'atom', value: word[0] };
    const quoted = this.match(quotedAtom);
    if (quoted) return { type: 'atom', value: unescaped(quoted[1] ?? '') };
    const number = this.number();
    if (number !== undefined) return { type: 'number', value: number };
    if (this.match(dot)) return { type: 'dot', value: '.' };
    if (this.match(unclosed)) return { type: 'punctuation', value: '' };
    return { type: 'punctuation', value: this.match(punctuation)?.[0] ?? '' };
  }

  private number(): string | undefined {
    const fraction = this.match(float);
    if (fraction) return fraction[0].replaceAll('_', '');
    const [whole, sign = '', base = '', digits = ''] = this.match(based) ?? [];
    if (whole !== undefined) return sign + String(Number.parseInt(digits, Number(base)));
    const plain = this.match(integer);
    if (plain) return plain[0].replaceAll('_', '');
    const code = this.match(character)?.[1];
    return code === undefined ? undefined : String(unescaped(code).codePointAt(0) ?? 0);
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source);
    if (found) this.at = pattern.lastIndex;
    return found ?? undefined;
  }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', s: ' ', b: '\b', f: '\f', v: '\v' };

function unescaped(written: string): string {
  return written.replace(/\\(x\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{2})|[0-7]{1,3}|[^])/g, (_, kind: string, ...hex) => {
    const code = (hex[0] ?? hex[1]) as string | undefined;
    if (code !== undefined) return fromCode(Number.parseInt(code, 16));
    return /^[0-7]/.test(kind) ? fromCode(Number.parseInt(kind, 8)) : (escapes[kind] ?? kind);
  });
}

function fromCode(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
