import type { OptionProses } from '../optionProse';
import { kafkaTopic } from './kafkaTopic';

const ofTopics = 'Topics that set nothing of their own take it.';

/** What a topic calls `topicKey`, said of the broker’s default for it. */
function defaultOf(topicKey: string): OptionProses[string] {
  const { meaning = '', pitfall } = kafkaTopic[topicKey] ?? {};
  return { meaning: `${meaning} ${ofTopics}`, ...(pitfall !== undefined && { pitfall }) };
}

/** Options of a Kafka broker that people look for; type, default and range are known of all. */
export const kafkaBroker: OptionProses = {
  'advertised.listeners': {
    meaning: 'The addresses the broker tells clients to connect to, one for each listener.',
    pitfall:
      'Clients reach the bootstrap address and then fail where these are names or addresses that they cannot resolve.',
  },
  listeners: { meaning: 'The addresses on which the broker listens.' },
  'listener.security.protocol.map': { meaning: 'Which security protocol each listener speaks.' },
  'inter.broker.listener.name': { meaning: 'The listener that brokers use among themselves.' },
  'auto.create.topics.enable': {
    meaning: 'Whether a topic comes into being when a client asks for it.',
    pitfall: 'A typing error in a name makes a topic, with the default number of partitions and replicas.',
  },
  'auto.leader.rebalance.enable': { meaning: 'Whether leadership goes back to the preferred replicas by itself.' },
  'broker.id': { meaning: 'The number of the broker; `node.id` says the same in KRaft.' },
  'node.id': { meaning: 'The number of the node within the cluster.' },
  'broker.rack': {
    meaning: 'Where the broker stands: replicas are spread over racks, and consumers may read from their own.',
  },
  'process.roles': { meaning: 'Whether the node is a broker, a controller or both.' },
  'controller.quorum.voters': { meaning: 'The controllers that vote, as a fixed list.' },
  'controller.quorum.bootstrap.servers': { meaning: 'Where the voting controllers are found when they may change.' },
  'default.replication.factor': {
    meaning: 'How many replicas a topic gets that is created without a number.',
    pitfall: '1 as shipped: such a topic is gone with its broker.',
  },
  'num.partitions': { meaning: 'How many partitions a topic gets that is created without a number.' },
  'delete.topic.enable': { meaning: 'Whether topics can be deleted.' },
  'group.initial.rebalance.delay.ms': {
    meaning: 'How long a new consumer group waits for more members before partitions are given out.',
  },
  'group.max.session.timeout.ms': { meaning: 'The longest `session.timeout.ms` that consumers may ask for.' },
  'group.min.session.timeout.ms': { meaning: 'The shortest `session.timeout.ms` that consumers may ask for.' },
  'group.coordinator.rebalance.protocols': { meaning: 'The kinds of groups that the broker takes.' },
  'offsets.retention.minutes': {
    meaning: 'How long the offsets of a group without members are kept.',
    pitfall: 'A consumer that stays away longer starts where `auto.offset.reset` says, again or too late.',
  },
  'offsets.topic.replication.factor': {
    meaning: 'On how many brokers the committed offsets are kept.',
    pitfall: 'It counts when the topic is created; later changes move nothing.',
  },
  'transaction.state.log.replication.factor': { meaning: 'On how many brokers the state of transactions is kept.' },
  'transaction.state.log.min.isr': { meaning: 'How many replicas must be in sync for transactions to go on.' },
  'transaction.max.timeout.ms': { meaning: 'The longest `transaction.timeout.ms` that producers may ask for.' },
  'transactional.id.expiration.ms': { meaning: 'How long an unused transactional id is remembered.' },
  'log.dirs': { meaning: 'The folders that partitions are kept in; each is best a disk of its own.' },
  'log.dir': { meaning: 'The folder that partitions are kept in, where `log.dirs` names none.' },
  'log.cleaner.enable': { meaning: 'Whether compaction runs at all.' },
  'log.cleaner.threads': { meaning: 'How many threads compact.' },
  'log.retention.hours': { meaning: 'As `log.retention.ms`, in hours; the finer unit wins.' },
  'log.retention.minutes': { meaning: 'As `log.retention.ms`, in minutes; the finer unit wins.' },
  'log.retention.check.interval.ms': { meaning: 'How often segments are looked at that may be deleted.' },
  'log.cleanup.policy': defaultOf('cleanup.policy'),
  'log.retention.bytes': defaultOf('retention.bytes'),
  'log.retention.ms': defaultOf('retention.ms'),
  'log.segment.bytes': defaultOf('segment.bytes'),
  'log.message.timestamp.type': defaultOf('message.timestamp.type'),
  'log.message.timestamp.after.max.ms': defaultOf('message.timestamp.after.max.ms'),
  'message.max.bytes': defaultOf('max.message.bytes'),
  'min.insync.replicas': defaultOf('min.insync.replicas'),
  'compression.type': defaultOf('compression.type'),
  'unclean.leader.election.enable': defaultOf('unclean.leader.election.enable'),
  'max.connections': { meaning: 'How many connections the broker takes over all listeners.' },
  'max.connections.per.ip': { meaning: 'How many connections the broker takes from one address.' },
  'connections.max.idle.ms': { meaning: 'After how long without a request a connection is closed.' },
  'num.io.threads': { meaning: 'How many threads handle requests, disks included.' },
  'num.network.threads': {
    meaning: 'How many threads read requests from the network and send answers, for each listener.',
  },
  'num.replica.fetchers': { meaning: 'How many threads copy from each other broker.' },
  'replica.lag.time.max.ms': {
    meaning: 'After how long behind the leader a replica is no longer in sync.',
  },
  'replica.fetch.max.bytes': {
    meaning: 'How many bytes of a partition a replica asks for at a time; a larger batch still comes.',
  },
  'socket.request.max.bytes': { meaning: 'The largest request the broker reads.' },
  'sasl.enabled.mechanisms': { meaning: 'The SASL mechanisms that clients may use.' },
  'authorizer.class.name': { meaning: 'Who decides what clients may do; empty means that everyone may do everything.' },
  'super.users': { meaning: 'Users for whom no access rule is asked.' },
  'allow.everyone.if.no.acl.found': {
    meaning: 'Whether everyone may use a resource that no access rule names.',
    pitfall: 'The first rule of a resource shuts out everyone else.',
  },
};
