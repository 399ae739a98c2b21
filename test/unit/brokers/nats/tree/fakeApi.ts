import { JetStreamApi } from '../../../../../src/brokers/nats/jetstream/api';
import type { Link } from '../../../../../src/brokers/nats/link';

/** The API over recorded answers, and the subjects it was asked on. */
export interface FakeApi {
  readonly api: JetStreamApi;
  readonly asked: readonly string[];
}

/** Answers each subject with the JSON given for it; anything else fails the test. */
export function fakeApi(answers: Readonly<Record<string, unknown>>): FakeApi {
  const asked: string[] = [];
  const link: Pick<Link, 'server' | 'request'> = {
    server: 'nats.example:4222',
    request: (_what, subject) => {
      asked.push(subject);
      const answer = answers[subject];
      if (answer === undefined) throw new Error(`nothing is recorded for ${subject}`);
      return Promise.resolve(new TextEncoder().encode(JSON.stringify(answer)));
    },
  };
  return { api: new JetStreamApi(link as Link), asked };
}
