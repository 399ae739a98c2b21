import { BrokerError } from '../../../api/error';
import type { ResourceDetails } from '../../../api/details';
import type { ResourceRef } from '../../../api/resource';
import type { Area } from '../../../api/tree/area';
import type { ResourceView } from '../../../api/tree/view';
import { nameOf } from '../../management/json';
import { readAll, slice } from '../../management/paging';
import { curl, rabbitmqadmin, rabbitmqctl } from '../commands';
import { namesOf, type TreeContext } from '../context';
import { toNodes } from '../lists/toNodes';
import { part } from '../sections';
import { bindingFacts, bindingNode, type BindingSide } from './bindingNode';

/**
 * Bindings of a virtual host, from and to an exchange, and to a queue. The API ignores `page=` on all of these lists
 * (3.10.8 and 4.3.6) and answers them whole.
 */
export function bindingArea(context: TreeContext): Area {
  const view = (side: BindingSide, segments: (vhost: string, name: string) => readonly string[]): ResourceView => ({
    children: async (ref, page, signal) => {
      const { vhost, name } = namesOf(ref);
      const request = { segments: segments(vhost, name), vhost };
      const all = await readAll(context.client, request, signal);
      // Every queue is bound to the default exchange, also one that does not exist (3.10.8 and 4.3.6).
      const shown = slice(
        all.filter((item) => nameOf(item, 'source') !== ''),
        page,
      );
      return { ...shown, items: toNodes(shown.items, (item) => bindingNode(context, ref, side, item)) };
    },
    commands: (ref) => listCommands(context, segments(namesOf(ref).vhost, namesOf(ref).name), namesOf(ref).vhost),
  });
  return {
    folders: [],
    views: {
      'folder/bindings': view('outside', (vhost) => ['bindings', vhost]),
      'folder/bindingsFrom': view('source', (vhost, name) => ['exchanges', vhost, name, 'bindings', 'source']),
      'folder/bindingsTo': view('destination', (vhost, name) => ['exchanges', vhost, name, 'bindings', 'destination']),
      'folder/queueBindings': view('destination', (vhost, name) => ['queues', vhost, name, 'bindings']),
      binding: {
        describe: (ref, signal) => describeBinding(context, ref, signal),
        commands: (ref) => listCommands(context, between(ref), namesOf(ref).vhost),
      },
    },
    finders: [],
  };
}

function listCommands(context: TreeContext, segments: readonly string[], vhost: string) {
  return [
    ...rabbitmqadmin(context.target, { v2: ['bindings', 'list'], v1: ['list', 'bindings'], vhost }),
    rabbitmqctl('list_bindings', '--vhost', vhost),
    curl(context.target, { segments }),
  ];
}

/** The bindings between the two ends of one. */
function between({ path }: ResourceRef): readonly string[] {
  const [source = '', type, destination = ''] = path.slice(-4);
  const end = type === 'exchange' ? 'e' : 'q';
  return ['bindings', path[0] ?? '', 'e', source, end, destination];
}

async function describeBinding(
  context: TreeContext,
  ref: ResourceRef,
  signal: AbortSignal,
): Promise<Omit<ResourceDetails, 'ref'>> {
  const { vhost } = namesOf(ref);
  const [source = '', , destination = '', key] = ref.path.slice(-4);
  const all = await readAll(context.client, { segments: between(ref), vhost }, signal);
  const binding = all.find((one) => nameOf(one, 'properties_key') === key);
  if (!binding) {
    const what = `The binding from “${source}” to “${destination}”`;
    throw new BrokerError('notFound', `${what} is no longer there: refresh the tree.`);
  }
  return { label: `${source} → ${destination}`, sections: part('Binding', bindingFacts(context, vhost, binding)) };
}
