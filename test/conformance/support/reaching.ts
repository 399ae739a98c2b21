import assert from 'node:assert/strict';
import type { DiagnosisStep } from '../../../src/brokers/api/diagnosis';
import type { BrokerErrorReason } from '../../../src/brokers/api/error';
import { diagnose } from './access';
import { boundMs, rejectsWith } from './expect';
import { closedPort, openSockets, settle, silentServer } from './sockets';
import { envOf, profileOf, type Access, type ConformanceTarget } from './target';
import { never } from './walk';

/** That a server which cannot be reached is told apart from one which does not answer, and both in time. */
export function describeReaching(target: ConformanceTarget): void {
  const connect = (access: Access, signal: AbortSignal = never): Promise<unknown> =>
    target.driver.connect(profileOf(target, access), envOf(access), signal);

  const failsAt = async (
    access: Access,
    reason: BrokerErrorReason | readonly BrokerErrorReason[],
    step: DiagnosisStep | undefined,
  ): Promise<void> => {
    await settle();
    const before = openSockets();
    await rejectsWith(connect(access), reason, { withinMs: boundMs, access });
    await settle();
    assert.ok(openSockets() <= before, 'the failed connection left a socket open');
    const last = (await diagnose(target, access)).at(-1);
    assert.equal(last?.ok, false, last?.detail);
    if (step !== undefined) assert.equal(last.step, step, last.detail);
  };

  it('says that nothing listens on a closed port', async () => {
    await failsAt(target.aimedAt(await target.access(), '127.0.0.1', await closedPort()), 'unreachable', 'tcp');
  }).timeout(boundMs * 2);

  it('says that a host is not known', async () => {
    const unknown = target.aimedAt(await target.access(), 'no-such-host.invalid', 4321);
    await failsAt(unknown, 'unreachable', 'lookup');
  }).timeout(boundMs * 2);

  it('says so when an address is not one', async () => {
    const { profile, secrets = {} } = await target.access();
    const wrong = { profile: { ...profile, address: 'not an address' }, secrets };
    assert.match(target.driver.validateAddress(wrong.profile.address) ?? '', /\.$/);
    assert.equal(target.driver.validateAddress(target.driver.defaultAddress), undefined);
    await failsAt(wrong, ['unreachable', 'protocol'], 'address');
  });

  it('gives up on a server that takes the connection and says nothing', async () => {
    const silent = await silentServer();
    try {
      await failsAt(target.aimedAt(await target.access(), '127.0.0.1', silent.port), 'timeout', undefined);
    } finally {
      await silent.close();
    }
  }).timeout(boundMs * 3);

  it('stops connecting and diagnosing at once when it is cancelled', async () => {
    const silent = await silentServer();
    try {
      const access = target.aimedAt(await target.access(), '127.0.0.1', silent.port);
      const profile = profileOf(target, access);
      const work: readonly ((signal: AbortSignal) => Promise<unknown>)[] = [
        (signal) => connect(access, signal),
        (signal) => target.driver.diagnose(profile, envOf(access), () => undefined, signal),
      ];
      for (const start of work) {
        await rejectsWith(start(AbortSignal.abort()), 'cancelled', { withinMs: 1000 });
        const controller = new AbortController();
        setTimeout(() => controller.abort(), 100);
        await rejectsWith(start(controller.signal), 'cancelled', { withinMs: 1000 });
      }
    } finally {
      await silent.close();
    }
  });
}
