/** The error codes this driver tells apart, from the protocol guide of Kafka 4.3. */
export const kafkaErrors = {
  none: 0,
  unknownTopicOrPartition: 3,
  leaderNotAvailable: 5,
  notLeader: 6,
  coordinatorLoading: 14,
  coordinatorNotAvailable: 15,
  notCoordinator: 16,
  invalidTopic: 17,
  topicDenied: 29,
  groupDenied: 30,
  clusterDenied: 31,
  unsupportedSaslMechanism: 33,
  illegalSaslState: 34,
  unsupportedVersion: 35,
  groupNotFound: 69,
} as const;
