import type { OptionTable } from '../../../declarations/optionTable';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import type { Spellings } from '../../../declarations/spellings';
import type { DeclarationKind } from '../../../model/declaration';
import { kafkaSpelling, kafkaSpellings } from '../values';
import { constantOfKey, isForeignConstant, keyOfConstant } from './constants';

const constant = /^(\w+\.)?[A-Z][A-Z0-9_]+$/;

/** Keys as text or by the constants of the configuration classes. */
export const javaSpellings: Spellings = {
  ...kafkaSpellings,
  read: (key) => {
    if (!constant.test(key)) return kafkaSpelling(key);
    const canonical = keyOfConstant(key);
    return canonical === undefined ? undefined : kafkaSpelling(canonical);
  },
};

/** Classes whose constants say what a table of options is for, the one to write constants of first. */
const roles: readonly (readonly [owner: string, kind: DeclarationKind])[] = [
  ['ProducerConfig', 'kafka.producer'],
  ['ConsumerConfig', 'kafka.consumer'],
  ['StreamsConfig', 'kafka.streams'],
  ['AdminClientConfig', 'kafka.admin'],
  ['TopicConfig', 'kafka.topic'],
];

/** A table of options of a client, with the editor's way to spell keys; a constant of an unknown class may be any option. */
export function clientSource(table: OptionTable, elsewhere = false): OptionSource {
  const unread = table.entries.some(
    ({ key }) => key !== undefined && !javaSpellings.read(key) && !isForeignConstant(key),
  );
  return {
    table: unread ? { ...table, complete: false } : table,
    spellings: javaSpellings,
    spellKey,
    ...(elsewhere && { elsewhere }),
  };
}

/** A constant where the table has constants of the class, else a quoted key. */
function spellKey(key: string, table: OptionTable): string | undefined {
  const owners = ownersOf(table);
  const owner = roles.find(([name]) => owners.includes(name))?.[0];
  return owner && `${owner}.${constantOfKey(key)}`;
}

function ownersOf(table: OptionTable): readonly string[] {
  return table.entries.flatMap((entry) => /^(\w+)\.[A-Z0-9_]+$/.exec(entry.key ?? '')?.[1] ?? []);
}

/** What the constants of a table make of it; `undefined` where they are of none or of several. */
export function roleByOwner(table: OptionTable): DeclarationKind | undefined {
  const owners = new Set(ownersOf(table));
  const [found, ...others] = roles.filter(([owner]) => owners.has(owner));
  // A table for Streams holds options of its clients too.
  if (owners.has('StreamsConfig')) return 'kafka.streams';
  return others.length > 0 ? undefined : found?.[1];
}
