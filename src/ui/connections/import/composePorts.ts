import { isObject } from '../entryReader';
import { scalar } from './parsedYaml';
import { fill } from './placeholders';

/** A port of a container as this machine reaches it. */
export interface PublishedPort {
  readonly host: string;
  readonly published: number;
  readonly target: number;
}

/** Ports that a service publishes: short (`127.0.0.1:5672:5672/tcp`) and long form. Ranges are left out. */
export function publishedPorts(
  service: unknown,
  variables: Readonly<Record<string, string>>,
): readonly PublishedPort[] {
  const ports = isObject(service) ? service['ports'] : undefined;
  if (!Array.isArray(ports)) return [];
  return ports.flatMap((port: unknown) => {
    const written = isObject(port)
      ? [scalar(port['host_ip']) ?? '', scalar(port['published']) ?? '', scalar(port['target']) ?? '']
      : short(scalar(port) ?? '', variables);
    const [host = '', published, target] = written.map((part) => textOf(part, variables));
    if (!isPort(published) || !isPort(target)) return [];
    return [{ host: hostOf(host), published: Number(published), target: Number(target) }];
  });
}

function short(text: string, variables: Readonly<Record<string, string>>): readonly string[] {
  const filled = textOf(text, variables).replace(/\/(tcp|udp)$/, '');
  const [, host = '', published = '', target = ''] = /^(?:(.*):)?([^:]+):([^:]+)$/.exec(filled) ?? [];
  return [host, published, target];
}

function textOf(text: string, variables: Readonly<Record<string, string>>): string {
  const filled = fill(text, variables);
  return 'text' in filled ? filled.text : '';
}

/** Published on every address means: reached on this machine by its own name. */
function hostOf(host: string): string {
  const plain = host.replace(/^\[|\]$/g, '');
  if (plain === '' || plain === '0.0.0.0' || plain === '::') return 'localhost';
  return plain.includes(':') ? `[${plain}]` : plain;
}

function isPort(text: string | undefined): boolean {
  return text !== undefined && /^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) < 65_536;
}
