import type { Variable } from './dotenv';

/** A stage of a Dockerfile: what it is built from, and what it gives to the processes of its image. */
export interface DockerStage {
  /** As written, with its tag: `apache/kafka:4.1.0`, `base` for another stage. */
  readonly image: string;
  readonly name?: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly variables: readonly Variable[];
}

/** Reads the stages of a Dockerfile and their `ENV` instructions in both forms; half a file is still read. */
export function readDockerfile(text: string): readonly DockerStage[] {
  const stages: (DockerStage & { readonly variables: Variable[] })[] = [];
  for (const { end, start, words } of instructions(text)) {
    const [instruction = '', ...rest] = words;
    if (/^from$/i.test(instruction)) {
      const [image = '', as, name] = rest.filter((word) => !word.startsWith('--'));
      const named = as !== undefined && /^as$/i.test(as) && name !== undefined;
      stages.push({ image, ...(named && { name }), span: { start, end }, variables: [] });
    }
    if (/^env$/i.test(instruction)) stages.at(-1)?.variables.push(...variablesOf(text, start, end));
  }
  return stages;
}

interface Instruction {
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
}

/** Instructions with the lines that a backslash adds to them; comments between those belong to neither. */
function* instructions(text: string): Generator<Instruction> {
  let at = 0;
  while (at < text.length) {
    const start = at;
    let end = lineEnd(text, at);
    if (/^[ \t]*#/.test(text.slice(start, end))) {
      at = end + 1;
      continue;
    }
    while (end < text.length && /\\[ \t]*\r?$/.test(text.slice(Math.max(start, end - 80), end))) {
      end = lineEnd(text, end + 1);
      while (end < text.length && isComment(text, end)) end = lineEnd(text, end + 1);
    }
    const words = text
      .slice(start, Math.min(end, start + 2000))
      .trim()
      .split(/\s+/);
    yield { start, end, words };
    at = end + 1;
  }
}

/** Whether the line that ends here is a comment or empty, which do not end a continued instruction. */
function isComment(text: string, end: number): boolean {
  return /^[ \t]*(#.*)?\r?$/.test(text.slice(text.lastIndexOf('\n', end - 1) + 1, end));
}

const keyword = /^[ \t]*env[ \t]+/i;
const between = /(?:(?<=\n)[ \t]*#[^\n]*|[ \t\r\n]|\\[ \t]*\r?\n)*/y;
const pair = /([A-Za-z_][\w.-]*)=/y;
const bare = /(?:[^\s\\"']|\\[^\r\n])*/y;

function variablesOf(text: string, start: number, end: number): readonly Variable[] {
  const from = start + (keyword.exec(text.slice(start, end))?.[0].length ?? 0);
  const variables: Variable[] = [];
  let at = from;
  for (;;) {
    between.lastIndex = at;
    between.exec(text);
    const nameStart = between.lastIndex;
    pair.lastIndex = nameStart;
    const name = nameStart < end ? pair.exec(text)?.[1] : undefined;
    if (name === undefined) break;
    const valueStart = pair.lastIndex;
    const value = valueAt(text, valueStart, end);
    at = value.end;
    const nameSpan = { start: nameStart, end: nameStart + name.length };
    variables.push({
      name,
      nameSpan,
      value: value.value,
      valueSpan: { start: valueStart, end: at },
      quote: value.quote,
    });
  }
  return variables.length > 0 ? variables : legacy(text, from, end);
}

/** `ENV NAME the whole rest` */
function legacy(text: string, from: number, end: number): readonly Variable[] {
  const found = /^([A-Za-z_][\w.-]*)[ \t]+(\S[^\n]*?)[ \t\r]*$/.exec(text.slice(from, end));
  const [whole, name = '', value = ''] = found ?? [];
  if (whole === undefined) return [];
  const start = from + whole.indexOf(value, name.length);
  return [
    {
      name,
      nameSpan: { start: from, end: from + name.length },
      value,
      valueSpan: { start, end: start + value.length },
      quote: '',
    },
  ];
}

function valueAt(text: string, start: number, end: number): { value: string; quote: string; end: number } {
  const quote = text.charAt(start);
  if (quote === '"' || quote === "'") {
    let at = start + 1;
    while (at < end && text.charAt(at) !== quote) at += text.charAt(at) === '\\' ? 2 : 1;
    if (at < end) return { value: text.slice(start + 1, at).replaceAll(/\\([^])/g, '$1'), quote, end: at + 1 };
  }
  bare.lastIndex = start;
  const found = bare.exec(text)?.[0] ?? '';
  const plain = found.slice(0, Math.max(0, end - start));
  return { value: plain.replaceAll(/\\([^])/g, '$1'), quote: '', end: start + plain.length };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
