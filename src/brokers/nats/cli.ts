import { shellWord, type CommandLine } from '../api/commandLine';
import type { ConnectionProfile } from '../api/profile';

/** Words of the `nats` command (natscli 0.5.1) that connect as a profile does, secrets left to variables and files. */
export class NatsCli {
  private readonly start: string;

  constructor(private readonly profile: ConnectionProfile) {
    this.start = ['nats', ...connectWords(profile)].join(' ');
  }

  /** One command: `stream info orders`. */
  command(...words: readonly string[]): CommandLine {
    return { tool: 'nats', text: [this.start, ...words.map(shellWord)].join(' ') };
  }

  /** A page of the monitoring port, where the profile has one. */
  monitoring(path: string): readonly CommandLine[] {
    const { monitoringUrl } = this.profile;
    if (monitoringUrl === undefined) return [];
    return [{ tool: 'curl', text: `curl -s ${shellWord(`${monitoringUrl.replace(/\/+$/, '')}${path}`)}` }];
  }
}

function connectWords(profile: ConnectionProfile): readonly string[] {
  const { tls, jetStreamDomain, inboxPrefix } = profile;
  const option = (name: string, value: string | undefined): readonly string[] =>
    value === undefined || value === '' ? [] : [name, shellWord(value)];
  return [
    ...option('--server', profile.address.replaceAll(/\s/g, '')),
    ...loginWords(profile),
    ...(tls?.enabled === true
      ? [
          ...option('--tlsca', tls.caFile),
          ...option('--tlscert', tls.certFile),
          ...option('--tlskey', tls.keyFile),
          ...(tls.handshakeFirst === true ? ['--tlsfirst'] : []),
        ]
      : []),
    ...option('--js-domain', jetStreamDomain),
    ...option('--inbox-prefix', inboxPrefix),
  ];
}

function loginWords({ authentication, username, credentialsFile }: ConnectionProfile): readonly string[] {
  switch (authentication) {
    case 'password':
      return ['--user', shellWord(username ?? ''), '--password', '"$NATS_PASSWORD"'];
    case 'token':
      return ['--token', '"$NATS_TOKEN"'];
    case 'nkey':
      return ['--nkey', '"$NATS_NKEY"'];
    case 'credentials':
      return ['--creds', shellWord(credentialsFile ?? '')];
    default:
      return [];
  }
}
