import type { Declaration, WrittenOption } from '../../../src/language/model/declaration';
import type { Span } from '../../../src/language/model/text';

/** Declarations as text that a reviewer can compare with the source they were read from. */
export function snapshot(text: string, declarations: readonly Declaration[]): string {
  return declarations.map((declaration) => one(text, declaration)).join('\n');
}

function one(text: string, declaration: Declaration): string {
  const place = `${position(text, declaration.nameSpan)} ${excerpt(text, declaration.nameSpan)}`;
  const head = `${declaration.kind} ${place}${declaration.complete ? '' : ' (incomplete)'}`;
  const lines = [...declaration.written].map(
    ([key, option]) => `  ${key} = ${known(option)} <- ${shown(text, option)}`,
  );
  return [head, ...lines, ''].join('\n');
}

function known(option: WrittenOption): string {
  if (option.how === 'unknowable') return '?';
  if (option.how === 'template') return option.parts.map((part) => part ?? '{?}').join('');
  const value = JSON.stringify(option.value);
  return option.raw === undefined ? value : `${value} (raw ${JSON.stringify(option.raw)})`;
}

function shown(text: string, option: WrittenOption): string {
  const key = option.keySpan ? `${excerpt(text, option.keySpan)} ` : '';
  return `${position(text, option.span)} ${key}${excerpt(text, option.span)}`;
}

function position(text: string, span: Span): string {
  const lines = text.slice(0, span.start).split('\n');
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

function excerpt(text: string, span: Span): string {
  return `[${text.slice(span.start, span.end).replaceAll(/\s+/g, ' ')}]`;
}
