import assert from 'node:assert/strict';
import {
  natsServerBlocks,
  rabbitMqConfAliases,
  rabbitMqConfFacts,
  rabbitMqConfUntil,
} from '../../../../src/tools/generate/serverFacts';

const conf = [
  'key\tdatatype\talias\tdefault\tcomponent\tuntil',
  'a.depth\tbyte\t\t\trabbit',
  'b\t[{atom, infinity}, integer]\told_b\t\trabbit',
  'c\t{enum, [x, y]}\t\tx\trabbit',
  'd\t{integer, [{min, 1}, {max, 65535}]}\t\t\trabbit',
  'e\t[{enum, [true, false\t\t"\\033[1m"\trabbit',
  'f\tflag\t\ton\trabbit\t4.0',
].join('\n');

describe('facts of servers', () => {
  it('of RabbitMQ have types, choices and limits', () => {
    assert.deepEqual(rabbitMqConfFacts(conf), {
      'a.depth': ['integer', '', '0 … 255'],
      b: ['integer', '', 'infinity'],
      c: ['text', 'x', 'x, y'],
      d: ['integer', '', '1 … 65535'],
      e: ['text', '', 'true, false'],
      f: ['boolean', 'on', 'on, off'],
    });
    assert.deepEqual(rabbitMqConfAliases(conf), { old_b: 'b' });
    assert.deepEqual(rabbitMqConfUntil(conf), { f: '4.0' });
  });

  it('of NATS are keys by block, without the values that a switch tells apart', () => {
    const table = [
      'parse_function\tdepth\tkey_and_synonyms',
      'processConfigFileLine\t1\thost|net',
      'processConfigFileLine\t3\tMEM|MEMORY',
      'parseJetStream\t3\tstore|store_dir',
      'ConfigureOptions\t2\tDV',
    ].join('\n');
    assert.deepEqual(natsServerBlocks(table), { server: [['host', 'net']], jetstream: [['store', 'store_dir']] });
  });
});
