import { BrokerError } from '../../api/error';
import type { Deadline } from '../../api/reach/deadline';
import type { Api } from '../protocol/api';
import { kafkaErrors } from '../protocol/errorCodes';
import type { Cluster } from '../transport/cluster';

/** What is asked for, in the sentences that say why it is not shown. */
export interface Subject {
  /** Begins a sentence: `Quotas`. */
  readonly what: string;
  /** The release that brought the request. */
  readonly since: string;
  /** The right it needs: `DescribeConfigs on the cluster`. */
  readonly right: string;
}

/**
 * Asks any broker about the whole cluster; in ZooKeeper mode the controller, where the first one asked is not it.
 * @throws BrokerError `denied` or `unsupported` in words about the subject.
 */
export async function askCluster<Request, Response extends { readonly errorCode: number }>(
  cluster: Pick<Cluster, 'ask' | 'askBroker' | 'metadata'>,
  api: Api<Request, Response>,
  request: Request,
  subject: Subject,
  deadline: Deadline,
): Promise<Response> {
  const answer = await cluster.ask(api, request, deadline).catch((error: unknown) => {
    throw BrokerError.is(error, 'unsupported') ? tooOld(subject, error) : error;
  });
  if (answer.errorCode !== kafkaErrors.notController) return checked(answer, subject);
  const { controllerId } = await cluster.metadata([], deadline);
  return checked(await cluster.askBroker(controllerId, api, request, deadline), subject);
}

function checked<Response extends { readonly errorCode: number }>(
  answer: Response,
  { what, right }: Subject,
): Response {
  switch (answer.errorCode) {
    case kafkaErrors.none:
      return answer;
    case kafkaErrors.clusterDenied:
      throw new BrokerError('denied', `${what} are not shown, as this user may not read them: ask for ${right}.`);
    case kafkaErrors.securityDisabled:
      throw new BrokerError(
        'unsupported',
        'This cluster has no authorizer: everyone may do everything, and there are no ACLs.',
      );
    default:
      throw new BrokerError(
        'protocol',
        `${what} cannot be read (Kafka error ${answer.errorCode}): see the broker's log.`,
      );
  }
}

function tooOld({ what, since }: Subject, cause: unknown): BrokerError {
  return new BrokerError('unsupported', `${what} can be read from Kafka ${since} on, and this broker is older.`, {
    cause,
  });
}
