import type { AuthenticationChoice } from '../api/driver';

/** What Kafka offers, in the order of how often it is met. Kerberos (GSSAPI) is not among it: it needs native code. */
export const authenticationChoices: readonly AuthenticationChoice[] = [
  {
    authentication: 'none',
    label: 'None, or a TLS client certificate',
    needs: [],
    hint: 'A client certificate is set with TLS. Kerberos (SASL GSSAPI) is not supported.',
  },
  { authentication: 'password', label: 'SASL PLAIN', needs: ['username', 'password'] },
  { authentication: 'scram-sha-256', label: 'SASL SCRAM-SHA-256', needs: ['username', 'password'] },
  { authentication: 'scram-sha-512', label: 'SASL SCRAM-SHA-512', needs: ['username', 'password'] },
  {
    authentication: 'oauth',
    label: 'SASL OAUTHBEARER: client credentials (OAuth 2)',
    needs: ['oauth.tokenUrl', 'oauth.clientId', 'clientSecret'],
    takes: ['oauth.scope', 'oauth.audience', 'oauth.caFile'],
    hint: 'The token is fetched from the token server, and again before it expires.',
  },
  {
    authentication: 'token-command',
    label: 'SASL OAUTHBEARER: token command',
    needs: ['tokenCommand'],
    hint: 'The command is run in your shell, within 30 seconds, and prints the token alone.',
  },
  {
    authentication: 'token',
    label: 'SASL OAUTHBEARER: token',
    needs: ['token'],
    hint: 'The token is not renewed: when it expires, enter another one.',
  },
  {
    authentication: 'aws-iam',
    label: 'SASL AWS_MSK_IAM (Amazon MSK)',
    needs: ['aws.region'],
    takes: ['aws.profile', 'aws.accessKeyId', 'awsSecretAccessKey', 'awsSessionToken'],
    hint: 'Without an access key, the credentials are those of the AWS profile, of the environment or of the default profile; TLS has to be on.',
  },
];
