import assert from 'node:assert/strict';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { BrokerError, type BrokerErrorReason } from '../../../../src/brokers/api/error';
import { greetAny } from '../../../../src/brokers/nats/greeting';

const never = new AbortController().signal;
const servers = new Set<Server>();

async function listen(onConnection: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    onConnection(socket);
  });
  servers.add(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function greet(...ports: readonly number[]) {
  return greetAny(
    ports.map((port) => ({ host: '127.0.0.1', port })),
    never,
  );
}

function fails(reason: BrokerErrorReason, message: RegExp): (error: unknown) => true {
  return (error) => {
    assert.ok(BrokerError.is(error, reason), String(error));
    assert.match(error.message, message);
    return true;
  };
}

describe('the greeting of a NATS server', () => {
  afterEach(() => {
    for (const server of servers) server.close();
    servers.clear();
  });

  it('is read even if it comes in pieces', async () => {
    const port = await listen((socket) => {
      socket.write('INFO {"version":"2.15.1",');
      setImmediate(() => socket.write('"tls_required":true}\r\n'));
    });
    const { greeting, endpoint } = await greet(port);
    assert.deepEqual(greeting, { version: '2.15.1', tls_required: true });
    assert.equal(endpoint.port, port);
  });

  it('is asked of the next server where the first is not there', async () => {
    const dead = await listen(() => undefined);
    await new Promise((resolve) => [...servers][0]?.close(resolve));
    const alive = await listen((socket) => socket.write('INFO {"version":"2.9.10"}\r\n'));
    assert.equal((await greet(dead, alive)).endpoint.port, alive);
    await assert.rejects(greet(dead), fails('unreachable', /Nothing listens/));
  });

  it('tells another kind of server by what it says', async () => {
    const port = await listen((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await assert.rejects(
      greet(port),
      fails('protocol', /is not a NATS server \(it said “HTTP\/1\.1 400 Bad Request”\)/),
    );
    const broken = await listen((socket) => socket.end('INFO {"version":\r\n'));
    await assert.rejects(greet(broken), fails('protocol', /is not a NATS server/));
  });

  it('tells a server that hangs up without a word', async () => {
    const port = await listen((socket) => socket.end());
    await assert.rejects(greet(port), fails('unreachable', /closed the connection/));
  });
});
