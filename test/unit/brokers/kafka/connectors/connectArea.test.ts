import assert from 'node:assert/strict';
import type { ProfileId } from '../../../../../src/brokers/api/profile';
import type { ResourceRef } from '../../../../../src/brokers/api/resource';
import { areaTree } from '../../../../../src/brokers/api/tree/areaTree';
import { connectArea } from '../../../../../src/brokers/kafka/connectors/connectArea';
import { hidden } from '../../../../../src/brokers/kafka/connectors/redacted';
import { fakeService } from '../fakeService';

const profile = 'p' as ProfileId;
const never = new AbortController().signal;
const folder: ResourceRef = { profile, kind: 'folder', path: ['connectors'] };

const trace = `org.apache.kafka.connect.errors.ConnectException: Exiting WorkerSinkTask due to unrecoverable exception.
\tat org.apache.kafka.connect.runtime.WorkerSinkTask.deliverMessages(WorkerSinkTask.java:618)
Caused by: java.net.ConnectException: Connection refused
\t... 12 more`;

/** In the form of Kafka Connect 4.3.1. */
function connector(name: string, state: string, tasks: readonly object[], config = {}) {
  return {
    info: { name, config: { 'connector.class': 'FileStreamSink', name, ...config }, tasks: [], type: 'sink' },
    status: { name, connector: { state, worker_id: '127.0.0.1:8083' }, tasks, type: 'sink' },
  };
}

const running = (id: number) => ({ id, state: 'RUNNING', worker_id: '127.0.0.1:8083' });
const failed = (id: number) => ({ id, state: 'FAILED', worker_id: '127.0.0.1:8083', trace });
const list = '/connectors?expand=info&expand=status';

describe('Kafka Connect in the tree', () => {
  it('lists connectors with their state in one request, and says which has a failed task and why', async () => {
    const service = fakeService({
      [list]: {
        ok: connector('ok', 'RUNNING', [running(0)]),
        broken: connector('broken', 'RUNNING', [running(0), failed(1)]),
        paused: connector('paused', 'PAUSED', []),
        fresh: { info: { name: 'fresh', config: {}, tasks: [], type: 'source' } },
      },
    });
    const tree = areaTree(profile, [connectArea(profile, service)]);
    const { items } = await tree.listChildren(folder, { limit: 100 }, never);
    assert.deepEqual(
      items.map(({ label, description, health, hasChildren }) => [label, description, health?.reason, hasChildren]),
      [
        [
          'broken',
          'sink · running · 2 tasks',
          '1 of 2 tasks failed: java.net.ConnectException: Connection refused.',
          true,
        ],
        ['fresh', 'source · unassigned · 0 tasks', undefined, false],
        ['ok', 'sink · running · 1 task', undefined, true],
        ['paused', 'sink · paused · 0 tasks', undefined, false],
      ],
    );
    assert.deepEqual(service.asked, [list]);
    const filtered = tree.recallChildren(folder, { limit: 10, filter: 'BRO' });
    assert.deepEqual(
      filtered?.items.map(({ label }) => label),
      ['broken'],
    );
    assert.deepEqual(service.asked, [list]);
  });

  it('shows a connector whole, without its secrets, with the trace of what failed', async () => {
    const { info, status } = connector('broken', 'FAILED', [failed(0)], { 'database.password': 'hunter2' });
    const service = fakeService({
      '/connectors/broken': info,
      '/connectors/broken/status': { ...status, connector: { ...status.connector, trace } },
      '/connectors/broken/topics': { broken: { topics: ['orders', 'invoices'] } },
    });
    const tree = areaTree(profile, [connectArea(profile, service)]);
    const details = await tree.describe({ profile, kind: 'connector', path: ['broken'] }, never);
    assert.equal(details.health?.reason, 'The connector failed: java.net.ConnectException: Connection refused.');
    const section = (title: string) => details.sections.find((one) => one.title === title);
    assert.deepEqual(
      section('Topics in use')?.table?.rows.map(({ cells, link }) => [cells[0], link?.kind]),
      [
        ['invoices', 'topic'],
        ['orders', 'topic'],
      ],
    );
    const password = section('Configuration')?.properties?.find(({ key }) => key === 'database.password');
    assert.equal(password?.value, hidden);
    assert.equal(section('Trace')?.text, trace);
    assert.ok(!JSON.stringify(details).includes('hunter2'));
  });

  it('says that a connector is gone', async () => {
    const tree = areaTree(profile, [connectArea(profile, fakeService({}))]);
    await assert.rejects(
      tree.describe({ profile, kind: 'connector', path: ['gone'] }, never),
      /“gone” is no longer there/,
    );
  });

  it('offers the same request for a terminal, with the password in a variable', () => {
    const tree = areaTree(profile, [connectArea(profile, fakeService({}))]);
    const [line] = tree.commandLines({ profile, kind: 'connector', path: ["it's/one"] });
    assert.equal(
      line?.text,
      `curl -sS -u shop:"$CONNECT_PASSWORD" 'http://service:8081/connectors/it'\\''s%2Fone/status'`,
    );
  });
});
