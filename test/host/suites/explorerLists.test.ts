import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { rig } from '../rig';
import { commandIds, settingIds, viewIds } from '../../../src/ui/contributions';
import type { TestApi } from '../../../src/ui/testApi';
import {
  connectionTo,
  expandDown,
  openConnections,
  refresh,
  row,
  setConnections,
  testApi,
} from './support/brokerscope';
import type { Seeded } from './support/seeds';
import { seedQueues, seedStreams, seedTopics } from './support/seeds';

const five = ['orders.created', 'orders.paid', 'orders.shipped', 'users.joined', 'users.left'];
/** Sorts before what others keep on the same broker, so that it is on the first page. */
const first = '0hostlists';
const vhost = 'host-lists';

/** One list of each broker, with five names in it that begin alike. */
const lists = [
  { server: 'kafka-4', path: ['kafka-4', 'Topics'], separator: '.' },
  { server: 'rabbitmq-4.3', path: ['rabbitmq-4.3', vhost, 'Queues'], separator: '.' },
  { server: 'nats-2.15', path: ['nats-2.15', 'Streams'], separator: '-' },
] as const;

/** The five names as a broker has them: streams of NATS may have no dots in theirs. */
function namesOf(separator: string): string[] {
  return five.map((name) => `${first}.${name}`.replaceAll('.', separator));
}

async function set(id: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration().update(id, value, vscode.ConfigurationTarget.Global);
}

const run = (id: string, ...args: unknown[]): Thenable<unknown> => vscode.commands.executeCommand(id, ...args);

