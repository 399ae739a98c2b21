import { defineCodeDialect } from '../../../declarations/codeDialect';
import type { OptionTable } from '../../../declarations/optionTable';
import { shared } from '../../../declarations/optionTable';
import { bindingsAt } from '../../../syntax/code/bindings';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { assignedIn } from '../../csharp/lambdas';
import { declaredType } from '../../csharp/types';
import { TokenKind } from '../../../syntax/code/tokens';
import { endpointDeclarations, identity } from './endpoints';
import { hostDeclarations } from './hosts';

/** MassTransit over RabbitMQ: statements on configurators in nested functions. Another transport's are not read. */
export default defineCodeDialect({
  ...identity,
  label: 'MassTransit',
  library: 'MassTransit.RabbitMQ',
  supportedVersions: ['8.5.8'],
  // How many messages are prefetched depends on the processor (twice its threads, at least 16).
  defaults: {
    'rabbitmq.queue': {
      durable: [{ value: true }],
      exclusive: [{ value: false }],
      'auto-delete': [{ value: false }],
      passive: [{ value: false }],
    },
    'rabbitmq.exchange': {
      type: [{ value: 'fanout' }],
      durable: [{ value: true }],
      'auto-delete': [{ value: false }],
      internal: [{ value: false }],
      passive: [{ value: false }],
    },
    'rabbitmq.consume': {
      'no-ack': [{ value: false }],
      exclusive: [{ value: false }],
      'acknowledge-mode': [{ value: 'auto' }],
    },
    'rabbitmq.channel': { confirms: [{ value: true }] },
    'rabbitmq.connection': { 'connection-timeout': [{ value: 10000 }] },
  },
  languages: ['csharp'],
  signal: /^[ \t]*(?:global\s+)?using\s+(?:static\s+)?(?:\w+\s*=\s*)?MassTransit\b/m,
  readFile: (file) => [
    ...callsOf(file, 'ReceiveEndpoint').flatMap((call) => endpointDeclarations(file, call, busOf(file, call))),
    ...callsOf(file, 'Host').flatMap((call) => hostDeclarations(file, call)),
  ],
});

/** Calls within what configures a bus over RabbitMQ, or on such a configurator. */
function callsOf(file: CodeFile, name: string): readonly CallExpression[] {
  return file.calls(name).filter((call) => {
    if (call.receiver?.type !== 'name' || call.args.length === 0) return false;
    if (declaredType(file, call.receiver) === 'IRabbitMqBusFactoryConfigurator') return true;
    const { tokens } = file;
    for (let i = tokens.parent(call.nameToken); i >= 0; i = tokens.parent(i)) {
      const callee = tokens.is(i, '(') && tokens.kind(i - 1) === TokenKind.name ? tokens.textOf(i - 1) : '';
      if (/^(Create)?Using/.test(callee)) return /^(Create)?UsingRabbitMq$/.test(callee);
    }
    return false;
  });
}

/** What the bus sets for all of its endpoints. */
function busOf(file: CodeFile, call: CallExpression): OptionTable {
  const none: OptionTable = { entries: [], complete: true, spans: [] };
  if (call.receiver?.type !== 'name') return none;
  const { path } = call.receiver;
  const [binding] = bindingsAt(file, path, call.nameToken);
  const open = binding ? binding.scope.from : -1;
  if (!binding || binding.value !== undefined || open < 0) return none;
  const bus = assignedIn(file, { name: path.join('.'), binding, open, close: binding.scope.to });
  return { entries: shared(bus.entries), complete: bus.complete, spans: [] };
}
