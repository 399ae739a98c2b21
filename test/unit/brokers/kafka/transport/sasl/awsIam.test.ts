import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { BrokerError } from '../../../../../../src/brokers/api/error';
import type { ConnectionProfile, SecretField } from '../../../../../../src/brokers/api/profile';
import { BrokerSocket } from '../../../../../../src/brokers/kafka/transport/brokerSocket';
import { transportOptions } from '../../../../../../src/brokers/kafka/transport/options';
import { brokerError, never } from '../../../api/token/tokens';
import { envWith, profileWith } from '../../../support/profile';
import { awsSignature } from './awsSignature';
import { saslBroker, type SaslAnswer, type SaslBroker } from './saslBroker';

const accessKeyId = 'AKIDEXAMPLE';
const secretAccessKey = 'the-secret-access-key';

/** What MSK does: reads the message, signs the request that it describes, and compares. */
function check(message: Buffer): SaslAnswer {
  const said = JSON.parse(message.toString('utf8')) as Readonly<Record<string, string>>;
  const [id, , region = '', service = ''] = (said['x-amz-credential'] ?? '').split('/');
  const names: Readonly<Record<string, string>> = {
    action: 'Action',
    'x-amz-algorithm': 'X-Amz-Algorithm',
    'x-amz-credential': 'X-Amz-Credential',
    'x-amz-date': 'X-Amz-Date',
    'x-amz-expires': 'X-Amz-Expires',
    'x-amz-security-token': 'X-Amz-Security-Token',
    'x-amz-signedheaders': 'X-Amz-SignedHeaders',
  };
  const query = Object.entries(names)
    .flatMap(([key, name]) => (said[key] === undefined ? [] : [`${name}=${encodeURIComponent(said[key])}`]))
    .join('&');
  const signature = awsSignature(secretAccessKey, {
    host: said.host ?? '',
    path: '/',
    query,
    payload: createHash('sha256').update('').digest('hex'),
    time: said['x-amz-date'] ?? '',
    region,
    service,
  });
  const form = [said.version, said.action, service, said['x-amz-expires'], said.host];
  assert.deepEqual(form, ['2020_10_22', 'kafka-cluster:Connect', 'kafka-cluster', '900', '127.0.0.1']);
  if (id !== accessKeyId || signature !== said['x-amz-signature']) return { refusal: '[3f]: Access denied' };
  return { bytes: Buffer.from('{"version":"2020_10_22","request-id":"3f"}'), lifetimeMs: 900_000 };
}

// MSK cannot be had here: a loopback broker stands for it, which checks the signature by AWS's description.
describe('SASL AWS_MSK_IAM', () => {
  let broker: SaslBroker;
  before(async () => {
    broker = await saslBroker(['AWS_MSK_IAM'], check);
  });
  after(() => broker.close());

  const open = async (
    aws: ConnectionProfile['aws'],
    secrets: Readonly<Partial<Record<SecretField, string>>>,
  ): Promise<BrokerSocket> => {
    const profile = profileWith({ kind: 'kafka', authentication: 'aws-iam', ...(aws && { aws }) });
    const options = await transportOptions(profile, envWith(secrets));
    return BrokerSocket.open({ host: '127.0.0.1', port: broker.port }, options, never);
  };
  const close = (socket: BrokerSocket): void => socket.close(new BrokerError('cancelled', 'The test is over.'));
  const region = 'eu-central-1';

  it('signs in with the key of the connection', async () => {
    close(await open({ region, accessKeyId }, { awsSecretAccessKey: secretAccessKey }));
    assert.equal(broker.handshakes.at(-1), 'AWS_MSK_IAM');
  });

  it('signs in with temporary credentials', async () => {
    const secrets = { awsSecretAccessKey: secretAccessKey, awsSessionToken: 'a/session+token==' };
    close(await open({ region, accessKeyId }, secrets));
  });

  it('says who is refused and what to check, without a secret', async () => {
    const { reason, message } = await brokerError(open({ region, accessKeyId }, { awsSecretAccessKey: 'another-one' }));
    assert.equal(reason, 'auth');
    assert.match(
      message,
      /refused the AWS access key AKIDEXAMPLE with SASL AWS_MSK_IAM \(\[3f\]: Access denied\): check the credentials, the region eu-central-1.*kafka-cluster:Connect\.$/,
    );
    assert.doesNotMatch(message, /another-one/);
  });

  it('asks for what is missing', async () => {
    assert.match((await brokerError(open(undefined, {}))).message, /has no AWS region/);
    assert.match(
      (await brokerError(open({ region, accessKeyId }, {}))).message,
      /No secret is stored for the AWS access/,
    );
  });
});
