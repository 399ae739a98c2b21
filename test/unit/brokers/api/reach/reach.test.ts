import assert from 'node:assert/strict';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type ConnectionOptions, type TlsOptions } from 'node:tls';
import type { StepResult } from '../../../../../src/brokers/api/diagnosis';
import { BrokerError } from '../../../../../src/brokers/api/error';
import { reach, reachAny, type ReachOptions } from '../../../../../src/brokers/api/reach/reach';
import { makeCertificate } from './certificates';

const never = new AbortController().signal;
const servers = new Set<Server>();

async function listen(server: Server): Promise<number> {
  servers.add(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function closedPort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function tlsPort(options: TlsOptions): Promise<number> {
  const server = createTlsServer(options, (socket) => socket.on('error', () => undefined));
  server.on('connection', (socket: Socket) => socket.on('error', () => undefined).unref());
  return listen(server);
}

async function stepsTo(
  port: number,
  tls?: ConnectionOptions,
  options?: ReachOptions,
  host = '127.0.0.1',
): Promise<{ readonly reached: boolean; readonly steps: readonly StepResult[]; readonly last: StepResult }> {
  const steps: StepResult[] = [];
  const reached = await reach({ host, port }, tls, (step) => steps.push(step), never, options);
  return { reached, steps, last: steps.at(-1)! };
}

const ca = { commonName: 'Test CA', ...makeCertificate({ commonName: 'Test CA' }) };
const good = makeCertificate({ commonName: 'broker', names: ['127.0.0.1', 'localhost'], issuer: ca });

describe('reach', () => {
  afterEach(() => {
    for (const server of servers) server.close().unref();
    servers.clear();
  });

  it('reports lookup and TCP in this order when no TLS is asked for', async () => {
    const { reached, steps } = await stepsTo(await listen(createServer()), undefined, {}, 'localhost');
    assert.equal(reached, true);
    assert.deepEqual(
      steps.map(({ step, ok }) => [step, ok]),
      [
        ['lookup', true],
        ['tcp', true],
      ],
    );
    assert.match(steps[0]!.detail, /^localhost is .*127\.0\.0\.1/);
  });

  it('names a host that nobody knows and stops there', async () => {
    const { reached, steps } = await stepsTo(1, undefined, {}, 'no-such-host.invalid');
    assert.equal(reached, false);
    assert.equal(steps.length, 1);
    assert.match(steps[0]!.detail, /“no-such-host\.invalid”/);
  });

  it('says that nothing listens on a closed port', async () => {
    const port = await closedPort();
    const { reached, last } = await stepsTo(port);
    assert.equal(reached, false);
    assert.equal(last.step, 'tcp');
    assert.match(last.detail, new RegExp(`Nothing listens on 127\\.0\\.0\\.1:${port} .*start the broker`));
  });

  it('tells the subject, issuer and dates of a certificate that it accepts', async () => {
    const { reached, last } = await stepsTo(await tlsPort(good), { ca: ca.cert });
    assert.equal(reached, true);
    assert.match(
      last.detail,
      /^TLSv1\.3, certificate of CN=broker, issued by CN=Test CA, valid from \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d\.$/,
    );
  });

  it('says on which date a certificate expired', async () => {
    const expired = makeCertificate({
      commonName: 'broker',
      names: ['127.0.0.1'],
      issuer: ca,
      from: new Date('2020-01-01T00:00:00Z'),
      to: new Date('2021-02-03T04:05:06Z'),
    });
    const { reached, last } = await stepsTo(await tlsPort(expired), { ca: ca.cert });
    assert.equal(reached, false);
    assert.equal(last.step, 'tls');
    assert.match(last.detail, /expired on 2021-02-03: renew it on the server\./);
    assert.match(last.detail, /issued by CN=Test CA, valid from 2020-01-01 to 2021-02-03/);
  });

  it('says that it is the issuer whose certificate expired', async () => {
    const oldCa = {
      commonName: 'Old CA',
      ...makeCertificate({ commonName: 'Old CA', from: new Date('2020-01-01'), to: new Date('2022-01-02') }),
    };
    const leaf = makeCertificate({ commonName: 'broker', names: ['127.0.0.1'], issuer: oldCa });
    const chain = { key: leaf.key, cert: leaf.cert + oldCa.cert };
    const { last } = await stepsTo(await tlsPort(chain), { ca: oldCa.cert });
    assert.match(last.detail, /expired \(that of its issuer CN=Old CA\) on 2022-01-02/);
  });

  it('asks for the CA file when the issuer is unknown or the certificate signs itself', async () => {
    const unknown = await stepsTo(await tlsPort(good), {});
    assert.match(unknown.last.detail, /was issued by CN=Test CA, which is not trusted here: set the CA file/);
    const selfSigned = makeCertificate({ commonName: 'alone', names: ['127.0.0.1'] });
    const alone = await stepsTo(await tlsPort(selfSigned), {});
    assert.match(alone.last.detail, /is self-signed and not trusted here: set the CA file/);
  });

  it('tells for which names a certificate is when it is not for this one', async () => {
    const other = makeCertificate({ commonName: 'other', names: ['other.example'], issuer: ca });
    const port = await tlsPort(other);
    const wrong = await stepsTo(port, { ca: ca.cert });
    assert.equal(wrong.reached, false);
    assert.match(wrong.last.detail, /not for the name “127\.0\.0\.1” but for DNS:other\.example: correct the address/);
    const named = await stepsTo(port, { ca: ca.cert, servername: 'other.example' });
    assert.equal(named.reached, true, named.last.detail);
    const misnamed = await stepsTo(port, { ca: ca.cert, servername: 'third.example' });
    assert.match(misnamed.last.detail, /not for the name “third\.example” but for DNS:other\.example/);
  });

  it('accepts any certificate where verification is off, and says what is wrong with it', async () => {
    const { reached, last } = await stepsTo(await tlsPort(good), { rejectUnauthorized: false });
    assert.equal(reached, true);
    assert.match(last.detail, /Not verified, as this connection is set to: .*issued by CN=Test CA/);
  });

  for (const version of ['TLSv1.2', 'TLSv1.3'] as const) {
    it(`says that the server asks for a client certificate, over ${version}`, async () => {
      const port = await tlsPort({ ...good, ca: ca.cert, requestCert: true, minVersion: version, maxVersion: version });
      const without = await stepsTo(port, { ca: ca.cert });
      assert.equal(without.reached, false);
      assert.equal(without.last.step, 'tls');
      assert.match(without.last.detail, /client certificate/);
      const client = makeCertificate({ commonName: 'client', issuer: ca });
      const { reached, last } = await stepsTo(port, { ca: ca.cert, ...client });
      assert.equal(reached, true, last.detail);
    });
  }

  it('says that a port does not speak TLS, whether it answers in plain text or hangs up', async () => {
    const talking = await stepsTo(await listen(createServer((socket) => socket.end('AMQP\0\0\x09\x01'))), {});
    assert.match(talking.last.detail, /does not speak TLS: use the server's TLS port, or turn TLS off/);
    const hangingUp = createServer((socket) => socket.once('data', () => socket.destroy()));
    const hungUp = await stepsTo(await listen(hangingUp), {});
    assert.match(hungUp.last.detail, /closed the connection during the TLS handshake: use the server's TLS port/);
  });

  it('gives up on a server that says nothing, within the time it is given', async () => {
    const silent = await listen(createServer());
    const { reached, last } = await stepsTo(silent, {}, { timeoutMs: 100 });
    assert.equal(reached, false);
    assert.match(last.detail, /The TLS handshake with 127\.0\.0\.1:\d+ did not answer within 0\.1 s/);
  });

  it('lets a protocol speak in plain text before the handshake', async () => {
    const upgrading = createServer((socket) => {
      socket.write('INFO {}\r\n');
      socket.once('error', () => undefined);
    });
    let heard = '';
    await stepsTo(
      await listen(upgrading),
      {},
      {
        timeoutMs: 100,
        beforeTls: async (socket) => {
          heard = await new Promise((resolve) => socket.once('data', (data) => resolve(data.toString())));
        },
      },
    );
    assert.equal(heard, 'INFO {}\r\n');
  });

  it('rejects with “cancelled” and nothing else when its caller gives up', async () => {
    const silent = await listen(createServer());
    const controller = new AbortController();
    const steps: StepResult[] = [];
    const running = reach(
      { host: '127.0.0.1', port: silent },
      {},
      (step) => {
        steps.push(step);
        if (step.step === 'tcp') controller.abort();
      },
      controller.signal,
    );
    await assert.rejects(running, (error) => BrokerError.is(error, 'cancelled'));
    assert.deepEqual(
      steps.map(({ step }) => step),
      ['lookup', 'tcp'],
    );
  });

  it('takes the first server of a list that can be reached, and reports that one only', async () => {
    const dead = { host: '127.0.0.1', port: await closedPort() };
    const alive = { host: '127.0.0.1', port: await listen(createServer()) };
    const steps: StepResult[] = [];
    assert.deepEqual(await reachAny([dead, alive], undefined, (step) => steps.push(step), never), alive);
    assert.deepEqual(
      steps.map(({ ok }) => ok),
      [true, true],
    );
    steps.length = 0;
    assert.equal(await reachAny([dead, dead], undefined, (step) => steps.push(step), never), undefined);
    assert.deepEqual(
      steps.map(({ step, ok }) => [step, ok]),
      [
        ['lookup', true],
        ['tcp', false],
      ],
    );
  });
});
