import type { GoPackage } from '../../declarations/go/goImports';
import type { GoResults } from '../../declarations/go/goContext';

/** The packages of nats.go. */
export const natsGoPackages: readonly GoPackage[] = [
  { name: 'nats', paths: /^github\.com\/nats-io\/(nats\.go|go-nats)$/ },
  { name: 'jetstream', paths: /^github\.com\/nats-io\/nats\.go\/jetstream$/ },
  { name: 'micro', paths: /^github\.com\/nats-io\/nats\.go\/micro$/ },
];

/** Methods of one type that return another. */
function methods(type: string, returns: Readonly<Record<string, readonly string[]>>): GoResults {
  const pairs = Object.entries(returns).flatMap(([result, names]) => names.map((name) => [`${type}.${name}`, result]));
  return Object.fromEntries(pairs) as GoResults;
}

const created = (name: string): readonly string[] => [`Create${name}`, `Update${name}`, `CreateOrUpdate${name}`, name];

/** What functions and methods of nats.go return (1.55.0). */
export const natsGoResults: GoResults = {
  ...methods('nats', { 'nats.Conn': ['Connect'], 'nats.Options': ['GetDefaultOptions'] }),
  ...methods('nats.Options', { 'nats.Conn': ['Connect'] }),
  ...methods('nats.Conn', {
    'nats.JetStreamContext': ['JetStream'],
    'nats.Subscription': ['Subscribe', 'SubscribeSync', 'QueueSubscribe', 'QueueSubscribeSync', 'ChanSubscribe'],
    'nats.Msg': ['Request', 'RequestWithContext', 'RequestMsg', 'RequestMsgWithContext'],
  }),
  ...methods('nats.JetStreamContext', {
    'nats.Subscription': ['Subscribe', 'SubscribeSync', 'QueueSubscribe', 'QueueSubscribeSync', 'PullSubscribe'],
  }),
  ...methods('nats.Subscription', {
    'nats.Msg': ['Fetch', 'NextMsg', 'NextMsgWithContext'],
    'nats.MessageBatch': ['FetchBatch'],
  }),
  ...methods('nats.MessageBatch', { 'nats.Msg': ['Messages'] }),
  ...methods('jetstream', { 'jetstream.JetStream': ['New', 'NewWithDomain', 'NewWithAPIPrefix'] }),
  ...methods('jetstream.JetStream', {
    'jetstream.Stream': created('Stream'),
    'jetstream.Consumer': [...created('Consumer'), 'OrderedConsumer'],
    'jetstream.PushConsumer': created('PushConsumer'),
    'jetstream.KeyValue': created('KeyValue'),
    'jetstream.ObjectStore': created('ObjectStore'),
  }),
  ...methods('jetstream.Stream', {
    'jetstream.Consumer': [...created('Consumer'), 'OrderedConsumer'],
    'jetstream.PushConsumer': created('PushConsumer'),
  }),
  ...methods('jetstream.Consumer', {
    'jetstream.MessageBatch': ['Fetch', 'FetchBytes', 'FetchNoWait'],
    'jetstream.MessagesContext': ['Messages'],
    'jetstream.Msg': ['Next'],
  }),
  ...methods('jetstream.MessagesContext', { 'jetstream.Msg': ['Next'] }),
  ...methods('jetstream.MessageBatch', { 'jetstream.Msg': ['Messages'] }),
  ...methods('micro', { 'micro.Service': ['AddService'] }),
  ...methods('micro.Service', { 'micro.Group': ['AddGroup'] }),
  ...methods('micro.Group', { 'micro.Group': ['AddGroup'] }),
};
