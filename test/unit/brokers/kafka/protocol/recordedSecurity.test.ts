import assert from 'node:assert/strict';
import { describeAcls } from '../../../../../src/brokers/kafka/protocol/describeAcls';
import { describeClientQuotas } from '../../../../../src/brokers/kafka/protocol/describeClientQuotas';
import { describeTransactions } from '../../../../../src/brokers/kafka/protocol/describeTransactions';
import { describeUserScramCredentials } from '../../../../../src/brokers/kafka/protocol/describeUserScramCredentials';
import { listTransactions } from '../../../../../src/brokers/kafka/protocol/listTransactions';
import recorded from './recordedSecurity.json';
import { replay } from './recordings';

describe('requests about rights, quotas, users and transactions recorded from Kafka', () => {
  for (const version of [1, 2, 3]) {
    it(`reads the ACLs of a principal (version ${version})`, () => {
      const { errorCode, acls } = replay(recorded, ['describeAcls', version], describeAcls, {
        principal: 'User:fixture-user',
      });
      const principal = 'User:fixture-user';
      const topic = { resourceType: 2, resourceName: 'fixture-a', patternType: 3, principal, host: '*', permission: 3 };
      const group = { resourceType: 3, resourceName: 'fixture-', patternType: 4, principal, host: '10.0.0.1' };
      assert.equal(errorCode, 0);
      assert.deepEqual(acls, [
        { ...topic, operation: 8 },
        { ...topic, operation: 3 },
        { ...group, operation: 2, permission: 2 },
      ]);
    });
  }

  it('reads that there is no authorizer', () => {
    assert.deepEqual(replay(recorded, ['describeAcls/disabled', 3], describeAcls, {}), { errorCode: 54, acls: [] });
  });

  for (const version of [0, 1]) {
    it(`reads quotas of users, clients and addresses (version ${version})`, () => {
      assert.deepEqual(replay(recorded, ['describeClientQuotas', version], describeClientQuotas, undefined), {
        errorCode: 0,
        quotas: [
          {
            entity: [
              { type: 'client-id', name: 'fixture-client' },
              { type: 'user', name: 'fixture-user' },
            ],
            values: [
              { key: 'request_percentage', value: 12.5 },
              { key: 'producer_byte_rate', value: 1_048_576 },
            ],
          },
          { entity: [{ type: 'ip', name: null }], values: [{ key: 'connection_creation_rate', value: 100_000 }] },
        ],
      });
    });
  }

  it('reads mechanisms and iterations of SCRAM users', () => {
    assert.deepEqual(replay(recorded, ['describeUserScramCredentials', 0], describeUserScramCredentials, undefined), {
      errorCode: 0,
      users: [{ name: 'fixture-user', errorCode: 0, credentials: [{ mechanism: 1, iterations: 8192 }] }],
    });
  });

  it('reads transactional ids with the state of their transactions', () => {
    assert.deepEqual(replay(recorded, ['listTransactions', 0], listTransactions, undefined), {
      errorCode: 0,
      transactions: [{ id: 'fixture-tx', producerId: 1001, state: 'Ongoing' }],
    });
  });

  it('reads an open transaction with its partitions, and that another id is not known', () => {
    const [open, unknown] = replay(recorded, ['describeTransactions', 0], describeTransactions, {
      ids: ['fixture-tx', 'no-such-id'],
    });
    assert.deepEqual(open, {
      ...{ errorCode: 0, id: 'fixture-tx', state: 'Ongoing', timeoutMs: 60_000, startedAt: 1_795_418_756_855 },
      ...{ producerId: 1001, producerEpoch: 0, partitions: [{ topic: 'fixture-a', partitions: [0] }] },
    });
    assert.deepEqual([unknown?.errorCode, unknown?.partitions], [105, []]);
  });
});
