import { BrokerError } from '../../api/error';
import type { Deadline } from '../../api/reach/deadline';
import { describeQuorum, type QuorumState } from '../protocol/describeQuorum';
import { kafkaErrors } from '../protocol/errorCodes';
import type { Cluster } from '../transport/cluster';

/** Said where there is no quorum to describe. */
export const noQuorum =
  'The quorum of controllers is told by Kafka 3.3 and later in KRaft mode, which this cluster is not.';

/** The quorum as its leader sees it. @throws BrokerError `unsupported` or `denied`. */
export async function readQuorum(cluster: Cluster, deadline: Deadline): Promise<QuorumState> {
  const { errorCode, quorum } = await asked(cluster, deadline);
  if (quorum) return quorum;
  if (errorCode === kafkaErrors.clusterDenied) {
    throw new BrokerError(
      'denied',
      "The quorum of controllers may not be described: ask for the right Describe on the cluster for this connection's user.",
    );
  }
  throw new BrokerError(
    'unreachable',
    `The quorum of controllers is not told at the moment (Kafka error ${errorCode}): try again shortly.`,
  );
}

async function asked(cluster: Cluster, deadline: Deadline): ReturnType<typeof cluster.ask<undefined, Answer>> {
  try {
    return await cluster.ask(describeQuorum, undefined, deadline);
  } catch (error) {
    if (BrokerError.is(error, 'unsupported')) throw new BrokerError('unsupported', noQuorum, { cause: error });
    throw error;
  }
}

type Answer = ReturnType<typeof describeQuorum.decode>;
