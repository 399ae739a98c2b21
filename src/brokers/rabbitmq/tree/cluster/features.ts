import { BrokerError } from '../../../api/error';
import type { Property } from '../../../api/property';
import type { ResourceNode, ResourceRef } from '../../../api/resource';
import type { ResourceView } from '../../../api/tree/view';
import { description } from '../../../api/words';
import { nameOf, textOf, type JsonObject } from '../../management/json';
import { readAll, slice } from '../../management/paging';
import { curl, rabbitmqadmin, rabbitmqctl } from '../commands';
import { lastOf, refOf, type TreeContext } from '../context';
import { fact } from '../facts';
import { toNodes } from '../lists/toNodes';
import { part } from '../sections';

/** A list of named features of the server: flags, and what is deprecated. */
interface FeatureList {
  readonly kind: 'featureFlag' | 'deprecatedFeature';
  readonly segments: readonly string[];
  /** Its name in the tools. */
  readonly command: string;
  readonly subcommand: string;
}

export const featureFlags: FeatureList = {
  kind: 'featureFlag',
  segments: ['feature-flags'],
  command: 'list_feature_flags',
  subcommand: 'feature_flags',
};

/** Only those in use, which is what has to be changed before the next major version. */
export const deprecatedFeatures: FeatureList = {
  kind: 'deprecatedFeature',
  segments: ['deprecated-features', 'used'],
  command: 'list_deprecated_features',
  subcommand: 'deprecated_features_in_use',
};

const absent = {
  reason: 'unsupported',
  sentence: 'Which deprecated features are in use, RabbitMQ tells since 3.13.',
} as const;

/** The list and the single feature. */
export function featureViews(
  context: TreeContext,
  list: FeatureList,
): { readonly list: ResourceView; readonly one: ResourceView } {
  const { kind, segments, command, subcommand } = list;
  const { target } = context;
  const read = (signal: AbortSignal): Promise<readonly JsonObject[]> =>
    readAll(context.client, { segments, ...(kind === 'deprecatedFeature' && { absent }) }, signal);
  const unknown = kind === 'deprecatedFeature' && target.version.startsWith('3.');
  const commands = () =>
    unknown
      ? []
      : [
          ...rabbitmqadmin(target, { v2: ['list', subcommand] }),
          rabbitmqctl(command, ...(kind === 'deprecatedFeature' ? ['--used'] : [])),
          curl(target, { segments }),
        ];
  return {
    list: {
      children: async (_, page, signal) => {
        const all = await read(signal);
        return slice(
          toNodes(all, (json) => featureNode(context, kind, json)),
          page,
        );
      },
      commands,
    },
    one: {
      describe: async (ref, signal) => {
        const json = featureOf(await read(signal), ref);
        return { label: lastOf(ref), sections: part('Feature', featureFacts(json)) };
      },
      commands,
    },
  };
}

function featureOf(all: readonly JsonObject[], ref: ResourceRef): JsonObject {
  const json = all.find((one) => nameOf(one, 'name') === lastOf(ref));
  if (!json) throw new BrokerError('notFound', `Feature “${lastOf(ref)}” is no longer listed: refresh the tree.`);
  return json;
}

function featureNode(context: TreeContext, kind: FeatureList['kind'], json: JsonObject): ResourceNode | undefined {
  const name = nameOf(json, 'name');
  if (name === undefined) return undefined;
  return {
    ref: refOf(context, kind, name),
    label: name,
    ...description(textOf(json, 'state'), textOf(json, kind === 'featureFlag' ? 'stability' : 'deprecation_phase')),
    properties: featureFacts(json),
    ...(kind === 'deprecatedFeature' && {
      health: { level: 'warning' as const, reason: 'In use, and removed in a later version of RabbitMQ.' },
    }),
    hasChildren: false,
  };
}

function featureFacts(json: JsonObject): readonly Property[] {
  return [
    ...fact('state', 'State', textOf(json, 'state')),
    ...fact('stability', 'Stability', textOf(json, 'stability')),
    ...fact('phase', 'Deprecation', textOf(json, 'deprecation_phase')),
    ...fact('description', 'Description', textOf(json, 'desc')),
    ...fact('documentation', 'Documentation', textOf(json, 'doc_url')),
    ...fact('providedBy', 'Provided by', textOf(json, 'provided_by')),
  ];
}
