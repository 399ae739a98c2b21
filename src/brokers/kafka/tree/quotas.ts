import type { Property, PropertyUnit } from '../../api/property';
import type { ResourceNode } from '../../api/resource';
import { description } from '../../api/words';
import type { NamedQuota } from '../security/quotas';
import { refOf, type TreeContext } from './context';

interface Limit {
  readonly label: string;
  readonly unit?: PropertyUnit;
  readonly note: string;
}

/** Limits by Kafka's name for them, from `QuotaConfig` of 4.3.1; each holds for every broker on its own. */
const limits: Readonly<Record<string, Limit>> = {
  producer_byte_rate: { label: 'Produced bytes', unit: 'bytes', note: 'a second and broker' },
  consumer_byte_rate: { label: 'Consumed bytes', unit: 'bytes', note: 'a second and broker' },
  request_percentage: { label: 'Time of request threads', unit: 'percent', note: 'of one thread, by broker' },
  controller_mutation_rate: { label: 'Partitions made or deleted', note: 'a second' },
  connection_creation_rate: { label: 'New connections', note: 'a second and broker' },
};

/** A quota as a row of the tree. */
export function quotaNode(context: Pick<TreeContext, 'profile'>, quota: NamedQuota): ResourceNode {
  const { name, entity, values } = quota;
  return {
    ref: refOf(context, 'quota', name),
    label: name,
    ...description(...values.map(({ key, value }) => `${key} ${value.toLocaleString('en')}`)),
    properties: [
      ...entity.map(({ type, name: one }) => ({
        key: type,
        label: entityLabels[type] ?? type,
        value: one ?? 'every other',
        ...(one === null && { note: 'without a quota of its own' }),
      })),
      ...values.map(({ key, value }): Property => {
        const limit = limits[key];
        if (!limit) return { key, label: key, value };
        return { key, label: limit.label, value, ...(limit.unit && { unit: limit.unit }), note: limit.note };
      }),
    ],
    hasChildren: false,
  };
}

const entityLabels: Readonly<Record<string, string>> = { user: 'User', 'client-id': 'Client id', ip: 'Address' };
