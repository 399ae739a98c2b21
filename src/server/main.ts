import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { names } from '../language/config/names';
import unusedSuppression from '../language/rules/brokerscope/unused-suppression';
import { createLanguageService } from '../language/service/languageService';
import { PackedService } from '../language/service/packedService';
import { startServer } from './server';

const connection = createConnection(ProposedFeatures.all);
const packed = new PackedService(
  {
    kafka: async () => (await import('../language/packs/kafka')).pack,
    rabbitmq: async () => (await import('../language/packs/rabbitmq')).pack,
    nats: async () => (await import('../language/packs/nats')).pack,
  },
  (packs) =>
    createLanguageService({
      dialects: packs.flatMap((pack) => pack.dialects),
      rules: [...packs.flatMap((pack) => pack.rules), unusedSuppression],
      knownRules: names.rules,
      onRuleError: (ruleId, error) => connection.console.error(`Rule ${ruleId} failed: ${String(error)}`),
      onDialectError: (dialectId, error) => connection.console.error(`Dialect ${dialectId} failed: ${String(error)}`),
    }),
);
startServer(connection, packed, names);
