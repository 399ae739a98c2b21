import type { OptionProses } from '../optionProse';

/** Options of a Kafka topic. */
export const kafkaTopic: OptionProses = {
  'cleanup.policy': {
    meaning:
      'What becomes of old messages: `delete` drops whole segments by age and size, `compact` keeps the last message of every key. Both together are allowed.',
    pitfall: 'A compacted topic refuses messages without a key.',
  },
  'compression.type': {
    meaning: 'How batches are compressed on disk; `producer` leaves them as they came.',
    pitfall: 'Anything but `producer` makes the broker compress again what arrives differently, which costs CPU.',
  },
  'compression.gzip.level': { meaning: 'The level where the broker itself compresses with gzip.' },
  'compression.lz4.level': { meaning: 'The level where the broker itself compresses with LZ4.' },
  'compression.zstd.level': { meaning: 'The level where the broker itself compresses with Zstandard.' },
  'delete.retention.ms': {
    meaning: 'How long a compacted topic keeps the markers of deleted keys.',
    pitfall: 'A reader that takes longer from the beginning to the end may never learn that a key was deleted.',
  },
  'file.delete.delay.ms': { meaning: 'How long the files of a deleted segment stay on disk before they are removed.' },
  'flush.messages': {
    meaning: 'After how many messages the log is forced to disk.',
    pitfall: 'Leave it alone: replication is what keeps messages, and forcing them to disk is slow.',
  },
  'flush.ms': {
    meaning: 'After how long the log is forced to disk.',
    pitfall: 'Leave it alone: replication is what keeps messages, and forcing them to disk is slow.',
  },
  'follower.replication.throttled.replicas': {
    meaning: 'The replicas whose copying is slowed down where they are written, during a reassignment for example.',
    pitfall: 'It stays after an interrupted reassignment, and slows down ordinary replication then.',
  },
  'leader.replication.throttled.replicas': {
    meaning: 'The replicas whose copying is slowed down where they are read, during a reassignment for example.',
    pitfall: 'It stays after an interrupted reassignment, and slows down ordinary replication then.',
  },
  'index.interval.bytes': { meaning: 'How many bytes of messages stand between two entries of the offset index.' },
  'local.retention.bytes': {
    meaning: 'How many bytes of a partition stay on the broker with tiered storage; `-2` is as `retention.bytes`.',
  },
  'local.retention.ms': {
    meaning: 'How long segments stay on the broker with tiered storage; `-2` is as `retention.ms`.',
  },
  'max.compaction.lag.ms': { meaning: 'How long a message may wait at most before compaction looks at it.' },
  'min.compaction.lag.ms': { meaning: 'How long a message stays untouched by compaction at least.' },
  'max.message.bytes': {
    meaning: 'The largest batch the topic takes, after compression.',
    pitfall: 'It limits batches, not messages; producers have a limit of their own, `max.request.size`.',
  },
  'message.timestamp.type': {
    meaning: 'Whose clock messages carry: the producer’s (`CreateTime`) or the broker’s (`LogAppendTime`).',
    pitfall: 'Retention by age goes by it: a producer with a clock in the future keeps segments from being deleted.',
  },
  'message.timestamp.after.max.ms': {
    meaning: 'How far in the future the time of a message may lie before it is refused.',
    pitfall: 'One hour since Kafka 4.0, no limit before.',
  },
  'message.timestamp.before.max.ms': {
    meaning: 'How far in the past the time of a message may lie before it is refused.',
  },
  'min.cleanable.dirty.ratio': {
    meaning: 'Which part of a partition has to be not yet compacted before compaction runs.',
    pitfall: 'A small one compacts often for little; a large one leaves more outdated messages on disk.',
  },
  'min.insync.replicas': {
    meaning: 'How many replicas have to be in sync for a write with `acks=all` to be taken.',
    pitfall:
      'As many as there are replicas stops writes as soon as one broker is down; one promises no more than `acks=1`.',
  },
  preallocate: { meaning: 'Whether a segment takes its whole space on disk when it is begun.' },
  'remote.log.copy.disable': { meaning: 'Stops copying segments to tiered storage; what is there stays readable.' },
  'remote.log.delete.on.disable': {
    meaning: 'Whether what is in tiered storage is deleted when it is switched off for the topic.',
  },
  'remote.storage.enable': { meaning: 'Whether old segments move to tiered storage.' },
  'retention.bytes': {
    meaning: 'How large a partition may grow before its oldest segments are deleted; `-1` is without limit.',
    pitfall: 'It counts for each partition, not for the topic, and a replica takes the same space again.',
  },
  'retention.ms': {
    meaning: 'How long messages are kept before their segment is deleted; `-1` is forever.',
    pitfall: 'Whole segments go at a time, when their newest message is old enough.',
  },
  'segment.bytes': {
    meaning: 'How large a segment file grows before the next is begun.',
    pitfall: 'Retention and compaction leave the segment alone that is being written: a large one delays both.',
  },
  'segment.index.bytes': { meaning: 'How large the index of a segment may grow.' },
  'segment.jitter.ms': {
    meaning: 'By how much at random a segment is ended earlier, so that not all partitions begin new ones at once.',
  },
  'segment.ms': { meaning: 'After how long the next segment is begun, even where this one is not full.' },
  'unclean.leader.election.enable': {
    meaning: 'Whether a replica that is not in sync may become leader when no other is alive.',
    pitfall: 'It brings the partition back at the price of acknowledged messages that this replica does not have.',
  },
};
