/** What a flag of the command line sets. */
export interface Flag {
  readonly keys: readonly string[];
  readonly type: 'boolean' | 'number' | 'text';
}

const boolean = (...keys: string[]): Flag => ({ keys, type: 'boolean' });
const number = (...keys: string[]): Flag => ({ keys, type: 'number' });
const text = (...keys: string[]): Flag => ({ keys, type: 'text' });

/** ConfigureOptions of server/opts.go, nats-server 2.14.5; `-c` names a file instead. */
export const flags: Readonly<Record<string, Flag>> = {
  ...{ p: number('port'), port: number('port'), m: number('http_port'), http_port: number('http_port') },
  ...{ ms: number('https_port'), https_port: number('https_port'), profile: number('prof_port') },
  ...{ n: text('server_name'), name: text('server_name'), server_name: text('server_name') },
  ...{ a: text('host'), addr: text('host'), net: text('host'), client_advertise: text('client_advertise') },
  ...{ D: boolean('debug'), debug: boolean('debug'), V: boolean('trace'), trace: boolean('trace') },
  ...{ VV: boolean('trace', 'trace_verbose'), DV: boolean('debug', 'trace') },
  ...{ DVV: boolean('debug', 'trace', 'trace_verbose'), T: boolean('logtime'), logtime: boolean('logtime') },
  ...{ logtime_utc: boolean('logtime_utc'), s: boolean('syslog'), syslog: boolean('syslog') },
  ...{ r: text('remote_syslog'), remote_syslog: text('remote_syslog'), l: text('log_file'), log: text('log_file') },
  ...{ P: text('pid_file'), pid: text('pid_file'), log_size_limit: number('log_size_limit') },
  ...{ ports_file_dir: text('ports_file_dir'), max_traced_msg_len: number('max_traced_msg_len') },
  ...{ user: text('authorization.user'), pass: text('authorization.password'), auth: text('authorization.token') },
  ...{ js: boolean('jetstream.enabled'), jetstream: boolean('jetstream.enabled') },
  ...{ sd: text('jetstream.store_dir'), store_dir: text('jetstream.store_dir') },
  ...{ cluster: text('cluster.listen'), cluster_listen: text('cluster.listen'), routes: text('cluster.routes') },
  ...{ cluster_name: text('cluster.name'), cluster_advertise: text('cluster.cluster_advertise') },
  ...{ no_advertise: boolean('cluster.no_advertise'), connect_retries: number('cluster.connect_retries') },
  ...{ tlscert: text('tls.cert_file'), tlskey: text('tls.key_file'), tlscacert: text('tls.ca_file') },
  ...{ tlsverify: boolean('tls.verify') },
};
