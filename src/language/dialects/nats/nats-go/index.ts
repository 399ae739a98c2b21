import { goTable, emptyTable } from '../../../declarations/go/goTable';
import type { GoContext } from '../../../declarations/go/goContext';
import { defineGoDialect } from '../../../declarations/go/goDialect';
import { vocabularyOf } from '../../../declarations/go/goVocabulary';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { unknownTable } from '../../../declarations/optionTable';
import { follow } from '../../../syntax/code/evaluation';
import type { CallExpression } from '../../../syntax/code/expression';
import { enumerationConstants, goConsumerFields, goStreamFields } from '../goConfigs';
import { natsGoPackages, natsGoResults } from '../goResults';
import { jetstreamDefaults } from '../jetstreamDefaults';
import { coreForms } from './core';
import { legacyForms } from './jetstream';
import { endpointFields, optionFields } from './options';

/** nats.go: core NATS, services, and JetStream as package `nats` has it. */
export default defineGoDialect({
  id: 'nats-go',
  broker: 'nats',
  label: 'nats.go',
  library: 'github.com/nats-io/nats.go',
  supportedVersions: ['1.55.0'],
  defaults: {
    // The zero value of AckPolicy is AckNonePolicy in this package (js.go).
    ...jetstreamDefaults('none'),
    // GetDefaultOptions of nats.go.
    'nats.connection': {
      reconnect: [{ value: true }],
      max_reconnects: [{ value: 60 }],
      reconnect_wait: [{ value: 2_000_000_000 }],
      timeout: [{ value: 2_000_000_000 }],
      ping_interval: [{ value: 120_000_000_000 }],
      max_pings_out: [{ value: 2 }],
      drain_timeout: [{ value: 30_000_000_000 }],
    },
    // js.go, defaultRequestWait.
    'nats.fetch': { timeout: [{ value: 5_000_000_000 }] },
    'nats.kv': {
      history: [{ value: 1 }],
      storage: [{ value: 'file' }],
      num_replicas: [{ value: 1 }],
      ttl: [{ value: 0 }],
    },
    'nats.object-store': { storage: [{ value: 'file' }], num_replicas: [{ value: 1 }], ttl: [{ value: 0 }] },
  },
  signal: /"github\.com\/nats-io\/(nats\.go(\/micro)?|go-nats)"/,
  packages: natsGoPackages,
  results: natsGoResults,
  tables: (nameOf) => {
    const alias = nameOf('nats');
    const constants = { ...enumerationConstants(alias), [`${alias}.DefaultURL`]: 'nats://127.0.0.1:4222' };
    return {
      vocabulary: vocabularyOf(constants, { [`${alias}.MaxWait`]: ([value]) => value }),
      forms: [...coreForms, ...legacyForms(alias)],
      literals: [
        { type: 'nats.StreamConfig', kind: 'nats.stream', spellings: goStreamFields(alias) },
        { type: 'nats.ConsumerConfig', kind: 'nats.consumer', spellings: goConsumerFields(alias, 'Heartbeat') },
        { type: 'micro.EndpointConfig', kind: 'nats.endpoint', spellings: endpointFields },
      ],
    };
  },
  inherited: { 'nats.connection': connectionOptions },
});

/** `options.Connect()`: the fields of `options`; a literal leaves out no default, so it says everything. */
function connectionOptions({ file, taken, vocabulary }: GoContext, call: CallExpression): readonly OptionSource[] {
  if (call.args.length > 0 || !call.receiver) return [];
  const base = ({ name }: CallExpression): typeof emptyTable | undefined =>
    name === 'GetDefaultOptions' ? emptyTable : undefined;
  const reading = { file, taken, vocabulary, base };
  const table = goTable(reading, call.receiver, call.nameToken) ?? unknownTable;
  const made = follow(file, call.receiver, call.nameToken);
  const isDefault = made.type === 'call' && made.name === 'GetDefaultOptions';
  // The fields that a literal leaves out are zero, which no default says.
  return [{ table: isDefault ? table : { ...table, complete: false }, spellings: optionFields }];
}
