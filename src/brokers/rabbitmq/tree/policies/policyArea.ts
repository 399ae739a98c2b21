import type { ResourceNode, ResourceRef } from '../../../api/resource';
import type { Area } from '../../../api/tree/area';
import type { ResourceView } from '../../../api/tree/view';
import { readAll } from '../../management/paging';
import { curl, rabbitmqadmin, rabbitmqctl } from '../commands';
import { namesOf, type TreeContext } from '../context';
import { holds } from '../lists/names';
import type { RowMemory } from '../lists/rowMemory';
import { toNodes } from '../lists/toNodes';
import { wholeView } from '../lists/wholeList';
import { nameOf } from '../../management/json';
import type { VhostDirectory } from '../vhosts/vhostDirectory';
import { describePolicy } from './describePolicy';
import { policyNode, type PolicyKind } from './policyNode';
import { policyLists, readPolicies } from './readPolicies';

/** Policies of a virtual host and of its operator, in one list. The API pages neither (3.10.8 and 4.3.6). */
export function policyArea(context: TreeContext, memory: RowMemory, directory: VhostDirectory): Area {
  const { client, target } = context;

  const rows = async (kind: PolicyKind, vhost: string, signal: AbortSignal): Promise<readonly ResourceNode[]> => {
    const policies = await readPolicies(context, kind, vhost, signal);
    return toNodes(policies, (json) => policyNode(context, kind, vhost, json));
  };

  const view = (kind: PolicyKind): ResourceView => ({
    describe: (ref, signal) => describePolicy(context, kind, ref, signal),
    commands: (ref) => {
      const { vhost, name } = namesOf(ref);
      return [...listCommands(ref, kind), curl(target, { segments: [policyLists[kind], vhost, name] })];
    },
  });

  const listCommands = (ref: ResourceRef, kind: PolicyKind) => {
    const { vhost } = namesOf(ref);
    const group = kind === 'policy' ? 'policies' : 'operator_policies';
    return [
      ...rabbitmqadmin(target, {
        v2: kind === 'policy' ? ['policies', 'list_in'] : ['operator_policies', 'list_in'],
        v1: ['list', group],
        vhost,
      }),
      rabbitmqctl(kind === 'policy' ? 'list_policies' : 'list_operator_policies', '--vhost', vhost),
    ];
  };

  return {
    folders: [],
    views: {
      'folder/policies': {
        ...wholeView(memory, async (ref, signal) => {
          const { vhost } = namesOf(ref);
          const [own, operator] = await Promise.all([
            rows('policy', vhost, signal),
            rows('operatorPolicy', vhost, signal),
          ]);
          return { rows: [...own, ...operator] };
        }),
        commands: (ref) => listCommands(ref, 'policy'),
      },
      policy: view('policy'),
      operatorPolicy: view('operatorPolicy'),
    },
    finders: [
      async (text, limit, signal) => {
        if (text === '') return [];
        const [all, wayTo] = await Promise.all([
          readAll(client, { segments: ['policies'] }, signal),
          directory.wayTo(signal),
        ]);
        return all
          .filter((json) => holds(nameOf(json, 'name') ?? '', text))
          .slice(0, limit)
          .flatMap((json) => {
            const vhost = nameOf(json, 'vhost') ?? '';
            const node = policyNode(context, 'policy', vhost, json);
            if (!node) return [];
            const { ref, label } = node;
            return [{ ref, label, location: `${vhost} › Policies`, ancestors: wayTo(vhost, 'policies') }];
          });
      },
    ],
  };
}
