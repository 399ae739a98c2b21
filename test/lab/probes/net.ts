import net from 'node:net';
import tls from 'node:tls';

/** How long one attempt may take: a stopped (not dead) server accepts a connection and says nothing. */
const attemptMs = 3000;

/** A request over a fresh connection: sends `hello` (if any) and answers what `read` makes of the bytes so far. */
export function exchange<T>(
  options: { readonly host: string; readonly port: number; readonly tls?: tls.ConnectionOptions },
  hello: Buffer | undefined,
  read: (received: Buffer) => T | undefined,
): Promise<T> {
  const { host, port } = options;
  return new Promise((resolve, reject) => {
    const where = `${host}:${port}`;
    const greet = () => hello && socket.write(hello);
    const socket = options.tls
      ? tls.connect({ host, port, ...options.tls }, greet)
      : net.connect({ host, port }, greet);
    let received = Buffer.alloc(0);
    const finish = (settle: () => void) => {
      socket.destroy();
      settle();
    };
    const fail = (reason: string) => finish(() => reject(new Error(`${where}: ${reason}`)));
    socket.setTimeout(attemptMs, () => fail('accepts connections but does not answer'));
    socket.once('error', (error: Error) => fail(error.message));
    socket.once('close', () => fail('closed the connection'));
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      try {
        const answer = read(received);
        if (answer !== undefined) finish(() => resolve(answer));
      } catch (error) {
        fail(error instanceof Error ? error.message : String(error));
      }
    });
  });
}
