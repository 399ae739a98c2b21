import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Passes HTTP on to a server and remembers what was asked. */
export interface CountingProxy {
  readonly url: string;
  /** What was asked since the last call. */
  readonly take: () => readonly string[];
  readonly close: () => Promise<void>;
}

export async function countingProxy(target: string): Promise<CountingProxy> {
  let asked: string[] = [];
  const server = createServer((incoming, outgoing) => {
    asked.push(incoming.url ?? '');
    const { hostname, port } = new URL(target);
    const passed = request({ hostname, port, path: incoming.url, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take: () => {
      const taken = asked;
      asked = [];
      return taken;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
