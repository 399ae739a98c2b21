import type { FileEntry } from '../../declarations/fileDeclaration';
import { indentAt, lineBreakOf } from '../../declarations/lineEdits';
import type { Primitive } from '../../declarations/spellings';
import type { Span, TextEdit } from '../../model/text';
import { readRabbitMqConf } from '../../syntax/rabbitmqConf';
import type { RabbitMqSetting } from '../../syntax/rabbitmqConf';

/** Settings of a rabbitmq.conf that is a text, or a part of one, with what it takes to add another. */
export interface ConfEntries {
  readonly entries: readonly FileEntry[];
  /** Whether the node would read the part, and no file beside it. */
  readonly whole: boolean;
  /** Absent where there is no setting yet. */
  readonly insert?: (key: string, native: Primitive) => readonly TextEdit[];
}

/** Reads the settings that stand between two places of a text. */
export function confEntries(text: string, part: Span): ConfEntries {
  const { faults, includes, settings } = readRabbitMqConf(text.slice(part.start, part.end));
  const placed = settings.map((setting) => moved(setting, part.start));
  const last = placed.at(-1);
  return {
    entries: placed.map(settingEntry),
    whole: faults.length === 0 && includes.length === 0,
    ...(last && { insert: (key, native) => insertAfter(text, last, key, native) }),
  };
}

function moved(setting: RabbitMqSetting, by: number): RabbitMqSetting {
  const move = ({ end, start }: Span): Span => ({ start: start + by, end: end + by });
  const { keySpan, lineSpan, valueSpan } = setting;
  return { ...setting, keySpan: move(keySpan), lineSpan: move(lineSpan), valueSpan: move(valueSpan) };
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
  const line = `${indentAt(text, after.keySpan.start)}${key} = ${spelled(native, '')}`;
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