describe('lists of the explorer over three brokers', () => {
  let api: TestApi;
  const seeded: Seeded[] = [];
  const labels = (...path: string[]): string[] => api.rows(...path).map(({ label }) => label);
  /** Types a filter for a list and keeps it. */
  const filter = async (path: readonly string[], text: string): Promise<void> => {
    const filtering = run(commandIds.filterList, api.row(...path));
    await rig.answer('Part of the name', text);
    await filtering;
    await closed();
  };
  /** Nothing else is open, so that all rows of the list are on the screen. */
  const alone = async (path: readonly string[], names: readonly string[]): Promise<void> => {
    await run(`workbench.actions.treeView.${viewIds.explorer}.collapseAll`);
    await expandDown(api, ...path);
    await filter(path, first);
    await rig.eventually(() => assert.deepEqual(labels(...path), names), 20_000);
  };
  /** VS Code closes the box a moment later: what is typed before that would go into it. */
  /** Waits until nothing about a list has changed for a while. */
  const still = (path: readonly string[]) =>
    rig.eventually(async () => {
      const before = api.rows(...path);
      await new Promise((resolve) => setTimeout(resolve, 700));
      assert.deepEqual(api.rows(...path), before);
    }, 20_000);
  const closed = () => rig.eventually(async () => assert.ok(!(await rig.asks())));

  before(async () => {
    api = await testApi();
    seeded.push(await seedTopics(namesOf('.')));
    seeded.push(await seedQueues(vhost, namesOf('.')));
    seeded.push(await seedStreams(namesOf('-')));
    await openConnections(api, ...lists.map(({ server }) => connectionTo(server)));
    for (const { path } of lists) await expandDown(api, ...path);
  });
  after(async () => {
    for (const id of [settingIds.groupBy, settingIds.showInternals]) await set(id, undefined);
    await setConnections();
    for (const one of seeded) await one[Symbol.asyncDispose]();
  });

  for (const { server, path, separator } of lists) {
    const names = namesOf(separator);
    const paid = names[1] ?? '';

    describe(server, () => {
      afterEach(async () => {
        await set(settingIds.groupBy, undefined);
        await run(commandIds.clearFilter, api.row(...path));
      });

      it('groups names at the parts of them', async () => {
        await set(settingIds.groupBy, separator);
        await expandDown(api, ...path, first, 'orders');
        await rig.eventually(() => {
          assert.deepEqual(labels(...path, first), ['orders', 'users']);
          assert.equal(row(api, path, first).description, '5');
          assert.deepEqual(labels(...path, first, 'orders'), ['created', 'paid', 'shipped']);
        }, 20_000);
        assert.ok(row(api, [...path, first, 'orders'], 'paid').description !== '', 'with its figures');
        await rig.screenshot(`explorer-groups-${server}`);
        await set(settingIds.groupBy, 'off');
        await rig.eventually(() => row(api, path, paid), 20_000);
      });

      it('narrows a list while a filter is typed, keeps it when read again, and clears it', async () => {
        await filter(path, first);
        await rig.eventually(() => assert.deepEqual(labels(...path), names), 20_000);
        const [parent, list] = [path.slice(0, -1), path.at(-1) ?? ''];
        assert.match(row(api, parent, list).description, new RegExp(`^filter: ${first}`));
        await refresh();
        assert.deepEqual(labels(...path), names);
        await filter(path, 'PAID');
        await rig.eventually(() => assert.deepEqual(labels(...path), [paid]), 20_000);
        await rig.screenshot(`explorer-filter-${server}`);
        await run(commandIds.clearFilter, api.row(...path));
        await rig.eventually(() => assert.ok(labels(...path).length >= 5), 20_000);
        assert.doesNotMatch(row(api, parent, list).description, /filter/);
      });

      it('brings back the list as it was when a filter is given up', async () => {
        const before = labels(...path);
        const filtering = run(commandIds.filterList, api.row(...path));
        await rig.fill('Part of the name', 'nothing has this');
        await rig.eventually(() => assert.deepEqual(labels(...path), ['No name holds “nothing has this”']), 20_000);
        await rig.escape('Part of the name');
        await filtering;
        await closed();
        await rig.eventually(() => assert.deepEqual(labels(...path), before), 20_000);
      });

      it('finds a resource in all open connections and goes to it', async () => {
        const finding = run(commandIds.find);
        await rig.fill('Part of a name in 3', `${paid} ${server}`);
        await rig.eventually(async () => assert.deepEqual(await rig.offers(), [paid]), 20_000);
        await rig.screenshot(`explorer-find-${server}`);
        await rig.press('Enter');
        await finding;
        await closed();
        await rig.eventually(() => assert.deepEqual(api.selection(), [[...path, paid]]), 20_000);
      });

      it('goes to it through its group as well', async () => {
        await set(settingIds.groupBy, separator);
        await rig.eventually(() => row(api, path, first), 20_000);
        const finding = run(commandIds.find);
        await rig.fill('Part of a name in 3', `${paid} ${server}`);
        await rig.eventually(async () => assert.deepEqual(await rig.offers(), [paid]), 20_000);
        await rig.press('Enter');
        await finding;
        await closed();
        const way = [...path, first, 'orders', 'paid'];
        await rig.eventually(() => assert.deepEqual(api.selection(), [way]), 20_000);
      });

      it('keeps what is selected when it is read again', async () => {
        await alone(path, names);
        await rig.clickRow({ label: paid });
        await rig.eventually(() => assert.deepEqual(api.selection(), [[...path, paid]]));
        await refresh();
        assert.deepEqual(api.selection(), [[...path, paid]]);
      });

      it('copies the names of all that are selected by mouse and keys, one a line', async () => {
        await alone(path, names);
        // VS Code (1.139) tells of an empty selection while it draws the list: the figures come after the names.
        await still(path);
        // From below: a click also opens a row, which pushes those under it off the screen.
        await rig.clickRow({ label: names[2] ?? '' });
        await rig.clickRow({ label: names[0] ?? '', modifier: 'Control' });
        await rig.eventually(() => assert.equal(api.selection().length, 2));
        await vscode.env.clipboard.writeText('');
        await rig.press('Control+C');
        const wanted = [names[0], names[2]].sort();
        await rig.eventually(async () => {
          const copied = await vscode.env.clipboard.readText();
          assert.deepEqual(copied.split('\n').sort(), wanted);
        });
        // What a filter shows at once comes from memory; the figures follow.
        await rig.eventually(async () => {
          await run(commandIds.copyAsTable);
          const lines = (await vscode.env.clipboard.readText()).split('\n');
          assert.equal(lines.length, 2);
          for (const line of lines) assert.match(line, new RegExp(`^${first}\\S+\\t.`));
        }, 20_000);
      });

      it('stars resources, shows them on top with their figures, and says when one is gone', async () => {
        const left = names[4] ?? '';
        for (const name of [paid, left]) await run(commandIds.addFavourite, api.row(...path, name));
        const favourites = [server, 'Favourites'];
        await rig.eventually(() => {
          assert.equal(labels(server)[0], 'Favourites');
          assert.deepEqual(labels(...favourites), [paid, left]);
          const place = path.slice(1).join(' › ');
          assert.match(row(api, favourites, paid).description, new RegExp(`. · ${place}$`));
        }, 20_000);
        await rig.screenshot(`explorer-favourites-${server}`);
        await seeded[lists.findIndex((list) => list.server === server)]?.remove(left);
        await rig.eventually(async () => {
          await refresh();
          assert.match(row(api, favourites, left).description, /^not on the broker any more/);
          assert.equal(row(api, favourites, left).icon, 'circle-slash');
        }, 20_000);
        await run(commandIds.removeFavourite, api.row(...favourites, left));
        await rig.eventually(() => assert.deepEqual(labels(...favourites), [paid]));
        await run(commandIds.removeFavourite, api.row(...favourites, paid));
        await rig.eventually(() => assert.notEqual(labels(server)[0], 'Favourites'));
      });
    });
  }

  it('leaves out what Kafka made for itself until it is asked for', async () => {
    const topics = ['kafka-4', 'Topics'];
    const internal = '__consumer_offsets';
    await filter(topics, internal);
    await run(commandIds.showInternals);
    await rig.eventually(() => row(api, topics, internal), 20_000);
    await run(commandIds.hideInternals);
    await rig.eventually(() => assert.throws(() => row(api, topics, internal)), 20_000);
    const last = api.rows(...topics).at(-1);
    assert.equal(last?.label, '1 internal resource hidden');
    await run(commandIds.clearFilter, api.row(...topics));
  });
});
