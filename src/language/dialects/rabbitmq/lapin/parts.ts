import type { OptionSource } from '../../../declarations/codeDeclaration';
import { unknownTable } from '../../../declarations/optionTable';
import type { Insertion, OptionTable } from '../../../declarations/optionTable';
import { sharedAware } from '../../../declarations/readTable';
import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling, Spellings } from '../../../declarations/spellings';
import type { OptionValue } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { follow } from '../../../syntax/code/evaluation';
import type { Vocabulary } from '../../../syntax/code/evaluation';
import type { Expression } from '../../../syntax/code/expression';
import { builderTable } from '../../rust/builderTable';
import { typeOf } from '../../rust/calls';
import { xArguments } from '../xArguments';

function textCode(value: string): string {
  return `"${value.replaceAll(/["\\]/g, '\\$&')}".into()`;
}

/** A value of a field table names its type (amq-protocol-types, AMQPValue). */
function typed(canonical: string): OptionSpelling {
  return {
    canonical,
    encode: (value) => {
      if (typeof value === 'string') return { code: `AMQPValue::LongString(${textCode(value)})` };
      if (typeof value === 'boolean') return { code: `AMQPValue::Boolean(${String(value)})` };
      return { code: `AMQPValue::${Math.abs(value) > 2147483647 ? 'LongLongInt' : 'LongInt'}(${value})` };
    },
  };
}

const fieldSpellings: Spellings = {
  read: typed,
  write: (canonical) => {
    const key = xArguments.write(canonical)?.key;
    return key === undefined ? undefined : { key, spelling: typed(canonical) };
  },
};

/** `FieldTable::default()`, or a name for one that statements fill. */
export function fieldsOf(file: CodeFile, value: Expression, token: number): OptionSource {
  const made = follow(file, value, token);
  const isEmpty = made.type === 'call' && made.name === 'default' && typeOf(made) === 'Default';
  const none: OptionTable = { entries: [], complete: true, spans: [] };
  const table = isEmpty ? none : (sharedAware(file, value, token) ?? unknownTable);
  return { table, spellings: fieldSpellings, spellKey: textCode };
}

const text = (canonical: string): OptionSpelling => ({ canonical, encode: String });

/** amq-protocol, AMQPProperties; an expiration is a text. */
const propertySpellings = spellings({
  with_delivery_mode: 'delivery-mode',
  with_expiration: text('expiration'),
  with_priority: 'priority',
  with_content_type: text('content-type'),
  with_content_encoding: text('content-encoding'),
  with_message_id: text('message-id'),
  with_correlation_id: text('correlation-id'),
  with_reply_to: text('reply-to'),
});

/** `BasicProperties::default().with_delivery_mode(2)` */
export function propertiesOf(file: CodeFile, value: Expression, token: number): OptionSource {
  const tables = ['BasicProperties', 'AMQPProperties'].map((type) =>
    builderTable(file, value, token, type, propertySpellings),
  );
  const table = tables.find((each) => each !== undefined) ?? unknownTable;
  return { table: withTextsConverted(table), spellings: propertySpellings };
}

/** A text that is added becomes a ShortString; one that is there already does. */
function withTextsConverted(table: OptionTable): OptionTable {
  const { insertion } = table;
  if (!insertion) return table;
  const insert: Insertion['insert'] = (key, value) =>
    insertion.insert(key, value.startsWith('"') ? `${value}.into()` : value);
  return { ...table, insertion: { ...insertion, insert } };
}

const identity = ([value]: readonly OptionValue[]): OptionValue | undefined => value;

const valueTypes = [
  ...['Boolean', 'ShortShortInt', 'ShortShortUInt', 'ShortInt', 'ShortUInt', 'LongInt', 'LongUInt', 'LongLongInt'],
  ...['Float', 'Double', 'ShortString', 'LongString', 'Timestamp'],
];

/** lapin::types::AMQPValue and lapin::ExchangeKind. */
export const lapinVocabulary: Vocabulary = {
  constants: {
    'ExchangeKind.Direct': 'direct',
    'ExchangeKind.Fanout': 'fanout',
    'ExchangeKind.Topic': 'topic',
    'ExchangeKind.Headers': 'headers',
  },
  functions: {
    'ExchangeKind.Custom': identity,
    ...Object.fromEntries(valueTypes.map((type) => [`AMQPValue.${type}`, identity])),
    'AMQPValue.from': identity,
  },
};
