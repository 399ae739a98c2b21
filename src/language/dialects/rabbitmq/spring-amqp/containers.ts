import { spellings } from '../../../declarations/spellings';
import type { Declaration, WrittenOption } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { evaluate } from '../../../syntax/code/evaluation';
import { boundName, constructions } from '../../jvm/objects';
import { given, overloadOf, positionalSource } from '../../jvm/positional';
import { stepSources } from '../../jvm/stepTables';
import { declared, hidden, said } from './declared';
import { acknowledgeModes, enumerated, springVocabulary } from './values';

/** Setters of listener containers and their factories, spring-rabbit 3.2.5. */
const containerSetters = spellings({
  prefetchCount: 'prefetch-count',
  concurrentConsumers: 'concurrency',
  consumersPerQueue: 'concurrency',
  acknowledgeMode: enumerated('acknowledge-mode', 'AcknowledgeMode', acknowledgeModes),
  defaultRequeueRejected: 'default-requeue-rejected',
  queueNames: { canonical: 'queue', decode: (value) => (typeof value === 'string' ? value : undefined) },
  exclusive: 'exclusive',
  noLocal: 'no-local',
});

const containerClasses = [
  ...['SimpleRabbitListenerContainerFactory', 'DirectRabbitListenerContainerFactory'],
  ...['SimpleMessageListenerContainer', 'DirectMessageListenerContainer'],
];

/** Listener containers and what makes them. Advice and a retry template may retry in ways that the text does not show. */
export function containers(file: CodeFile): readonly Declaration[] {
  return containerClasses
    .flatMap((name) => constructions(file, name))
    .map((call) => {
      const sources = stepSources(file, call, { spellings: containerSetters, setters: true });
      const keys = sources.flatMap(({ table }) => table.entries.map((entry) => entry.key));
      const retries = keys.includes('adviceChain') || keys.includes('retryTemplate');
      return declared(file, call, 'rabbitmq.consume', sources, {
        implied: retries ? hidden(call, 'retry.enabled') : new Map<string, WrittenOption>(),
      });
    });
}

/** Setters of CachingConnectionFactory; the heartbeat is in seconds, the timeout in milliseconds. */
const connectionSetters = spellings({
  host: 'host',
  port: 'port',
  username: { canonical: 'username', decode: given },
  password: { canonical: 'password', decode: given },
  virtualHost: 'virtual-host',
  uri: 'url',
  requestedHeartBeat: 'heartbeat',
  connectionTimeout: 'connection-timeout',
});

/** `new CachingConnectionFactory("host")` with its setters, and the confirms it asks of channels. */
export function connections(file: CodeFile): readonly Declaration[] {
  return ['CachingConnectionFactory', 'ThreadChannelConnectionFactory', 'PooledChannelConnectionFactory']
    .flatMap((name) => constructions(file, name))
    .flatMap((call) => {
      const [first] = call.args;
      const isHost = call.args.length === 2 || (first && isText(file, first.value, call.nameToken));
      const parameters = isHost ? overloadOf(call, [['host'], ['host', 'port']]) : undefined;
      const own = parameters ? [positionalSource(file, call, parameters)] : [];
      const set = stepSources(file, call, { spellings: connectionSetters, setters: true });
      const confirm = set[0]?.table.entries.findLast((entry) => entry.key === 'publisherConfirmType');
      const name = boundName(file, file.chainStart(call.nameToken));
      const handle = name && `${name.path.join('.')}@${name.binding.token}`;
      // Another factory may have been given whose options the text shows elsewhere.
      const complete = call.args.length === 0 || isHost === true;
      const connection = declared(file, call, 'rabbitmq.connection', [...own, ...set], { complete, handle });
      const type = confirm && evaluate(file, confirm.value, confirm.token, springVocabulary);
      if (!confirm || confirm.uncertain || type?.how !== 'value') return [connection];
      const confirms = said(call, { confirms: type.value !== 'none' });
      return [connection, declared(file, call, 'rabbitmq.channel', [], { implied: confirms, handle })];
    });
}

function isText(file: CodeFile, value: Parameters<typeof evaluate>[1], token: number): boolean {
  const evaluation = evaluate(file, value, token, springVocabulary);
  return evaluation.how === 'template' || (evaluation.how === 'value' && typeof evaluation.value === 'string');
}
