import assert from 'node:assert/strict';
import { BrokerError } from '../../../../src/brokers/api/error';

describe('BrokerError.is', () => {
  it('knows an error of its own class, and its reason', () => {
    const error = new BrokerError('auth', 'The broker refused the password.');
    assert.equal(BrokerError.is(error), true);
    assert.equal(BrokerError.is(error, 'auth'), true);
    assert.equal(BrokerError.is(error, 'tls'), false);
  });

  it('knows an error made by the copy of the class in another bundle', () => {
    const foreign = Object.assign(new Error('The broker refused the password.'), {
      name: 'BrokerError',
      reason: 'auth',
    });
    assert.equal(BrokerError.is(foreign, 'auth'), true);
  });

  it('knows no other error, and nothing that is not an error', () => {
    for (const value of [new Error('x'), { name: 'BrokerError', reason: 'auth' }, undefined, 'BrokerError']) {
      assert.equal(BrokerError.is(value), false);
    }
  });
});
