import type { AuthenticationChoice } from '../api/driver';

/** What RabbitMQ offers, in the order of how often it is met. */
export const authenticationChoices: readonly AuthenticationChoice[] = [
  { authentication: 'password', label: 'User name and password', needs: ['username', 'password'] },
  {
    authentication: 'external',
    label: 'TLS client certificate (EXTERNAL)',
    needs: ['username', 'password'],
    hint: 'The certificate, which is set with TLS, logs in over AMQP; the management API takes none as a login (RabbitMQ 4.3), so it needs a user name and a password too.',
  },
  {
    authentication: 'oauth',
    label: 'OAuth 2: client credentials',
    needs: ['oauth.tokenUrl', 'oauth.clientId', 'clientSecret'],
    takes: ['oauth.scope', 'oauth.audience', 'oauth.caFile'],
    hint: 'The token is fetched from the token server, and again before it expires; RabbitMQ needs the plugin rabbitmq_auth_backend_oauth2.',
  },
  {
    authentication: 'token-command',
    label: 'OAuth 2: token command',
    needs: ['tokenCommand'],
    hint: 'The command is run in your shell, within 30 seconds, and prints the token alone.',
  },
  {
    authentication: 'token',
    label: 'OAuth 2: token',
    needs: ['token'],
    hint: 'The token is not renewed: when it expires, enter another one.',
  },
];
