import type { ConnectionOptions } from 'node:tls';
import { connect, type SocketOptions } from 'amqplib';
import { BrokerError } from '../../api/error';
import { formatEndpoint } from '../../api/endpoint';
import { withDeadline } from '../../api/reach/deadline';
import { toBrokerError } from '../../api/reach/networkError';
import type { AmqpAddress } from '../address';
import type { Credentials } from '../credentials';

/** Half of what RabbitMQ itself grants a handshake (`handshake_timeout`). */
const timeoutMs = 5_000;

/**
 * Opens an AMQP connection to the virtual host and closes it again: no channel, nothing declared.
 * @returns why the virtual host was refused (`denied`) to a user who was let in, or nothing.
 * @throws BrokerError `auth` if the login itself is refused.
 */
export async function logIn(
  address: AmqpAddress,
  tls: ConnectionOptions | undefined,
  { username, password }: Credentials,
  signal: AbortSignal,
): Promise<BrokerError | undefined> {
  const { host: hostname, port } = address.endpoint;
  const vhost = encodeURIComponent(address.vhost);
  const what = `The AMQP login at ${formatEndpoint(address.endpoint)}`;
  // Node closes a socket whose signal is aborted: the one way to reach amqplib's own before it is open.
  const socket = new AbortController();
  const options: SocketOptions & { readonly signal: AbortSignal } = {
    ...(tls as SocketOptions | undefined),
    signal: socket.signal,
    clientProperties: { connection_name: 'Brokerscope' },
  };
  try {
    await withDeadline({ signal, timeoutMs, what }, async () => {
      const url = { protocol: address.tls ? 'amqps' : 'amqp', hostname, port, vhost, username, password };
      const connection = await connect(url, options);
      // Without a listener an error event ends the process.
      connection.on('error', () => undefined);
      await connection.close();
    });
    return undefined;
  } catch (error) {
    const failure = explain(error, address, username);
    if (failure.reason === 'denied') return failure;
    throw failure;
  } finally {
    socket.abort();
  }
}

/**
 * amqplib 2.3.1 gives the server's words for a refused login (403) but not for a refused virtual host (530, spec
 * `connection.open`): of that it only says which frame came instead of `connection.open-ok`.
 */
function explain(error: unknown, address: AmqpAddress, username: string): BrokerError {
  const said = error instanceof Error ? error.message : '';
  const server = formatEndpoint(address.endpoint);
  if (/Handshake terminated by server: 403/.test(said)) {
    const local = /localhost/.test(said);
    return new BrokerError(
      'auth',
      local
        ? `User “${username}” may log in to ${server} from the server's own machine only: use another user, or see “loopback_users” in rabbitmq.conf.`
        : `${server} refuses the user name or password of “${username}” (403 ACCESS_REFUSED): edit the connection and enter them again.`,
      { cause: error },
    );
  }
  if (/Expected ConnectionOpenOk; got <ConnectionClose/.test(said)) {
    return new BrokerError(
      'denied',
      `${server} refuses virtual host “${address.vhost}” to user “${username}” (530 NOT_ALLOWED): it does not exist or the user has no permissions in it; correct the end of the address, or run “rabbitmqctl set_permissions -p '${address.vhost}' ${username} '^$' '^$' '.*'”.`,
      { cause: error },
    );
  }
  if (/SASL mechanism/.test(said)) {
    return new BrokerError(
      'unsupported',
      `${server} does not accept a user name and password (SASL mechanism PLAIN): allow it with “auth_mechanisms” in rabbitmq.conf.`,
      { cause: error },
    );
  }
  if (/during opening handshake|Handshake terminated|during handshake|Expected /.test(said)) {
    return new BrokerError(
      'protocol',
      `${server} does not speak AMQP 0-9-1: correct the port of the address (5672, or 5671 with TLS, unless it was changed).`,
      { cause: error },
    );
  }
  return toBrokerError(error, { endpoint: address.endpoint, step: 'authentication' });
}
