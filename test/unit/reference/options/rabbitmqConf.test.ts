import assert from 'node:assert/strict';
import { packedRows, unpackedRows } from '../../../../src/reference/options/packedRows';
import { rabbitMqConfFact, rabbitMqConfKey } from '../../../../src/reference/options/rabbitmqConf';
import { rabbitMqConfOptions } from '../../../../src/reference/options/rabbitmqConfOptions';

describe('keys of rabbitmq.conf', () => {
  it('are all there, unpacked as they were packed', () => {
    assert.ok(Object.keys(rabbitMqConfOptions).length > 850);
    assert.deepEqual(unpackedRows(packedRows(rabbitMqConfOptions)), rabbitMqConfOptions);
    const rows = {
      'a.b.c': ['text'],
      'a.b.d.e': ['integer', '1', '0 …'],
      a: ['boolean'],
      'b.b': ['text', '', 'x, y'],
    } as const;
    assert.deepEqual(unpackedRows(packedRows(rows)), rows);
  });

  it('are known with their types and ranges', () => {
    assert.deepEqual(rabbitMqConfFact('heartbeat'), { type: 'integer' });
    assert.deepEqual(rabbitMqConfFact('log.console.formatter.single_line'), {
      type: 'boolean',
      default: 'off',
      range: 'on, off',
    });
    assert.deepEqual(rabbitMqConfFact('cluster_partition_handling'), {
      type: 'text',
      range: 'ignore, pause_minority, autoheal, pause_if_all_down',
    });
    assert.deepEqual(rabbitMqConfFact('ssl_options.depth'), { type: 'integer', range: '0 … 255' });
    assert.equal(rabbitMqConfFact('max_connections')?.range, 'infinity');
  });

  it('are found under words of the author, and under older names', () => {
    assert.equal(rabbitMqConfKey('listeners.tcp.local'), 'listeners.tcp.$name');
    assert.equal(rabbitMqConfKey('channel_max'), 'max_channels_per_connection');
    assert.equal(rabbitMqConfKey('listeners.tcp.local.more'), undefined);
    assert.equal(rabbitMqConfKey('vm_memory_high_watermrk.relative'), undefined);
    assert.equal(rabbitMqConfKey('toString'), undefined);
  });
});
