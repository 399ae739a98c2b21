import assert from 'node:assert/strict';
import type { StepResult } from '../../../src/brokers/api/diagnosis';
import { boundMs, holdsNoSecret, isSentence, rejectsWith } from './expect';
import { openSockets, settle } from './sockets';
import { envOf, profileOf, type Access, type AccessTarget } from './target';
import { childrenOf, never } from './walk';

/** Runs `diagnose` and checks what holds for every outcome: the report and the result agree, and tell no secret. */
export async function diagnose(target: AccessTarget, access: Access): Promise<readonly StepResult[]> {
  const reported: StepResult[] = [];
  const profile = profileOf(target, access);
  const results = await target.driver.diagnose(profile, envOf(access), (result) => reported.push(result), never);
  assert.deepEqual(reported, results);
  for (const { detail } of results) {
    isSentence(detail);
    holdsNoSecret(detail, access);
  }
  assert.ok(
    results.slice(0, -1).every(({ ok }) => ok),
    'a step follows one that failed',
  );
  return results;
}

/** That a driver is let in where it should be, kept out where it should be, and leaves nothing open. */
export function describeBeingLetIn(target: AccessTarget): void {
  it('connects, and names the product and its exact version', async () => {
    const access = await target.access();
    const env = envOf(access);
    const connection = await target.driver.connect(profileOf(target, access), env, never);
    try {
      assert.equal(connection.kind, target.driver.kind);
      assert.deepEqual({ ...connection.info }, await target.info());
      await connection.ping(never);
      assert.ok((await childrenOf(connection, undefined)).length > 0, 'the tree is empty');
    } finally {
      await connection.close();
    }
    for (const line of env.lines) holdsNoSecret(line, access);
  }).timeout(boundMs);

  it('leaves no socket open after it is closed', async () => {
    const access = await target.access();
    await settle();
    const before = openSockets();
    const connection = await target.driver.connect(profileOf(target, access), envOf(access), never);
    await childrenOf(connection, undefined);
    await connection.close();
    await connection.close();
    await settle();
    assert.ok(openSockets() <= before, `${openSockets()} sockets are open, before it were ${before}`);
  }).timeout(boundMs);

  it('diagnoses each step in order when all is well', async () => {
    const results = await diagnose(target, await target.access());
    assert.deepEqual(
      results.map(({ step, ok, detail }) => (ok ? step : `${step} failed: ${detail}`)),
      target.steps,
    );
  }).timeout(boundMs);

  const { wrongCredentials } = target;
  if (!wrongCredentials) return;

  it('is refused with wrong credentials, and says so', async () => {
    const wrong = await wrongCredentials(await target.access());
    const connecting = target.driver.connect(profileOf(target, wrong), envOf(wrong), never);
    await rejectsWith(connecting, 'auth', { withinMs: boundMs, access: wrong });
    const last = (await diagnose(target, wrong)).at(-1);
    assert.deepEqual([last?.step, last?.ok], ['authentication', false], last?.detail);
  }).timeout(boundMs * 2);
}
