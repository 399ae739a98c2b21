import assert from 'node:assert/strict';
import type { Declaration } from '../../../../../src/language/model/declaration';
import { dialectOf, read, valueOf } from '../reading';

describe('Celery', () => {
  const consume = (text: string): Declaration | undefined =>
    read('celery', text).find(({ kind }) => kind === 'rabbitmq.consume');

  it('knows a setting under each of its names', () => {
    assert.equal(valueOf(consume('import celery\napp.conf.task_acks_late = True\n'), 'acks-late'), true);
    assert.equal(valueOf(consume('CELERY_TASK_ACKS_LATE = True\n'), 'acks-late'), true);
    assert.equal(valueOf(consume('CELERY_ACKS_LATE = True\n'), 'acks-late'), true);
    assert.equal(valueOf(consume('task_acks_late = True\n'), 'acks-late'), true);
  });

  it('adds a setting under the name that the others have', () => {
    const added = (text: string): readonly string[] | undefined =>
      consume(text)
        ?.editor.set('prefetch-multiplier', 1)
        ?.map(({ newText }) => newText);
    assert.deepEqual(added('CELERY_TASK_ACKS_LATE = True\n'), ['\nCELERY_WORKER_PREFETCH_MULTIPLIER = 1']);
    assert.deepEqual(added('CELERYD_CONCURRENCY = 2\n'), ['\nCELERYD_PREFETCH_MULTIPLIER = 1']);
    assert.deepEqual(added('import celery\napp.conf.task_acks_late = True\n'), [
      '\napp.conf.worker_prefetch_multiplier = 1',
    ]);
    assert.deepEqual(added('import celery\napp.conf.update(task_acks_late=True)\n'), [
      ', worker_prefetch_multiplier=1',
    ]);
  });

  it('is quiet where the broker is not RabbitMQ, and knows no defaults where the file does not say', () => {
    assert.equal(consume("broker_url = 'redis://localhost'\ntask_acks_late = True\n"), undefined);
    assert.equal(consume("broker_url = 'amqp://localhost'\ntask_acks_late = True\n")?.complete, true);
    assert.equal(consume('broker_url = url()\ntask_acks_late = True\n')?.complete, false);
    assert.equal(
      consume("from base import *\nbroker_url = 'amqp://localhost'\ntask_acks_late = True\n")?.complete,
      false,
    );
  });

  it('says which function a task is', () => {
    const text = 'from celery import shared_task\n\n@shared_task(acks_late=True)\nasync def pay(order):\n    pass\n';
    const body = consume(text)?.body;
    assert.equal(body && text.slice(body.start, body.end), 'def pay(order):\n    pass');
  });

  it('makes classic queues by default since that can be chosen', () => {
    assert.deepEqual(dialectOf('celery').defaults['rabbitmq.queue']?.['x-queue-type'], [
      { since: '5.5.0', value: 'classic' },
    ]);
  });

  it('leaves settings of others alone', () => {
    assert.deepEqual(read('celery', 'import celery\nsphinx.conf.task = 1\nclass A:\n    queue = 2\n'), []);
    assert.deepEqual(read('celery', 'REDIS_URL = "redis://localhost"\n'), []);
  });
});
