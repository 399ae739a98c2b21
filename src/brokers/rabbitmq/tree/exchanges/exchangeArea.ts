import type { Area } from '../../../api/tree/area';
import { nameOf } from '../../management/json';
import { curl, rabbitmqadmin, rabbitmqctl } from '../commands';
import { namesOf, refOf, type TreeContext } from '../context';
import { findInVhosts } from '../lists/findInVhosts';
import { folder, known } from '../lists/folder';
import { pagedView } from '../lists/pagedList';
import type { RowMemory } from '../lists/rowMemory';
import type { VhostDirectory } from '../vhosts/vhostDirectory';
import { describeExchange } from './describeExchange';
import { exchangeColumns, exchangeLabel, exchangeNode, ownExchanges } from './exchangeNode';

/** Exchanges of a virtual host, with the folders of their bindings. */
export function exchangeArea(context: TreeContext, memory: RowMemory, directory: VhostDirectory): Area {
  const { target } = context;
  return {
    folders: [],
    views: {
      'folder/exchanges': {
        ...pagedView(context, memory, {
          request: (ref) => {
            const { vhost } = namesOf(ref);
            return { segments: ['exchanges', vhost], query: { columns: exchangeColumns }, vhost };
          },
          node: (ref, json) => exchangeNode(context, namesOf(ref).vhost, json),
          ownOnly: ownExchanges,
        }),
        commands: (ref) => {
          const { vhost } = namesOf(ref);
          return [
            ...rabbitmqadmin(target, { v2: ['exchanges', 'list'], v1: ['list', 'exchanges', 'name', 'type'], vhost }),
            rabbitmqctl('list_exchanges', '--vhost', vhost, 'name', 'type', 'durable', 'policy', 'arguments'),
            curl(target, { segments: ['exchanges', vhost], query: { page: 1, page_size: 100 } }),
          ];
        },
      },
      exchange: {
        children: (ref, page, signal) => {
          const { vhost, name } = namesOf(ref);
          const folders = [
            folder(context, [vhost, name, 'bindingsFrom'], 'Bindings from here'),
            folder(context, [vhost, name, 'bindingsTo'], 'Bindings to here'),
          ];
          return Promise.resolve().then(() => known(name === '' ? [] : folders, page, signal));
        },
        describe: (ref, signal) => describeExchange(context, ref, signal),
        commands: (ref) => {
          const { vhost, name } = namesOf(ref);
          return [
            rabbitmqctl('list_exchanges', '--vhost', vhost, 'name', 'type', 'durable', 'policy', 'arguments'),
            curl(target, { segments: ['exchanges', vhost, name === '' ? 'amq.default' : name] }),
          ];
        },
      },
    },
    finders: [
      findInVhosts(context, directory, {
        list: 'exchanges',
        label: 'Exchanges',
        found: (json, vhost) => {
          const name = nameOf(json, 'name') ?? '';
          return { ref: refOf(context, 'exchange', vhost, name), label: exchangeLabel(name) };
        },
      }),
    ],
  };
}
