import { BrokerError } from '../../../api/error';
import type { DetailsSection, ResourceDetails } from '../../../api/details';
import type { ResourceRef } from '../../../api/ref';
import { nameOf, textOf, type JsonObject } from '../../management/json';
import { readPage } from '../../management/paging';
import { namesOf, refOf, type TreeContext } from '../context';
import { part } from '../sections';
import { definitionFacts, policyFacts, type PolicyKind } from './policyNode';
import { readPolicies } from './readPolicies';

/** Resources looked through for those a policy matches: one page of the API. */
const mostMatched = 500;

/** What a policy sets, and the queues and exchanges it matches, with the policy that is in force on each. */
export async function describePolicy(
  context: TreeContext,
  kind: PolicyKind,
  ref: ResourceRef,
  signal: AbortSignal,
): Promise<Omit<ResourceDetails, 'ref'>> {
  const { vhost, name } = namesOf(ref);
  const json = (await readPolicies(context, kind, vhost, signal)).find((one) => nameOf(one, 'name') === name);
  if (!json) throw new BrokerError('notFound', `Policy “${name}” is no longer there: refresh the tree.`);
  const matched = await Promise.all(
    matchedLists(json).map((list) => matchedSection(context, { kind, vhost, name, json, list }, signal)),
  );
  return {
    label: name,
    sections: [...part('Policy', policyFacts(json)), ...part('Definition', definitionFacts(json)), ...matched],
  };
}

/** `all`, `queues` and, since 3.12, `classic_queues`, `quorum_queues`, `streams` and `exchanges`. */
function matchedLists(json: JsonObject): readonly MatchedList[] {
  switch (textOf(json, 'apply-to')) {
    case 'exchanges':
      return ['exchanges'];
    case 'all':
    case undefined:
      return ['queues', 'exchanges'];
    default:
      return ['queues'];
  }
}

type MatchedList = 'queues' | 'exchanges';

interface Matching {
  readonly kind: PolicyKind;
  readonly vhost: string;
  readonly name: string;
  readonly json: JsonObject;
  readonly list: MatchedList;
}

const titles = { queues: 'Queues it matches', exchanges: 'Exchanges it matches' } as const;

/**
 * The server itself finds the names that the pattern matches, with the same engine as it applies policies, and says for
 * each which policy is in force. It finds them in any case, where policies tell cases apart (3.10.8 and 4.3.6): of names
 * that the policy has no part in and that match in another case only, nothing is said.
 */
async function matchedSection(context: TreeContext, matching: Matching, signal: AbortSignal): Promise<DetailsSection> {
  const { kind, vhost, name, json, list } = matching;
  const field = kind === 'policy' ? 'policy' : 'operator_policy';
  const columns = list === 'queues' ? 'name,type,policy,operator_policy' : 'name,policy';
  const pattern = nameOf(json, 'pattern') ?? '';
  const filter = pattern === '' ? {} : { name: pattern, use_regex: true };
  const query = { columns, disable_stats: true, ...filter };
  const page = await readPage(
    context.client,
    { segments: [list, vhost], query, vhost },
    { limit: mostMatched },
    signal,
  );
  const items = page.items.filter((item) => appliesTo(json, item) && inPattern(pattern, nameOf(item, 'name') ?? ''));
  const rows = items.map((item) => {
    const inForce = textOf(item, field);
    return {
      cells: [nameOf(item, 'name'), inForce === name, inForce],
      link: refOf(context, list === 'queues' ? 'queue' : 'exchange', vhost, nameOf(item, 'name') ?? ''),
    };
  });
  const inForce = rows.filter(({ cells }) => cells[1] === true).length;
  const looked =
    page.next === undefined ? '' : ` among the first ${mostMatched.toLocaleString('en-US')} that its pattern finds`;
  return {
    title: titles[list],
    properties: [
      {
        key: `inForce.${list}`,
        label: 'In force on',
        value: inForce,
        unit: 'count',
        note: `of ${rows.length}${looked}`,
      },
    ],
    table: {
      columns: [
        { key: 'name', label: 'Name' },
        { key: 'inForce', label: 'In force' },
        { key: 'policy', label: kind === 'policy' ? 'Policy in force' : 'Operator policy in force' },
      ],
      rows,
    },
  };
}

/** Whether the policy is for queues of this type. */
function appliesTo(policy: JsonObject, item: JsonObject): boolean {
  const types: Readonly<Record<string, string>> = {
    classic_queues: 'classic',
    quorum_queues: 'quorum',
    streams: 'stream',
  };
  const wanted = types[textOf(policy, 'apply-to') ?? ''];
  return wanted === undefined || textOf(item, 'type') === wanted;
}

/** Leaves out what matches in another case only, where JavaScript understands the pattern; PCRE knows more. */
function inPattern(pattern: string, name: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(name);
  } catch {
    return true;
  }
}
