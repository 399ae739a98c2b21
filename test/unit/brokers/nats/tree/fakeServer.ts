import type { ConnectionProfile, ProfileId } from '../../../../../src/brokers/api/profile';
import type { ViewTree } from '../../../../../src/brokers/api/tree/viewTree';
import type { Link, Reply } from '../../../../../src/brokers/nats/link';
import { Servers } from '../../../../../src/brokers/nats/servers/servers';
import { LiveTap } from '../../../../../src/brokers/nats/subjects/tap';
import { natsTree } from '../../../../../src/brokers/nats/tree/natsTree';

/** The tree over recorded answers, and what it asked. */
export interface FakeServer {
  readonly tree: ViewTree;
  readonly link: Link;
  /** Subjects and payloads, in order. */
  readonly asked: readonly (readonly [subject: string, payload: string])[];
}

/** The answer to a subject, or what makes it from the payload. */
export type Answer = unknown;

export const profile: ConnectionProfile = {
  id: 'p' as ProfileId,
  kind: 'nats',
  name: 'test',
  address: 'nats://nats.example:4222',
  environment: 'test',
  readOnly: true,
  authentication: 'none',
};

/**
 * Answers each subject with the JSON given for it, or with what its function makes of the request; anything else fails
 * the test. Scattered requests without an answer find nobody who listens.
 */
export function fakeServer(
  answers: Readonly<Record<string, Answer>>,
  { version = '2.15.1', ...more }: Partial<ConnectionProfile> & { readonly version?: string } = {},
): FakeServer {
  const asked: [string, string][] = [];
  const answerTo = (subject: string, payload: string): unknown => {
    asked.push([subject, payload]);
    const answer = answers[subject];
    return typeof answer === 'function' ? (answer as (request: string) => unknown)(payload) : answer;
  };
  const link: Pick<Link, 'server' | 'request' | 'gather' | 'identity'> = {
    server: 'nats.example:4222',
    identity: { id: 'NA', name: 'n1', version, jetstream: true, maxPayload: 1_048_576 },
    request: (_what, subject, payload) => {
      const answer = answerTo(subject, payload);
      if (answer === undefined) return Promise.reject(new Error(`nothing is recorded for ${subject}`));
      return Promise.resolve(encode(answer));
    },
    gather: (_what, subject, payload) => {
      const all = (answerTo(subject, payload) ?? []) as readonly unknown[];
      return Promise.resolve(all.map((one): Reply => (isReply(one) ? one : { data: encode(one) })));
    },
  };
  const real = link as Link;
  const tree = natsTree({ ...profile, ...more }, real, new LiveTap(real), new Servers(real, undefined));
  return { tree, link: real, asked };
}

function encode(answer: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(answer));
}

function isReply(one: unknown): one is Reply {
  return typeof one === 'object' && one !== null && 'data' in one && one.data instanceof Uint8Array;
}
