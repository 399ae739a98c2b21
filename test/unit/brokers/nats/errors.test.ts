import assert from 'node:assert/strict';
import { ErrorCode, NatsError } from 'nats';
import type { BrokerErrorReason } from '../../../../src/brokers/api/error';
import { toNatsError } from '../../../../src/brokers/nats/errors';
import { toApiError } from '../../../../src/brokers/nats/jetstream/apiError';

const endpoint = { host: 'nats.example', port: 4222 };

const cases: readonly [ErrorCode, BrokerErrorReason, RegExp][] = [
  [ErrorCode.AuthorizationViolation, 'auth', /refuses these credentials/],
  [ErrorCode.AuthenticationExpired, 'auth', /credentials have expired/],
  [ErrorCode.Timeout, 'timeout', /did not answer in time/],
  [ErrorCode.Disconnect, 'unreachable', /is lost: check that the server is running/],
  [ErrorCode.ConnectionRefused, 'unreachable', /refused the connection/],
  [ErrorCode.NoResponders, 'unsupported', /JetStream is not enabled on nats\.example:4222/],
];

describe('errors of NATS', () => {
  for (const [code, reason, message] of cases) {
    it(`turns ${code} of the client library into “${reason}”`, () => {
      const error = toNatsError(new NatsError('as the library says', code), endpoint);
      assert.equal(error.reason, reason);
      assert.match(error.message, message);
    });
  }

  it('names the subject that a user may not use', () => {
    const violation = new NatsError('violation', ErrorCode.PermissionsViolation);
    violation.permissionContext = { operation: 'subscription', subject: '_INBOX.x', queue: '' };
    const error = toNatsError(violation, endpoint);
    assert.equal(error.reason, 'denied');
    assert.match(error.message, /may not subscribe to _INBOX\.x on nats\.example:4222/);
  });

  it('looks at the socket error behind what it does not know', () => {
    const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
    const wrapped = new NatsError('oops', ErrorCode.Unknown, refused);
    assert.match(toNatsError(wrapped, endpoint).message, /Nothing listens on nats\.example:4222/);
  });

  it('tells the errors of the JetStream API apart', () => {
    const reasonOf = (code: number, errorCode?: number): string =>
      toApiError({ code, ...(errorCode !== undefined && { err_code: errorCode }) }, 's').reason;
    assert.deepEqual(
      [
        reasonOf(503, 10008),
        reasonOf(503, 10039),
        reasonOf(404, 10059),
        reasonOf(404, 1),
        reasonOf(500, 1),
        reasonOf(400),
      ],
      ['unreachable', 'unsupported', 'notFound', 'notFound', 'protocol', 'protocol'],
    );
    assert.match(toApiError({ code: 500, description: 'disk full' }, 'n:1').message, /\(disk full\).* \(n:1\)\.$/);
  });
});
