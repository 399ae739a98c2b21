import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { address, labServer, labServers, port } from '../../lab/catalog';
import { labServerIds, mainServerIds } from '../../lab/model';
import { repositoryRoot } from '../../lab/paths';
import { authorization } from '../../lab/servers/natsConfig';
import { definitions } from '../../lab/servers/rabbitmqConfig';

/** Ports at which a user's own brokers usually listen. */
const usual = [4222, 5552, 5671, 5672, 6222, 8222, 9092, 9093, 15671, 15672];

describe('lab catalogue', () => {
  it('describes every server once', () => {
    assert.deepEqual(labServers.map((server) => server.id).sort(), [...labServerIds].sort());
  });

  it('gives no port twice, and none at which a user’s own broker may listen', () => {
    const ports = labServers.flatMap((server) => [...Object.values(server.ports), ...server.innerPorts]);
    assert.equal(new Set(ports).size, ports.length);
    assert.deepEqual(
      ports.filter((number) => usual.includes(number)),
      [],
    );
  });

  it('answers addresses by name and says which name is wrong', () => {
    assert.equal(address('kafka-4', 'plaintext'), '127.0.0.1:23400');
    assert.throws(() => port('kafka-4', 'amqp'), /kafka-4 has no port "amqp"/);
    assert.throws(() => labServer('redis'), /It has: .*nats-2.15/);
  });
});

describe('lab containers', () => {
  interface Compose {
    readonly services: Readonly<Record<string, { readonly image: string; readonly ports: readonly string[] }>>;
    readonly configs: Readonly<Record<string, { readonly content: string }>>;
  }
  const file = path.join(repositoryRoot, 'test', 'lab', 'compose.yaml');
  const compose = parse(fs.readFileSync(file, 'utf8'), { merge: true }) as Compose;

  for (const id of mainServerIds) {
    it(`publish ${id} on the same loopback ports as its process`, () => {
      const service = compose.services[id.replace('.', '-')];
      const published = service?.ports.map((text) => /^127\.0\.0\.1:(\d+):\d+$/.exec(text)?.[1]);
      assert.deepEqual(published?.map(Number), Object.values(labServer(id).ports));
      assert.match(service?.image ?? '', new RegExp(`:${labServer(id).version.replace('.', '\\.')}(\\.|-|$)`));
    });
  }

  it('have the same users as the processes', () => {
    const { configs } = compose;
    assert.equal(configs['rabbitmq-definitions']?.content.trim(), definitions(labServer('rabbitmq-4.3')));
    assert.ok(configs.nats?.content.includes(authorization(labServer('nats-2.15').credentials)));
  });
});
