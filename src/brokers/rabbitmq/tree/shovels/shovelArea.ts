import { BrokerError } from '../../../api/error';
import type { Area } from '../../../api/tree/area';
import { readAll } from '../../management/paging';
import { curl, rabbitmqadmin, rabbitmqctl } from '../commands';
import { namesOf, type TreeContext } from '../context';
import { filterable } from '../lists/folder';
import type { RowMemory } from '../lists/rowMemory';
import { wholeView } from '../lists/wholeList';
import { keyOf, parameterFacts, readParameters, shown } from '../parameters';
import { part } from '../sections';
import { shovelFacts, shovelName, shovelNode, type Shovel } from './shovelNode';

const absent = {
  reason: 'unsupported',
  sentence:
    'This server has no shovel plugin that tells of itself: enable it with “rabbitmq-plugins enable rabbitmq_shovel rabbitmq_shovel_management”.',
} as const;

interface Shovels {
  readonly shovels: readonly Shovel[];
  readonly notice?: string;
}

/**
 * Shovels of all virtual hosts, how they run (for the tag monitoring) and how they are defined (for the tag
 * policymaker): what the user may not see is left out, and said.
 */
async function readShovels(context: TreeContext, signal: AbortSignal): Promise<Shovels> {
  const [statuses, parameters] = await Promise.all([
    shown(readAll(context.client, { segments: ['shovels'], absent }, signal), 'How shovels run'),
    shown(readParameters(context, 'shovel', signal), 'How shovels are defined'),
  ]);
  const all = new Map<string, Shovel>();
  for (const status of statuses.items) all.set(keyOf(status), { ...shovelName(status), status });
  for (const parameter of parameters.items) {
    all.set(keyOf(parameter), { ...shovelName(parameter), ...all.get(keyOf(parameter)), parameter });
  }
  const notice = statuses.notice ?? parameters.notice;
  return { shovels: [...all.values()], ...(notice !== undefined && { notice }) };
}

/** Shovels, which move messages from one place to another. */
export function shovelArea(context: TreeContext, memory: RowMemory): Area {
  const { target } = context;
  const commands = [
    ...rabbitmqadmin(target, { v2: ['shovels', 'list_all'], v1: ['list', 'parameters'] }),
    rabbitmqctl('shovel_status'),
    curl(target, { segments: ['shovels'] }),
  ];
  return {
    folders: [{ name: 'shovels', label: 'Shovels', list: filterable }],
    views: {
      'folder/shovels': {
        ...wholeView(memory, async (_, signal) => {
          const { shovels, notice } = await readShovels(context, signal);
          return { rows: shovels.map((one) => shovelNode(context, one)), ...(notice !== undefined && { notice }) };
        }),
        commands: () => commands,
      },
      shovel: {
        describe: async (ref, signal) => {
          const { vhost, name } = namesOf(ref);
          const { shovels, notice } = await readShovels(context, signal);
          const shovel = shovels.find((one) => one.vhost === vhost && one.name === name);
          if (!shovel) throw new BrokerError('notFound', `Shovel “${name}” is no longer there: refresh the tree.`);
          const { health } = shovelNode(context, shovel);
          return {
            label: name,
            ...(health && { health }),
            sections: [
              ...part('State', shovelFacts(context, shovel)),
              ...part('Definition', parameterFacts(shovel.parameter)),
              ...(notice === undefined ? [] : [{ title: 'Rights', notice }]),
            ],
          };
        },
        commands: () => commands,
      },
    },
    finders: [],
  };
}
