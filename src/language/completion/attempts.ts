import type { SourceText, Span } from '../model/text';
import { lexiconFor } from '../syntax/code/lexicons';

/** A way in which the text could go on at the cursor. */
export interface Attempt {
  /** The text with the marker in place of what is typed so far. */
  readonly text: string;
  /** The marker in that text. */
  readonly marker: Span;
  /** What goes before and after a name that is inserted: the quotes and the separator that are still missing. */
  readonly before: string;
  readonly after: string;
  /** Place in the original text of a place in this one. */
  original(span: Span): Span;
}

/** A name that nobody gives to an option. */
export const markerName = 'brokerscopeMarker';

/** A number that nobody writes: where a bare name could be a variable, a value must be a literal to be replaced. */
const markerNumber = '900719925';

/** What may be missing around a name: quotes, a separator, a value. */
interface Missing {
  readonly before: string;
  readonly after: string;
  /** A value that makes it whole; not inserted. */
  readonly value: string;
}

const nothing: Missing = { before: '', after: '', value: '' };
/** What parts a key from its value, by language: first where the key is a bare name, then where it is quoted. */
const separators: Readonly<Record<string, readonly [bare: readonly string[], quoted: readonly string[]]>> = {
  python: [['='], [': ']],
  ruby: [[': '], [' => ', ': ']],
  php: [[': '], [' => ']],
  csharp: [
    [' = ', ': '],
    ['] = ', ', '],
  ],
  kotlin: [[' = '], [' to ']],
  scala: [[' = '], [' -> ']],
  java: [[' = '], [', ']],
  terraform: [[' = '], [' = ']],
  opentofu: [[' = '], [' = ']],
  'rabbitmq-conf': [[' = '], [' = ']],
  properties: [['='], ['=']],
  dotenv: [['='], ['=']],
  dockerfile: [['='], ['=']],
};

/** JavaScript, Go, Rust, YAML, JSON, nats-server.conf. */
const colon = [[': '], [': ']] as const;

/** The ways to try at a cursor, likeliest first. */
export function attemptsAt({ languageId, text }: SourceText, offset: number): readonly Attempt[] {
  const isCode = lexiconFor(languageId) !== undefined;
  const quoted = quoteAround(text, offset);
  const word = wordAround(text, offset, isCode && !quoted ? /[\w$]/ : /[\w.$:-]/);
  const [bare, ofQuoted] =
    separators[languageId] ?? (/properties$/.test(languageId) ? separators['properties'] : undefined) ?? colon;
  const joined = quoted === undefined ? bare : ofQuoted;
  const json = languageId === 'json' || languageId === 'jsonc';
  const open = quoted ?? (json ? '"' : '');
  // A quote that is closed already stands between the name and its separator.
  const isClosed = quoted !== undefined && text.charAt(word.end) === quoted;
  const separated = joined.flatMap((separator) =>
    (json || isCode ? ['0', '0,'] : ['0']).map((value): Missing => {
      if (isClosed) return { before: '', after: quoted + separator, value };
      return { before: quoted === undefined ? open : '', after: open + separator, value };
    }),
  );
  const closed: Missing[] = quoted !== undefined && !isClosed ? [{ before: '', after: quoted, value: '' }] : [];
  // Where a separator follows, none is missing.
  const goesOn = /^["'`]?\s*([:=,]|->|to\b)/.test(text.slice(word.end, word.end + 8));
  const missing = goesOn ? [nothing, ...separated, ...closed] : [...separated, nothing, ...closed];
  // A dotted name may be one option, or the way to one: `linger.m`, `spring.kafka.producer.a`.
  const lastDot = text.slice(word.start, offset).lastIndexOf('.');
  const words = lastDot < 0 || isCode ? [word] : [word, { start: word.start + lastDot + 1, end: word.end }];
  const named = words.flatMap((one) => missing.map((way) => attempt(text, one, markerName, way, isClosed)));
  return quoted === undefined ? [...named, attempt(text, word, markerNumber, nothing, false)] : named;
}

function attempt(
  text: string,
  word: Span,
  name: string,
  { after, before, value }: Missing,
  isClosed: boolean,
): Attempt {
  // The closing quote that is there is part of what is written anew.
  const end = isClosed && after !== '' ? word.end + 1 : word.end;
  const written = before + name + after + value;
  const marker = { start: word.start + before.length, end: word.start + before.length + name.length };
  const shift = written.length - (end - word.start);
  return {
    text: text.slice(0, word.start) + written + text.slice(end),
    marker,
    before,
    after,
    original: ({ end: to, start }) => ({
      start: start <= word.start ? start : Math.min(start, word.start),
      end: to >= word.start + written.length ? to - shift : Math.max(word.end, end),
    }),
  };
}

/** The quote that is open where the cursor stands, looked for in its line only. */
function quoteAround(text: string, offset: number): string | undefined {
  const line = text.slice(Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1, offset);
  let open: string | undefined;
  for (let i = 0; i < line.length; i++) {
    const c = line.charAt(i);
    if (c === '\\') i++;
    else if (open === undefined && /["'`]/.test(c)) open = c;
    else if (c === open) open = undefined;
  }
  return open;
}

function wordAround(text: string, offset: number, part: RegExp): Span {
  let start = offset;
  let end = offset;
  while (start > 0 && part.test(text.charAt(start - 1))) start--;
  while (end < text.length && part.test(text.charAt(end))) end++;
  return { start, end };
}
