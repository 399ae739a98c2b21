import assert from 'node:assert/strict';
import type { BrokerError } from '../../../../../src/brokers/api/error';
import { passwordCredentials } from '../../../../../src/brokers/rabbitmq/credentials';
import { Refusal, refused } from '../../../../../src/brokers/rabbitmq/management/refusal';
import { recordedVersions, recording } from '../recordings';

const address = { tls: false, endpoint: { host: 'broker', port: 15672 }, prefix: '' };
const { username, login, remedy } = passwordCredentials('anna', 'secret');
const context = { address, username, login, remedy };

function refusal(
  answer: { readonly status: number; readonly body: string; readonly location?: string },
  vhost?: string,
): BrokerError {
  const headers = answer.location === undefined ? {} : { location: answer.location };
  return refused({ ...answer, headers }, { ...context, ...(vhost !== undefined && { vhost }) });
}

for (const version of recordedVersions) {
  describe(`refusals of ${version}`, () => {
    const said = (name: string): { readonly status: number; readonly body: string } => {
      const answer = recording(version).refusals[name];
      assert.ok(answer, `${name} was not recorded`);
      return answer;
    };

    it('tells a wrong password from a missing tag', () => {
      const wrong = refusal(said('wrongPassword'));
      assert.equal(wrong.reason, 'auth');
      assert.match(wrong.message, /http:\/\/broker:15672 refuses the user name or password of “anna”/);
      const tag = refusal(said('noManagementTag'), '/');
      assert.equal(tag.reason, 'denied');
      assert.match(tag.message, /tag “monitoring”.*rabbitmqctl set_user_tags anna monitoring/);
    });

    it('says which virtual host is closed to the user', () => {
      const closed = refusal(said('noPermissions'), 'shop');
      assert.equal(closed.reason, 'denied');
      assert.match(closed.message, /no permissions in virtual host “shop”.*set_permissions -p 'shop' anna/);
    });

    it('tells a deleted virtual host from a missing API', () => {
      assert.equal(refusal(said('noSuchVhost'), 'shop').reason, 'notFound');
      assert.match(refusal(said('noSuchVhost'), 'shop').message, /“shop”.*no longer there/);
      const wrongPrefix = refusal(said('noSuchVhost'));
      assert.equal(wrongPrefix.reason, 'notFound');
      assert.match(wrongPrefix.message, /No management API answers at http:\/\/broker:15672.*rabbitmq-plugins enable/);
    });

    it('keeps the words of the server as the cause', () => {
      const { cause } = refusal(said('pageOutOfRange'));
      assert.ok(cause instanceof Refusal);
      assert.equal(cause.code, 'page_out_of_range');
    });
  });
}

describe('refusals of something that is not the management API', () => {
  it('names the place a redirection leads to, without its query', () => {
    const moved = refusal({ status: 301, body: '<html>', location: 'https://broker/rabbit?token=secret' });
    assert.equal(moved.reason, 'notFound');
    assert.match(moved.message, /sends on to https:\/\/broker\/rabbit: set the management URL/);
  });

  it('says that a server or proxy is not ready', () => {
    assert.equal(refusal({ status: 503, body: 'Service Unavailable' }).reason, 'unreachable');
    assert.equal(refusal({ status: 500, body: '' }, 'shop').reason, 'unreachable');
  });

  it('says that a page is no API', () => {
    assert.equal(refusal({ status: 404, body: '<html>Not Found</html>' }).reason, 'notFound');
    assert.equal(refusal({ status: 404, body: '<html>Not Found</html>' }, 'shop').reason, 'notFound');
  });
});
