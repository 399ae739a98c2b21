import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { BrokerError, type BrokerErrorReason } from '../../../../../src/brokers/api/error';
import { passwordCredentials } from '../../../../../src/brokers/rabbitmq/credentials';
import { createManagementClient, type ManagementClient } from '../../../../../src/brokers/rabbitmq/management/client';

const never = new AbortController().signal;
const cleanups: (() => unknown)[] = [];

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

function clientFor(port: number, prefix = ''): ManagementClient {
  const address = { tls: false, endpoint: { host: '127.0.0.1', port }, prefix };
  const client = createManagementClient(address, undefined, passwordCredentials('anna', 'geheim ü'));
  cleanups.unshift(() => client.close());
  return client;
}

async function clientOf(handler: RequestListener): Promise<ManagementClient> {
  return clientFor(await listening(createHttpServer(handler)), '/rabbit');
}

async function failure(work: Promise<unknown>, reason: BrokerErrorReason): Promise<string> {
  const error = await work.then(
    () => assert.fail('resolved'),
    (thrown: unknown) => thrown,
  );
  assert.ok(BrokerError.is(error), String(error));
  assert.equal(error.reason, reason, error.message);
  assert.ok(!error.message.includes('geheim'));
  return error.message;
}

describe('management client', () => {
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0)) await cleanup();
  });

  it('asks below the prefix with basic authentication in UTF-8', async () => {
    const client = await clientOf((request, response) => {
      response.end(JSON.stringify({ url: request.url, authorization: request.headers.authorization }));
    });
    const answer = await client.get({ segments: ['queues', 'a/b'], query: { page: 1 } }, never);
    const authorization = `Basic ${Buffer.from('anna:geheim ü', 'utf8').toString('base64')}`;
    assert.deepEqual(answer, { url: '/rabbit/api/queues/a%2Fb?page=1', authorization });
  });

  it('keeps its connection for the next request', async () => {
    const ports = new Set<number | undefined>();
    const client = await clientOf((request, response) => {
      ports.add(request.socket.remotePort);
      response.end('{}');
    });
    for (let n = 0; n < 3; n++) await client.get({ segments: ['whoami'] }, never);
    assert.equal(ports.size, 1);
  });

  it('asks again when a kept connection was closed just then', async () => {
    let requests = 0;
    const client = await clientOf((request, response) => {
      requests++;
      if (requests === 2) request.socket.resetAndDestroy();
      else response.end('{}');
    });
    await client.get({ segments: ['whoami'] }, never);
    await client.get({ segments: ['whoami'] }, never);
    assert.equal(requests, 3);
  });

  it('asks a server that always hangs up no more than twice', async () => {
    let requests = 0;
    const client = await clientOf((request, response) => {
      requests++;
      if (requests > 1) request.socket.resetAndDestroy();
      else response.end('{}');
    });
    await client.get({ segments: ['whoami'] }, never);
    await failure(client.get({ segments: ['whoami'] }, never), 'unreachable');
    assert.equal(requests, 3);
  });

  it('names the URL and the plugin when nothing listens', async () => {
    const server = createServer();
    const port = await listening(server);
    await new Promise((resolve) => server.close(resolve));
    const said = await failure(clientFor(port).get({ segments: ['overview'] }, never), 'unreachable');
    assert.ok(said.includes(`http://127.0.0.1:${port}`));
    assert.match(said, /connection refused.*rabbitmq-plugins enable rabbitmq_management/);
  });

  it('says that what listens does not speak HTTP', async () => {
    // What RabbitMQ's AMQP port answers to anything but AMQP 0-9-1.
    const amqp = createServer((socket: Socket) => {
      socket.on('error', () => undefined);
      socket.end(Buffer.from('AMQP\0\0\x09\x01', 'latin1'));
    });
    const said = await failure(clientFor(await listening(amqp)).get({ segments: ['overview'] }, never), 'notFound');
    assert.match(said, /does not speak plain HTTP/);
  });

  it('says that what listens does not speak TLS', async () => {
    const port = await listening(createHttpServer((_request, response) => response.end('{}')));
    const address = { tls: true, endpoint: { host: '127.0.0.1', port }, prefix: '' };
    const client = createManagementClient(address, {}, passwordCredentials('anna', 'geheim'));
    cleanups.unshift(() => client.close());
    const said = await failure(client.get({ segments: ['overview'] }, never), 'tls');
    assert.match(said, /does not speak TLS\): correct the management URL/);
  });

  it('takes a page of HTML for what it is', async () => {
    const client = await clientOf((_request, response) => response.end('<!DOCTYPE html><title>Welcome</title>'));
    const said = await failure(client.get({ segments: ['overview'] }, never), 'notFound');
    assert.match(
      said,
      /No management API answers at http:\/\/127\.0\.0\.1:\d+\/rabbit \(the answer is a page, not JSON\)/,
    );
  });

  it('gives up after its time, in the middle of an answer too', async () => {
    const client = await clientOf((_request, response) => response.write('{"a":'));
    await failure(client.get({ segments: ['overview'], timeoutMs: 50 }, never), 'timeout');
  });

  it('stops at once when it is cancelled, and closes the connection', async () => {
    const events = new EventEmitter();
    const [asked, closed] = [once(events, 'asked'), once(events, 'closed')];
    const client = await clientOf((request) => {
      request.socket.on('close', () => events.emit('closed'));
      events.emit('asked');
    });
    const controller = new AbortController();
    const work = client.get({ segments: ['overview'] }, controller.signal);
    await asked;
    controller.abort();
    await failure(work, 'cancelled');
    await closed;
  });

  it('does not read an answer without end', async () => {
    const client = await clientOf((_request, response) => {
      const megabyte = Buffer.alloc(1024 * 1024, ' ');
      const more = (): void => {
        while (response.write(megabyte));
      };
      response.on('drain', more);
      more();
    });
    assert.match(await failure(client.get({ segments: ['bindings'] }, never), 'protocol'), /more than 32 MB/);
  });

  it('says that an answer broke off', async () => {
    const client = await clientOf((request, response) => {
      response.write('{"a":', () => request.socket.destroy());
    });
    const said = await failure(client.get({ segments: ['overview'] }, never), 'unreachable');
    assert.match(said, /\/rabbit closed the connection before it answered: the broker may have stopped/);
  });
});
