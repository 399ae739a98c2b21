import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { awsCredentials } from '../../../../../../src/brokers/kafka/transport/sasl/awsCredentials';
import { brokerError, never } from '../../../api/token/tokens';
import { envWith } from '../../../support/profile';

const credentialsFile = `
[default]
aws_access_key_id = AKIADEFAULT
aws_secret_access_key=default-secret

[team]
aws_access_key_id=AKIATEAM
aws_secret_access_key = team-secret
aws_session_token = team-session
`;

const program = `"${process.execPath}" -e "console.log(JSON.stringify({Version:1,AccessKeyId:'ASIAPROC',SecretAccessKey:'proc-secret',SessionToken:'proc-session',Expiration:'2099-01-01T00:00:00Z'}))"`;

const configFile = `
[default]
region = eu-central-1
[profile sso]
sso_session = company
[profile role]
role_arn = arn:aws:iam::123456789012:role/reader
source_profile = team
[profile process]
credential_process = ${program}
[profile broken]
credential_process = "${process.execPath}" -e "console.error('no session'); process.exit(2)"
[profile team]
s3 =
  max_concurrent_requests = 20
`;

describe('AWS credentials', () => {
  let directory: string;
  let files: Readonly<Record<string, string>>;
  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'brokerscope-aws-'));
    files = {
      AWS_SHARED_CREDENTIALS_FILE: join(directory, 'credentials'),
      AWS_CONFIG_FILE: join(directory, 'config'),
    };
    await writeFile(join(directory, 'credentials'), credentialsFile);
    await writeFile(join(directory, 'config'), configFile);
  });
  after(() => rm(directory, { recursive: true }));

  const read = async (profile?: string, environment: Readonly<Record<string, string>> = {}) => {
    const wish = profile === undefined ? {} : { profile };
    const { who, read: now } = await awsCredentials(wish, envWith(), { ...files, ...environment });
    return { who, ...(await now(never)) };
  };
  const ofEnvironment = { AWS_ACCESS_KEY_ID: 'AKIAENV', AWS_SECRET_ACCESS_KEY: 'env-secret' };

  it('come from the environment, unless the connection names a profile', async () => {
    assert.deepEqual(await read(undefined, ofEnvironment), {
      who: 'the AWS credentials of the environment',
      accessKeyId: 'AKIAENV',
      secretAccessKey: 'env-secret',
    });
    assert.equal((await read('team', ofEnvironment)).accessKeyId, 'AKIATEAM');
  });

  it('come from the profile that is named, or the default one', async () => {
    assert.deepEqual(await read('team'), {
      who: 'the AWS profile “team”',
      accessKeyId: 'AKIATEAM',
      secretAccessKey: 'team-secret',
      sessionToken: 'team-session',
    });
    assert.equal((await read()).accessKeyId, 'AKIADEFAULT');
    assert.equal((await read(undefined, { AWS_PROFILE: 'team' })).accessKeyId, 'AKIATEAM');
  });

  it('come from the program that a profile names, with the time when they end', async () => {
    const { accessKeyId, sessionToken, expiresAt } = await read('process');
    assert.deepEqual([accessKeyId, sessionToken, expiresAt], ['ASIAPROC', 'proc-session', Date.UTC(2099, 0, 1)]);
  });

  const faults: readonly [profile: string, says: RegExp][] = [
    ['nobody', /There is no AWS profile “nobody” in .*credentials or .*config: name one/],
    ['sso', /signs in by SSO, which is not done here: .*credential_process = aws configure export-credentials/],
    ['role', /takes on a role, which is not done here/],
    ['broken', /“credential_process” of the AWS profile “broken” ended with code 2 and says “no session”/],
  ];
  for (const [profile, says] of faults) {
    it(`say why the profile “${profile}” gives none`, async () => {
      const { reason, message } = await brokerError(read(profile));
      assert.equal(reason, 'auth');
      assert.match(message, says);
    });
  }
});
