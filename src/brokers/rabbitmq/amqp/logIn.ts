import type { ConnectionOptions } from 'node:tls';
import { connect, credentials as amqpCredentials, type SocketOptions } from 'amqplib';
import type { BrokerError } from '../../api/error';
import { formatEndpoint } from '../../api/endpoint';
import { withDeadline } from '../../api/reach/deadline';
import type { AmqpAddress } from '../address';
import type { Credentials } from '../credentials';
import { loginFailure } from './loginFailure';

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
  credentials: Credentials,
  signal: AbortSignal,
): Promise<BrokerError | undefined> {
  const { host: hostname, port } = address.endpoint;
  const vhost = encodeURIComponent(address.vhost);
  const what = `The AMQP login at ${formatEndpoint(address.endpoint)}`;
  // Node closes a socket whose signal is aborted: the one way to reach amqplib's own before it is open.
  const socket = new AbortController();
  const login = await credentials.amqp(signal);
  const options: SocketOptions & { readonly signal: AbortSignal } = {
    ...(tls as SocketOptions | undefined),
    signal: socket.signal,
    clientProperties: { connection_name: 'Brokerscope' },
    credentials:
      login.mechanism === 'EXTERNAL'
        ? amqpCredentials.external()
        : amqpCredentials.plain(login.username, login.password),
  };
  try {
    await withDeadline({ signal, timeoutMs, what }, async () => {
      const url = { protocol: address.tls ? 'amqps' : 'amqp', hostname, port, vhost };
      const connection = await connect(url, options);
      // Without a listener an error event ends the process.
      connection.on('error', () => undefined);
      await connection.close();
    });
    return undefined;
  } catch (error) {
    const failure = loginFailure(error, address, credentials, login.mechanism);
    if (failure.reason === 'denied') return failure;
    throw failure;
  } finally {
    socket.abort();
  }
}
