import assert from 'node:assert/strict';
import type { BrokerDriver } from '../../src/brokers/api/driver';
import type { DiagnosisStep } from '../../src/brokers/api/diagnosis';
import type { BrokerErrorReason } from '../../src/brokers/api/error';
import { serversOrSkip, type LabServerId } from '../lab';
import { diagnose } from './support/access';
import { boundMs, holdsNoSecret, rejectsWith } from './support/expect';
import { envOf, profileOf, type Access } from './support/target';
import { childrenOf, never } from './support/walk';

/** What is wrong with a sign-in, and what is said of it. */
export interface Refusal {
  readonly access: () => Access | Promise<Access>;
  /** Of `connect`; left out where the tree is read over another way than what fails. */
  readonly reason?: BrokerErrorReason;
  /** At which `diagnose` ends. */
  readonly step: DiagnosisStep;
  /** The sentence of both. */
  readonly says: RegExp;
}

/** One way to sign in to one broker. Why there is no such case is written where there is none. */
export interface Mechanism {
  readonly name: string;
  readonly servers: readonly [LabServerId, ...LabServerId[]];
  readonly right: () => Access | Promise<Access>;
  readonly wrong: Refusal;
  readonly expired: Refusal | `none: ${string}`;
  readonly missing: Refusal | `none: ${string}`;
}

/** What a token looks like, in whichever way it was got. */
const tokenLike = /eyJ[\w-]{8,}/;

/**
 * The authentication matrix of one broker: each mechanism with right, wrong, expired and missing credentials. Right ones
 * connect and list; the others give one sentence with the reason and the way out, in `connect` as in `diagnose`.
 */
export function describeAuthentication(driver: BrokerDriver, mechanisms: readonly Mechanism[]): void {
  it('offers every authentication that is tested here', async () => {
    const offered = driver.authentications.map(({ authentication }) => authentication);
    const tested = await Promise.all(mechanisms.map(async ({ right }) => (await right()).profile.authentication));
    assert.deepEqual(
      tested.filter((one) => !offered.includes(one)),
      [],
    );
  });

  for (const { name, servers, right, ...others } of mechanisms) {
    describe(name, () => {
      const [server] = servers;
      const target = { server, driver, access: right, info: () => Promise.reject(new Error()), steps: [] };

      before(async function () {
        await serversOrSkip(this, servers);
      });

      it('right: connects, lists, and passes every step', async () => {
        const access = await right();
        const env = envOf(access);
        const connection = await driver.connect(profileOf(target, access), env, never);
        try {
          await connection.ping(never);
          assert.ok((await childrenOf(connection, undefined)).length > 0, 'the tree is empty');
        } finally {
          await connection.close();
        }
        for (const line of env.lines) noSecret(line, access);
        const failed = (await diagnose(target, access)).filter(({ ok }) => !ok);
        assert.deepEqual(failed, []);
      }).timeout(boundMs * 2);

      for (const [title, refusal] of Object.entries(others)) {
        if (typeof refusal === 'string') continue;
        it(`${title}: says so in one sentence, and at which step`, async () => {
          const { reason, step, says } = refusal;
          const access = await refusal.access();
          const env = envOf(access);
          const profile = profileOf(target, access);
          const connecting = driver.connect(profile, env, never);
          if (reason === undefined) await (await connecting).close();
          else {
            const { message } = await rejectsWith(connecting, reason, { withinMs: boundMs, access });
            assert.match(message, says);
            noSecret(message, access);
          }
          const last = (await diagnose(target, access)).at(-1);
          assert.deepEqual([last?.step, last?.ok], [step, false], last?.detail);
          assert.match(last?.detail ?? '', says);
          noSecret(last?.detail ?? '', access);
          for (const line of env.lines) noSecret(line, access);
        }).timeout(boundMs * 2);
      }
    });
  }
}

function noSecret(text: string, access: Access): void {
  holdsNoSecret(text, access);
  assert.doesNotMatch(text, tokenLike);
}
