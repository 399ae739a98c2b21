import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BrokerError } from '../../../../src/brokers/api/error';
import { decodeBody, type Api } from '../../../../src/brokers/kafka/protocol/api';
import { describeAcls } from '../../../../src/brokers/kafka/protocol/describeAcls';
import { describeClientQuotas } from '../../../../src/brokers/kafka/protocol/describeClientQuotas';
import { describeShareGroupOffsets } from '../../../../src/brokers/kafka/protocol/describeShareGroupOffsets';
import { describeTransactions } from '../../../../src/brokers/kafka/protocol/describeTransactions';
import { describeUserScramCredentials } from '../../../../src/brokers/kafka/protocol/describeUserScramCredentials';
import { listTransactions } from '../../../../src/brokers/kafka/protocol/listTransactions';
import { shareGroupDescribe } from '../../../../src/brokers/kafka/protocol/shareGroupDescribe';
import { streamsGroupDescribe } from '../../../../src/brokers/kafka/protocol/streamsGroupDescribe';
import { positionOf, totalLag } from '../../../../src/brokers/kafka/groups/lag';
import recordedGroups from '../../../unit/brokers/kafka/protocol/recordedGroups.json';
import recordedSecurity from '../../../unit/brokers/kafka/protocol/recordedSecurity.json';

const apis: readonly Api<never, unknown>[] = [
  ...[describeAcls, describeClientQuotas, describeShareGroupOffsets, describeTransactions],
  ...[describeUserScramCredentials, listTransactions, shareGroupDescribe, streamsGroupDescribe],
];

describe("Kafka's answers about groups, rights and transactions", () => {
  const readable = (api: Api<never, unknown>, bytes: Buffer, version: number): void => {
    try {
      decodeBody(api, bytes, version);
    } catch (error) {
      assert.ok(BrokerError.is(error, 'protocol'), String(error));
    }
  };

  it('may be any bytes: they are read or refused, and nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(...apis), (bytes, api) =>
        readable(api, Buffer.from(bytes), api.max),
      ),
      { numRuns: 500 },
    );
  });

  it('may be real ones that broke off or were changed on the way', () => {
    const recordings = [...recordedGroups, ...recordedSecurity];
    const changed = fc.record({
      recording: fc.constantFrom(...recordings),
      cut: fc.nat(400),
      at: fc.nat(400),
      byte: fc.nat(255),
    });
    fc.assert(
      fc.property(changed, ({ recording, cut, at, byte }) => {
        const api = apis.find(({ name }) => name.toLowerCase() === recording.api.replace(/\/.*/, '').toLowerCase());
        if (!api) return;
        const bytes = Buffer.from(recording.response, 'hex').subarray(0, cut);
        if (at < bytes.length) bytes[at] = byte;
        readable(api, bytes, recording.version);
      }),
      { numRuns: 500 },
    );
  });

  it('never give a lag below zero, nor one beyond the messages there are or were', () => {
    const offset = fc.oneof(fc.constant(-1), fc.nat(1000), fc.maxSafeInteger());
    const ends = fc.tuple(fc.nat(1000), fc.nat(1000)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(fc.record({ committed: offset, ends }), { minLength: 1 }), (partitions) => {
        const positions = partitions.map(({ committed, ends: { start, end } }) => positionOf(committed, start, end));
        const total = totalLag(positions);
        const most = partitions.reduce((sum, one) => sum + one.ends.end, 0);
        if (total.kind === 'sum') assert.ok(total.lag >= 0 && total.lag <= most, String(total.lag));
        else assert.ok(partitions.every(({ committed }) => committed < 0));
      }),
    );
  });
});
