import { fileDeclaration } from '../../../declarations/fileDeclaration';
import type { FileEntry } from '../../../declarations/fileDeclaration';
import { lineBreakOf } from '../../../declarations/lineEdits';
import type { Primitive } from '../../../declarations/spellings';
import type { Declaration } from '../../../model/declaration';
import type { SourceText, TextEdit } from '../../../model/text';
import { readRabbitMqConf } from '../../../syntax/rabbitmqConf';
import type { RabbitMqSetting } from '../../../syntax/rabbitmqConf';
import { serverKeys } from '../serverKeys';

/** The server that a rabbitmq.conf describes. Files of `conf.d` and files that are included add to each other. */
export function serverOfConf({ text, uri }: SourceText, dialect: string): Declaration | undefined {
  const { faults, includes, settings } = readRabbitMqConf(text);
  const last = settings.at(-1);
  return fileDeclaration({
    uri,
    kind: 'rabbitmq.server',
    dialect: { id: dialect, broker: 'rabbitmq' },
    entries: settings.map(settingEntry),
    spellings: serverKeys,
    complete: faults.length === 0 && includes.length === 0 && !/[/\\]conf\.d[/\\]/.test(uri),
    ...(last && { insert: (key, native) => insertAfter(text, last, key, native) }),
  });
}

function settingEntry(setting: RabbitMqSetting): FileEntry {
  const { key, keySpan, lineSpan, quote, value, valueSpan } = setting;
  return {
    ...{ key, keySpan, value, valueSpan },
    replace: (native) => (quote === "'''" ? undefined : [{ span: valueSpan, newText: spelled(native, quote) }]),
    remove: () => [{ span: lineSpan, newText: '' }],
    rename: (to) => [{ span: keySpan, newText: to }],
  };
}

function insertAfter(text: string, after: RabbitMqSetting, key: string, native: Primitive): readonly TextEdit[] {
  const { lineSpan } = after;
  const line = `${key} = ${spelled(native, '')}`;
  const lineBreak = lineBreakOf(text);
  const endsOpen = !text.slice(lineSpan.start, lineSpan.end).endsWith('\n');
  return [
    {
      span: { start: lineSpan.end, end: lineSpan.end },
      newText: endsOpen ? lineBreak + line : line + lineBreak,
    },
  ];
}

/** A `#` would begin a comment. */
function spelled(native: Primitive, quote: string): string {
  const text = String(native);
  const needsQuotes = quote !== '' || text === '' || /[#']|^\s|\s$/.test(text);
  return needsQuotes && !text.includes("'") ? `'${text}'` : text;
}
