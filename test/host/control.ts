import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rigVerbs, type RigVerb } from './protocol';

/** Answers what suites ask, with a text where they want to know something. */
export type RigHandlers = Readonly<Record<RigVerb, (subject: string) => Promise<unknown>>>;

/** The end of the line that suites inside VS Code talk to. */
export interface ControlServer extends AsyncDisposable {
  readonly url: string;
}

/** Listens on loopback for `POST <url>/<verb>/<subject>`. */
export async function startControl(handlers: RigHandlers): Promise<ControlServer> {
  const secret = randomUUID();
  const server = createServer((request, response) => {
    const [, key, verb, subject = ''] = (request.url ?? '').split('/');
    const handler = key === secret ? rigVerbs.find((known) => known === verb) : undefined;
    if (handler === undefined) {
      response.writeHead(404).end(`There is no "${verb ?? ''}".`);
      return;
    }
    handlers[handler](decodeURIComponent(subject)).then(
      (answer) => response.writeHead(200).end(typeof answer === 'string' ? answer : ''),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${secret}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
