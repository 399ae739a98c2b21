import type { BrokerKind } from '../../../../../src/base/brokerKind';
import type { BrokerDriver } from '../../../../../src/brokers/api/driver';
import { driver as kafka } from '../../../../../src/brokers/kafka';
import { driver as nats } from '../../../../../src/brokers/nats';
import { driver as rabbitmq } from '../../../../../src/brokers/rabbitmq';
import type { FormContext, FormValues } from '../../../../../src/ui/connections/form/fieldSpec';
import { fieldsOf, layout } from '../../../../../src/ui/connections/form/layout';
import { fakeL10n } from '../../fakeL10n';

/** The drivers themselves: a form is right where it is right about them. */
export const drivers: Readonly<Record<BrokerKind, BrokerDriver>> = { rabbitmq, kafka, nats };

/** The form of a new connection to that broker. */
export function contextOf(kind: BrokerKind, changes: Partial<FormContext> = {}): FormContext {
  return { l10n: fakeL10n, driver: drivers[kind], takenNames: [], isNew: true, hasWorkspace: true, ...changes };
}

/** Ids of the fields that are asked for. */
export function asked(kind: BrokerKind, values: FormValues): readonly string[] {
  return fieldsOf(layout(contextOf(kind), { kind, ...values })).map(({ id }) => id);
}
