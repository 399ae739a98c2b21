import assert from 'node:assert/strict';
import { parseGoDuration, showGoDuration } from '../../../../../src/language/dialects/nats/goDuration';
import { effectiveOption } from '../../../../../src/language/engine/effectiveOption';
import { dialectOf, read, valueOf } from '../reading';

const conf = { languageId: 'nats-conf', uri: 'file:///etc/nats/nats-server.conf' };

function one(text: string) {
  const [server] = read('nats-server-conf', text, conf);
  assert.ok(server);
  return server;
}

describe('nats-server.conf', () => {
  it('knows a key under each of its names, at any place', () => {
    const server = one('leaf { remotes [ { local: A, creds: x } ] }\nmax_conn: 5\nmonitor_port: 8222\nLISTEN: "a:1"\n');
    assert.deepEqual(
      ['leafnodes.remotes.0.account', 'leafnodes.remotes.0.credentials', 'max_connections', 'http_port', 'listen'].map(
        (key) => valueOf(server, key),
      ),
      ['A', 'x', 5, 8222, 'a:1'],
    );
  });

  it('counts durations in nanoseconds: text, seconds, and two million where a letter makes a number', () => {
    assert.equal(valueOf(one('ping_interval: "1m30s"'), 'ping_interval'), 90_000_000_000);
    assert.equal(valueOf(one('ping_interval: 20'), 'ping_interval'), 20_000_000_000);
    assert.equal(valueOf(one('ping_interval: 2m'), 'ping_interval'), 2e15);
    assert.equal(valueOf(one('lame_duck_duration: 20'), 'lame_duck_duration'), '{?}');
    assert.equal(valueOf(one('jetstream { sync: always }'), 'jetstream.sync_interval'), 'always');
  });

  it('knows the server’s defaults by version', () => {
    const dialect = dialectOf('nats-server-conf');
    const server = one('port: 4222\n');
    const strict = (version: string) => effectiveOption(server, 'jetstream.strict', dialect, () => version);
    assert.deepEqual(strict('2.11'), { how: 'default', value: false });
    assert.deepEqual(strict('2.12'), { how: 'default', value: true });
    assert.deepEqual(strict('2.9'), { how: 'absent' });
    assert.deepEqual(
      effectiveOption(server, 'max_payload', dialect, () => undefined),
      { how: 'default', value: 1_048_576 },
    );
  });

  it('leaves what other files or the environment say open', () => {
    const dialect = dialectOf('nats-server-conf');
    for (const text of ['port: 4222\ninclude "x.conf"\n', 'port: 4222\nname: "open\n']) {
      assert.equal(effectiveOption(one(text), 'host', dialect, () => '2.15').how, 'unknowable');
    }
    assert.equal(valueOf(one('port: $PORT\n'), 'port'), '{?}');
  });

  it('is not what only has the ending', () => {
    for (const text of ['upstream backend {\n  keepalive 2;\n}\n', 'user www-data;\nworker_processes auto;\n', '']) {
      assert.deepEqual(read('nats-server-conf', text, conf), []);
    }
  });
});

describe('durations of Go', () => {
  it('are read and shown as time.ParseDuration takes them', () => {
    for (const [text, nanoseconds] of [
      ['1h30m', 5_400_000_000_000],
      ['1.5s', 1_500_000_000],
      ['100ms', 100_000_000],
      ['-2s', -2_000_000_000],
      ['0', 0],
      ['.5m', 30_000_000_000],
    ] as const) {
      assert.equal(parseGoDuration(text), nanoseconds);
    }
    for (const text of ['1d', '10', '', '1h 30m', 'always', '1e3s']) assert.equal(parseGoDuration(text), undefined);
    for (const nanoseconds of [1, 1500, 2e6, 90e9, 120e9, 3600e9, 86_400e9]) {
      assert.equal(parseGoDuration(showGoDuration(nanoseconds)), nanoseconds);
    }
  });
});
