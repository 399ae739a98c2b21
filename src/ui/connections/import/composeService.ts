import { isObject } from '../entryReader';
import { publishedPorts, type PublishedPort } from './composePorts';
import type { ImportFile } from './draft';
import { scalar, scalars } from './parsedYaml';
import { fill } from './placeholders';

/** A service of a compose file, as far as it is looked at. */
export interface ComposeService {
  readonly name: string;
  /** Image without registry and tag. */
  readonly image: string;
  readonly ports: readonly PublishedPort[];
  readonly environment: ReadonlyMap<string, string>;
  readonly command: string;
}

/** Where this machine reaches a port of a service. */
export function endpoint({ ports }: ComposeService, target: number): string | undefined {
  const port = ports.find((candidate) => candidate.target === target);
  return port && `${port.host}:${port.published}`;
}

/** Reads a service; variables that nobody explains are left out. */
export function serviceOf(name: string, value: unknown, file: ImportFile): ComposeService {
  const text = (written: unknown): string => {
    const filled = fill(scalar(written) ?? '', file.variables);
    return 'text' in filled ? filled.text : '';
  };
  const service = isObject(value) ? value : {};
  const image = text(service['image'])
    .replace(/@.*$/, '')
    .replace(/:[^:/]*$/, '');
  const environment = isObject(service['environment'])
    ? Object.entries(service['environment']).map(([key, one]) => [key, text(one)] as const)
    : scalars(service['environment']).map((line) => {
        const [key = '', ...rest] = line.split('=');
        return [key, text(rest.join('='))] as const;
      });
  const { command } = service;
  return {
    name,
    image,
    ports: publishedPorts(service, file.variables),
    environment: new Map(environment.filter(([, one]) => one !== '')),
    command: Array.isArray(command) ? scalars(command).map(text).join(' ') : text(command),
  };
}
