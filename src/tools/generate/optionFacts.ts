import type { FactRows } from '../../reference/options/fact';

/** Rows of a table with tabs between the cells, by the names in its first line. */
export function parseTable(text: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = text.split('\n').filter((line) => line !== '');
  const names = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

/** Options of the Java client (ConfigDef): those both clients have, and those of each. */
export function kafkaFacts(table: string): Readonly<Record<'common' | 'producer' | 'consumer', FactRows>> {
  const [producer, consumer] = [rowsOfRole(table, 'producer'), rowsOfRole(table, 'consumer')];
  const shared = (key: string): boolean => JSON.stringify(producer[key]) === JSON.stringify(consumer[key]);
  return {
    common: pick(producer, shared),
    producer: pick(producer, (key) => !shared(key)),
    consumer: pick(consumer, (key) => !shared(key)),
  };
}

/** Options that topics and brokers have (ConfigDef of the server). */
export function kafkaServerFacts(table: string): Readonly<Record<'topic' | 'broker', FactRows>> {
  return { topic: rowsOfRole(table, 'topic'), broker: rowsOfRole(table, 'broker') };
}

function rowsOfRole(table: string, role: string): FactRows {
  const rows = parseTable(table).filter((row) => row['role'] === role);
  return Object.fromEntries(
    rows.map((row) => [
      row['key'] ?? '',
      fact(typeOf(row), initialOf(row['default'] ?? ''), rangeOf(row['validator'] ?? '')),
    ]),
  );
}

/** Options of librdkafka that are set as text. */
export function librdkafkaFacts(table: string): FactRows {
  return Object.fromEntries(
    parseTable(table)
      .filter((row) => row['deprecated'] === '' && row['type'] !== 'see dedicated API')
      .map((row) => [
        row['property'] ?? '',
        fact(row['type'] ?? '', row['default'] ?? '', (row['range'] ?? '').replace(' .. ', ' … ')),
      ]),
  );
}

/** Fields of the JetStream API. */
export function jetStreamFacts(table: string): Readonly<Record<'stream' | 'consumer', FactRows>> {
  const durations =
    /^(max_age|duplicate_window|subject_delete_marker_ttl|ack_wait|idle_heartbeat|inactive_threshold|max_expires|priority_timeout|backoff)$/;
  const rows = (object: string): FactRows =>
    Object.fromEntries(
      parseTable(table)
        .filter((row) => row['object'] === object)
        .map((row) => {
          const field = row['field'] ?? '';
          const type = durations.test(field) ? `${row['type']}, nanoseconds` : (row['type'] ?? '');
          const range = (row['range'] ?? '').replace(/^-9223372036854775808\.\./, '').replace('..', ' … ');
          const open = range.replace(/ ?… 9223372036854775807$|^9223372036854775807$/, ' …').replace(/^ …$/, '');
          return [
            field,
            fact(type, (row['default'] ?? '').toLowerCase(), open.replace(/^\|/, '').replaceAll('|', ', ')),
          ];
        }),
    );
  return { stream: rows('stream'), consumer: rows('consumer') };
}

type Fact = FactRows[string];

/** One name for a type whatever the table calls it. */
const typeNames: Readonly<Record<string, string>> = {
  ...{ int: 'integer', long: 'integer', short: 'integer', double: 'number', float: 'number' },
  ...{ string: 'text', 'enum value': 'text', array: 'list' },
};

function fact(type: string, initial: string, range: string): Fact {
  const [name = '', ...unit] = type.split(', ');
  const named = [typeNames[name] ?? name, ...unit].join(', ');
  if (range !== '') return [named, initial, range];
  return initial === '' ? [named] : [named, initial];
}

function typeOf(row: Readonly<Record<string, string>>): string {
  const unit = /\.(ms|bytes|seconds)$/.exec(row['key'] ?? '')?.[1];
  const type = (row['type'] ?? '').toLowerCase();
  const isInteger = typeNames[type] === 'integer';
  return unit === undefined || !isInteger ? type : `${type}, ${unit === 'ms' ? 'milliseconds' : unit}`;
}

function initialOf(value: string): string {
  if (value === 'null' || value === '<required>' || value === '[]') return '';
  return value.replace(/^\[(.*)\]$/, '$1').replaceAll('class ', '');
}

/** `[0,...]`, `[1,...,9] or -1`, `(case insensitive) [A, B]` */
function rangeOf(validator: string): string {
  return validator
    .replace(/\[([^\],]*),\.\.\.,?([^\]]*)\]/, (_, low: string, high: string) => `${low} … ${high}`.trim())
    .replace(/^\(case insensitive\) \[(.*)\]$/, '$1 (in any case)')
    .replace(/^\[(.*)\]$/, '$1');
}

function pick(rows: FactRows, wanted: (key: string) => boolean): FactRows {
  return Object.fromEntries(Object.entries(rows).filter(([key]) => wanted(key)));
}
