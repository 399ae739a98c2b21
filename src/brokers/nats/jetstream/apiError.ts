import { BrokerError, type BrokerErrorReason } from '../../api/error';

/** Error of a JetStream API response: https://docs.nats.io/reference/reference-protocols/nats_api_reference */
export interface ApiError {
  readonly code: number;
  readonly err_code?: number;
  readonly description?: string;
}

/** `err_code` of nats-server (`server/errors.json`), the same in 2.9.10 and 2.15.1. */
const known: Readonly<Record<number, readonly [BrokerErrorReason, string]>> = {
  10008: [
    'unreachable',
    'JetStream has no leader at the moment: wait until a majority of the cluster is up, and try again',
  ],
  10014: ['notFound', 'This consumer does not exist any more: refresh the list of consumers'],
  10037: ['notFound', 'This message is not in the stream any more: it was deleted or made room for others'],
  10039: [
    'unsupported',
    'JetStream is not enabled for this account: enable it in the account, or connect as a user of another one',
  ],
  10059: ['notFound', 'This stream does not exist any more: refresh the list of streams'],
  10076: [
    'unsupported',
    'JetStream is not enabled on this server: start it with -js or a jetstream block in its configuration',
  ],
};

/** Turns the error of a response into the error a user reads. */
export function toApiError({ code, err_code: errorCode, description }: ApiError, server: string): BrokerError {
  const cause = new Error(`${description ?? 'no description'} (${code}, ${errorCode ?? 'no err_code'})`);
  const [reason, sentence] = known[errorCode ?? 0] ?? [
    code === 404 ? 'notFound' : 'protocol',
    `JetStream refused the request (${description ?? code}): check the server's log`,
  ];
  return new BrokerError(reason, `${sentence} (${server}).`, { cause });
}
