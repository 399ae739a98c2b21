import { parse } from 'smol-toml';
import type { TlsOptions } from '../../../brokers/api/profile';
import type { L10n } from '../../l10n';
import { isObject } from '../entryReader';
import type { ImportedDraft, ImportFile, ImportReader } from './draft';
import { besideFile, merged, outcome, present } from './draft';
import { scalar } from './parsedYaml';
import { withoutLogin } from './urls';

type Node = Readonly<Record<string, unknown>>;

/** `.rabbitmqadmin.conf`: INI in version 1, TOML in version 2; a section a node in both. */
export const readRabbitmqadmin: ImportReader = (file, l10n) => {
  const nodes = Object.entries(readToml(file.text) ?? readIni(file.text));
  return merged(nodes.map(([name, node]) => outcome(isObject(node) ? nodeDraft(name, node, file, l10n) : undefined)));
};

function nodeDraft(name: string, node: Node, file: ImportFile, l10n: L10n): ImportedDraft | undefined {
  const text = (...keys: readonly string[]): string | undefined =>
    keys.map((key) => scalar(node[key])).find((value) => value !== undefined);
  const base = /^(https?):\/\/([^/:]+)(?::(\d+))?/i.exec(withoutLogin(text('base_uri') ?? '').address);
  const host = base?.[2] ?? text('hostname', 'host');
  if (host === undefined && text('username', 'port') === undefined) return undefined;
  const secure = base?.[1] === 'https' || text('scheme') === 'https' || /^true$/i.test(text('tls', 'ssl') ?? '');
  const port = base?.[3] ?? text('port') ?? (secure ? '15671' : '15672');
  // Version 2 counts the /api that every path has.
  const prefix = (text('path_prefix') ?? '').replace(/\/+$/, '').replace(/\/api$/, '');
  const tls = secure ? tlsOf(text, file) : undefined;
  const vhost = text('virtual_host', 'vhost');
  const path = vhost === undefined || vhost === '/' ? '' : `/${encodeURIComponent(vhost)}`;
  const server = host ?? 'localhost';
  return {
    name,
    entry: {
      kind: 'rabbitmq',
      address: `${secure ? 'amqps' : 'amqp'}://${server}${path}`,
      authentication: 'password',
      username: text('username') ?? 'guest',
      ...(tls && { tls }),
      managementUrl: `${secure ? 'https' : 'http'}://${server}:${port}${prefix === '' || prefix.startsWith('/') ? prefix : `/${prefix}`}`,
    },
    secrets: present({ password: text('password') ?? (text('username') === undefined ? 'guest' : undefined) }),
    notes: [l10n.t('The file names the management API only: check the AMQP address.')],
  };
}

function tlsOf(text: (...keys: readonly string[]) => string | undefined, file: ImportFile): TlsOptions {
  const at = (...keys: readonly string[]): string | undefined => besideFile(file, text(...keys));
  const certFile = at('client_certificate_file_path', 'ssl_cert_file');
  const keyFile = at('client_private_key_file_path', 'ssl_key_file');
  return {
    enabled: true,
    ...present({ caFile: at('ca_certificate_bundle_path', 'ssl_ca_cert_file') }),
    ...(certFile !== undefined && keyFile !== undefined && { certFile, keyFile }),
    ...(/^true$/i.test(text('ssl_insecure') ?? '') && { verify: false }),
  };
}

function readToml(text: string): Node | undefined {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

/** Sections and `key = value` lines, as Python's ConfigParser reads them. */
function readIni(text: string): Node {
  const nodes = new Map<string, Record<string, string>>();
  let node: Record<string, string> | undefined;
  for (const line of text.split(/\r?\n/)) {
    const [, section] = /^\[([^\]]+)\]\s*$/.exec(line) ?? [];
    const [, key = '', value = ''] = /^([^#;=:\s][^=:]*?)\s*[=:]\s*(.*?)\s*$/.exec(line) ?? [];
    if (section !== undefined) nodes.set(section, (node = {}));
    else if (node && key !== '') node[key.toLowerCase()] = value;
  }
  return Object.fromEntries(nodes);
}
