import { connect, createServer, type AddressInfo } from 'node:net';

/** A way through to a server that counts what comes back. */
export interface CountingProxy {
  readonly port: number;
  /** Bytes the server has sent since the last call. */
  received(): number;
  close(): Promise<void>;
}

/** Listens on loopback and passes everything on to a port there. */
export async function countingProxy(target: number): Promise<CountingProxy> {
  let bytes = 0;
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    upstream.on('data', (chunk: Buffer) => (bytes += chunk.length));
    client.pipe(upstream).pipe(client);
    client.on('error', () => upstream.destroy());
    upstream.on('error', () => client.destroy());
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    received: () => {
      const since = bytes;
      bytes = 0;
      return since;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
