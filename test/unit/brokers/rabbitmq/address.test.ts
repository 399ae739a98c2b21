import assert from 'node:assert/strict';
import { parseAmqpAddress } from '../../../../src/brokers/rabbitmq/address';
import {
  defaultManagementAddress,
  formatManagementUrl,
  parseManagementUrl,
} from '../../../../src/brokers/rabbitmq/management/address';

describe('AMQP address', () => {
  const read = (address: string, tls?: boolean): unknown => {
    const parsed = parseAmqpAddress(address, tls);
    if ('problem' in parsed) return parsed.problem;
    return [parsed.endpoint.host, parsed.endpoint.port, parsed.tls, parsed.vhost];
  };

  it('reads scheme, host, port and virtual host', () => {
    assert.deepEqual(read('amqp://localhost:5673/orders'), ['localhost', 5673, false, 'orders']);
    assert.deepEqual(read(' amqps://[::1]/a%2Fb%20%25 '), ['::1', 5671, true, 'a/b %']);
    assert.deepEqual(read('AMQPS://broker'), ['broker', 5671, true, '/']);
  });

  it('means the virtual host / where none is written', () => {
    for (const address of [
      'localhost',
      'amqp://localhost',
      'amqp://localhost/',
      'amqp://localhost/%2F',
      'amqp://localhost/%2f',
    ]) {
      assert.deepEqual(read(address), ['localhost', 5672, false, '/'], address);
    }
  });

  it('speaks TLS where the profile says so, on the port of amqps', () => {
    assert.deepEqual(read('broker', true), ['broker', 5671, true, '/']);
    assert.deepEqual(read('amqp://broker:5673', true), ['broker', 5673, true, '/']);
  });

  it('leaves the options of client libraries alone', () => {
    assert.deepEqual(read('amqp://localhost/shop?heartbeat=30&note=a/b'), ['localhost', 5672, false, 'shop']);
    assert.deepEqual(read('amqp://localhost?heartbeat=30'), ['localhost', 5672, false, '/']);
  });

  it('refuses credentials and points to where they belong', () => {
    for (const address of [
      'amqp://anna:geheim@localhost/',
      'anna:geheim@localhost',
      'amqp://anna:ge@heim@localhost',
      'amqp://anna:ge/heim@localhost',
      'amqp://anna:ge?heim@localhost',
    ]) {
      const said = String(read(address));
      assert.match(said, /user name or password.*belong in fields of their own/);
      assert.ok(!said.includes('heim'), said);
    }
  });

  it('says what is wrong and how it should look', () => {
    const cases: readonly (readonly [string, RegExp])[] = [
      ['', /empty/],
      ['not an address', /“not an address” is not an address/],
      ['http://localhost:15672', /“http:\/\/” is not understood/],
      ['amqp://localhost:99999', /“99999” is not a port/],
      ['amqp://one,amqp://two', /several servers/],
      ['amqp://localhost/a/b', /“\/a\/b” is not a virtual host: write \/ inside its name as %2F/],
      ['amqp://localhost/100%', /“\/100%” is not a virtual host/],
    ];
    for (const [address, expected] of cases) {
      assert.match(String(read(address)), expected);
      assert.match(String(read(address)), /write it like amqp:\/\/localhost:5672\//, address);
    }
  });
});

describe('management address', () => {
  const read = (url: string): string => {
    const parsed = parseManagementUrl(url);
    return 'problem' in parsed ? parsed.problem : formatManagementUrl(parsed);
  };

  it('is the port of the plugin on the host of AMQP where none is set', () => {
    const amqp = { endpoint: { host: '::1', port: 5672 }, tls: false, vhost: '/' };
    assert.equal(formatManagementUrl(defaultManagementAddress(amqp)), 'http://[::1]:15672');
    assert.equal(formatManagementUrl(defaultManagementAddress({ ...amqp, tls: true })), 'https://[::1]:15671');
  });

  it('keeps the path prefix, and nothing else a browser adds', () => {
    assert.equal(read('https://host:21441/rabbit'), 'https://host:21441/rabbit');
    assert.equal(read('https://host:21441/rabbit/'), 'https://host:21441/rabbit');
    assert.equal(read('http://host:15672/api/'), 'http://host:15672');
    assert.equal(read('http://host:15672/rabbit/api'), 'http://host:15672/rabbit');
    assert.equal(read('http://host:15672/#/queues/%2F/orders'), 'http://host:15672');
    assert.equal(read('http://[::1]:15672/?x=1'), 'http://[::1]:15672');
  });

  it('means the ports of HTTP where a URL names none, as a proxy in front has them', () => {
    assert.equal(read('http://host'), 'http://host:80');
    assert.equal(read('https://host/rabbit'), 'https://host:443/rabbit');
  });

  it('refuses credentials without repeating them', () => {
    for (const url of ['http://anna:geheim@host:15672/', 'anna:geheim@host', 'http://anna:geheim/x@host']) {
      assert.match(read(url), /user name or password.*belong in fields of their own/);
      assert.ok(!read(url).includes('geheim'));
    }
  });

  it('says what a URL should look like', () => {
    for (const url of ['host:15672', 'ftp://host', 'http://', 'amqp://host:5672']) {
      assert.match(read(url), /is not a management URL: write it like http:\/\/localhost:15672/, url);
    }
  });
});
