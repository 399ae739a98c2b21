import { readFileSync } from 'node:fs';
import type { ProfileId } from '../../../../src/brokers/api/profile';
import type { Page, ResourceKind, ResourceNode } from '../../../../src/brokers/api/resource';
import type { ManagementClient } from '../../../../src/brokers/rabbitmq/management/client';
import { rabbitTree } from '../../../../src/brokers/rabbitmq/tree/rabbitTree';

/** Versions of RabbitMQ whose answers stand in `fixtures`, recorded from the lab's servers. */
export const recordedVersions = ['3.10.8', '4.3.6'] as const;
export type RecordedVersion = (typeof recordedVersions)[number];

export type Recording = Readonly<Record<string, unknown>> & {
  readonly refusals: Readonly<Record<string, { readonly status: number; readonly body: string }>>;
};

export function recording(version: RecordedVersion): Recording {
  const file = new URL(`fixtures/${version}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Recording;
}

/** A client that answers each path with what a server once did. */
export function replaying(answers: Readonly<Record<string, unknown>>): ManagementClient & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    username: 'guest',
    asked,
    get: ({ segments }) => {
      const path = segments.join('/');
      asked.push(path);
      if (!(path in answers)) throw new Error(`nothing was recorded for ${path}`);
      return Promise.resolve(answers[path]);
    },
    close: () => undefined,
  };
}

export const profile = 'p1' as ProfileId;

/** One page of the tree, read by way of `client`. */
export async function children(
  client: ManagementClient,
  kind?: ResourceKind,
  ...path: readonly string[]
): Promise<Page<ResourceNode>> {
  const { signal } = new AbortController();
  const parent = kind && { profile, kind, path };
  return rabbitTree(client, profile).listChildren(parent, { limit: 100 }, signal);
}

/** Label and description of each node: what a user sees at first. */
export function rows({ items }: Page<ResourceNode>): readonly string[] {
  return items.map(({ label, description }) => (description === undefined ? label : `${label} | ${description}`));
}

/** The properties of a node by key. */
export function valuesOf(node: ResourceNode | undefined): Readonly<Record<string, string | number | boolean>> {
  return Object.fromEntries((node?.properties ?? []).map(({ key, value }) => [key, value]));
}
