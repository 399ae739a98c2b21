import { readFileSync } from 'node:fs';
import type { ProfileId } from '../../../../src/brokers/api/profile';
import type { Page, Property, ResourceKind, ResourceNode, ResourceRef } from '../../../../src/brokers/api/resource';
import type { ViewTree } from '../../../../src/brokers/api/tree/viewTree';
import type { ManagementAddress } from '../../../../src/brokers/rabbitmq/management/address';
import type { ApiRequest, ManagementClient } from '../../../../src/brokers/rabbitmq/management/client';
import { refused } from '../../../../src/brokers/rabbitmq/management/refusal';
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

/** What the same servers answered to everything the explorer asks, by path. */
export function explorerRecording(version: RecordedVersion): Readonly<Record<string, unknown>> {
  const file = new URL(`fixtures/${version}.explorer.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>;
}

/** A client that answers each path with what a server once did; a recorded refusal is thrown as one. */
export function replaying(
  answers: Readonly<Record<string, unknown>>,
): ManagementClient & { readonly asked: string[]; readonly queries: ApiRequest['query'][] } {
  const asked: string[] = [];
  const queries: ApiRequest['query'][] = [];
  return {
    username: 'guest',
    asked,
    queries,
    get: ({ segments, query, ...request }) => {
      const path = segments.join('/');
      asked.push(path);
      queries.push(query);
      if (!(path in answers)) throw new Error(`nothing was recorded for ${path}`);
      const answer = answers[path];
      const refusal = asRefusal(answer);
      if (!refusal) return Promise.resolve(answer);
      const context = { address: management, username: 'guest', login: 'the password', remedy: 'edit', ...request };
      return Promise.reject(refused({ ...refusal, headers: {} }, context));
    },
    close: () => undefined,
  };
}

function asRefusal(answer: unknown): { readonly status: number; readonly body: string } | undefined {
  if (typeof answer !== 'object' || answer === null || !('status' in answer) || !('body' in answer)) return undefined;
  return { status: Number(answer.status), body: String(answer.body) };
}

export const profile = 'p1' as ProfileId;

const management: ManagementAddress = { tls: false, endpoint: { host: 'localhost', port: 15672 }, prefix: '' };

/** The tree of a connection whose requests `client` answers. */
export function treeOf(client: ManagementClient, version = '4.3.6'): ViewTree {
  return rabbitTree({ client, profile, target: { management, version } });
}

/** A reference of that connection. */
export function ref(kind: ResourceKind, ...path: readonly string[]): ResourceRef {
  return { profile, kind, path };
}

export const never = new AbortController().signal;

/** One page of the tree, read by way of `client`. */
export async function children(
  client: ManagementClient,
  kind?: ResourceKind,
  ...path: readonly string[]
): Promise<Page<ResourceNode>> {
  return treeOf(client).listChildren(kind && ref(kind, ...path), { limit: 100 }, never);
}

/** Label and description of each node: what a user sees at first. */
export function rows({ items }: Pick<Page<ResourceNode>, 'items'>): readonly string[] {
  return items.map(({ label, description }) => (description === undefined ? label : `${label} | ${description}`));
}

/** The properties of a node, or of one part of the details, by key. */
export function valuesOf(
  node: { readonly properties?: readonly Property[] } | undefined,
): Readonly<Record<string, Property['value']>> {
  return Object.fromEntries((node?.properties ?? []).map(({ key, value }) => [key, value]));
}
