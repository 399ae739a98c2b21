import type { ProfileId } from '../../../brokers/api/profile';
import type { ConnectionEntry } from '../entries';
import { entryKeys } from '../entryKeys';
import { secretOfId, valueOf } from './fieldSpec';
import type { FormContext, FormValues } from './fieldSpec';
import { defaultName, fieldsOf, layout } from './layout';
import { startsReadOnly } from './useSection';

/** Fields that say what others mean, or where the entry goes. */
const notWritten = /^(source|kind|name|readOnly|.*\.(trust|client))$/;

/** What is written to settings for what is typed: what the form asks for now, and nothing of what it asked before. */
export function entryOf(id: ProfileId, context: FormContext, values: FormValues): ConnectionEntry {
  const fields = fieldsOf(layout(context, values));
  const entry: Record<string, unknown> = { id, kind: context.driver.kind };
  for (const field of fields) {
    const value = valueOf(field, values).trim();
    if (field.id.endsWith('.trust')) writeTrust(entry, field.id.slice(0, -'.trust'.length), value);
    if (secretOfId(field.id) !== undefined || notWritten.test(field.id) || value === '') continue;
    if (field.type !== 'flag') write(entry, field.id, value);
    else if (value === 'true') write(entry, field.id, true);
  }
  entry['name'] = (values['name'] ?? '').trim() || defaultName(context, values);
  const readOnly = fields.find((field) => field.id === 'readOnly');
  const chosen = readOnly !== undefined && valueOf(readOnly, values) === 'true';
  if (chosen !== startsReadOnly((values['address'] ?? '').trim())) entry['readOnly'] = chosen;
  return inOrder(entry) as unknown as ConnectionEntry;
}

function writeTrust(entry: Record<string, unknown>, path: string, trust: string): void {
  if (trust === 'off' || trust === 'same') return;
  // A service beside the broker is believed from a public authority anyway.
  if (trust === 'system' && path.includes('.')) return;
  write(entry, `${path}.enabled`, true);
  if (trust === 'any') write(entry, `${path}.verify`, false);
}

function write(entry: Record<string, unknown>, path: string, value: unknown): void {
  const [key = '', ...rest] = path.split('.');
  if (rest.length === 0) entry[key] = value;
  else write((entry[key] ??= {}) as Record<string, unknown>, rest.join('.'), value);
}

function inOrder(entry: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(entryKeys.filter((key) => entry[key] !== undefined).map((key) => [key, entry[key]]));
}
