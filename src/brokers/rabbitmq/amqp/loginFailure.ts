import { formatEndpoint } from '../../api/endpoint';
import { BrokerError, type BrokerErrorReason } from '../../api/error';
import { isLoopback } from '../../api/loopback';
import { toBrokerError } from '../../api/reach/networkError';
import type { AmqpAddress } from '../address';
import type { AmqpLogin, Credentials } from '../credentials';

type Mechanism = AmqpLogin['mechanism'];

/** Who logs in, and how. */
type Login = Pick<Credentials, 'username' | 'login' | 'remedy' | 'byToken'> & { readonly mechanism: Mechanism };

type Sentence = (server: string, address: AmqpAddress, login: Login) => string;

/**
 * What amqplib 2.3.1 says while it connects. Of a refused login (403) it gives the server's words, of a refused virtual
 * host (530, answer to `connection.open`) only which frame came instead of `connection.open-ok`. Seen with 3.10.8 and
 * 4.3.6.
 */
const failures: readonly (readonly [said: RegExp, reason: BrokerErrorReason, sentence: Sentence])[] = [
  [
    /Handshake terminated by server: 403/,
    'auth',
    (server, address, { username, login, remedy, mechanism }) =>
      mechanism === 'EXTERNAL'
        ? `${server} refuses the login by client certificate (403 ACCESS_REFUSED): add a user with the name that the certificate holds (as “ssl_cert_login_from” says) on the server, or choose another certificate.`
        : `${server} refuses ${login} (403 ACCESS_REFUSED): ${remedy}${loopbackHint(address, username)}.`,
  ],
  [
    /Expected ConnectionOpenOk; got <ConnectionClose/,
    'denied',
    (server, { vhost }, { username, byToken }) =>
      `${server} refuses virtual host “${vhost}” to user “${username}” (530 NOT_ALLOWED): it does not exist or the user has no permissions in it; correct the end of the address, or ${byToken ? 'add a scope for it to the token, as “<resource server id>.read:<virtual host>/*”' : `run “rabbitmqctl set_permissions -p '${vhost}' ${username} '^$' '^$' '.*'”`}.`,
  ],
  [
    /SASL mechanism .* is not provided/,
    'unsupported',
    (server, _address, { mechanism }) =>
      mechanism === 'EXTERNAL'
        ? `${server} does not accept a client certificate as a login (SASL mechanism EXTERNAL): run “rabbitmq-plugins enable rabbitmq_auth_mechanism_ssl” and allow it with “auth_mechanisms” in rabbitmq.conf.`
        : `${server} does not accept a user name and password (SASL mechanism PLAIN): allow it with “auth_mechanisms” in rabbitmq.conf.`,
  ],
  [
    /opening handshake|during handshake|Handshake terminated|^Expected /,
    'protocol',
    (server, address) => `${server} does not speak AMQP 0-9-1: ${portHint(address)}.`,
  ],
];

/** Turns what amqplib threw while connecting into the sentence for the user. */
export function loginFailure(
  error: unknown,
  address: AmqpAddress,
  credentials: Omit<Login, 'mechanism'>,
  mechanism: Mechanism = 'PLAIN',
): BrokerError {
  const server = formatEndpoint(address.endpoint);
  if (BrokerError.is(error, 'timeout')) {
    // A server of another protocol may wait for more, as an HTTP server does.
    const sentence = `${server} does not answer to AMQP 0-9-1 in time: ${portHint(address)}.`;
    return new BrokerError('timeout', sentence, { cause: error });
  }
  const said = error instanceof Error && !BrokerError.is(error) ? error.message : '';
  const known = failures.find(([pattern]) => pattern.test(said));
  if (!known) return toBrokerError(error, { endpoint: address.endpoint, step: 'authentication' });
  const [, reason, sentence] = known;
  return new BrokerError(reason, sentence(server, address, { ...credentials, mechanism }), { cause: error });
}

function portHint({ tls }: AmqpAddress): string {
  return tls
    ? 'correct the port of the address (5671 unless it was changed)'
    : 'correct the port of the address (5672 unless it was changed), or begin it with amqps:// if the port speaks TLS';
}

/** `loopback_users` of rabbitmq.conf holds `guest` unless it was changed (https://www.rabbitmq.com/docs/access-control). */
function loopbackHint({ endpoint }: AmqpAddress, username: string): string {
  if (username !== 'guest' || isLoopback(formatEndpoint(endpoint))) return '';
  return ', or use another user: “guest” is let in from the server’s own machine only, unless “loopback_users” says otherwise';
}
