import assert from 'node:assert/strict';
import { isLoopback } from '../../../../src/brokers/api/loopback';

describe('isLoopback', () => {
  const loopback = [
    'localhost',
    'LOCALHOST:4222',
    '127.0.0.1:9092',
    '127.8.9.10',
    '[::1]:9092',
    'amqp://localhost:5672/vhost',
    'amqp://user:pass@127.0.0.1/%2F',
    'nats://localhost:4222,nats://127.0.0.1:4223',
    '[::ffff:127.0.0.1]:1',
  ];
  for (const address of loopback) it(`holds for ${address}`, () => assert.equal(isLoopback(address), true));

  const elsewhere = [
    '',
    'broker.example:9092',
    'localhost:9092,broker.example:9092',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    'amqp://localhost@broker.example/',
    'amqp://user:p@localhost:1@broker.example',
    '10.0.0.1',
    '0.0.0.0',
    '[::2]:1',
    'localhost:1 broker',
    'nats://user:127.0.0.1/@broker.example',
  ];
  for (const address of elsewhere) it(`does not hold for “${address}”`, () => assert.equal(isLoopback(address), false));
});
