import type { CommandLine } from '../../api/commandLine';
import { kafkaTool, type ToolAccess } from '../commands';
import type { NamedQuota } from '../security/quotas';

/** All rules, or those of one principal. */
export function aclCommands(access: ToolAccess, principal?: string): readonly CommandLine[] {
  return [kafkaTool(access, 'kafka-acls', '--list', ...(principal === undefined ? [] : ['--principal', principal]))];
}

/** All quotas: the tool takes one type of entity at a time. */
export function quotasCommands(access: ToolAccess): readonly CommandLine[] {
  return ['users', 'clients', 'ips'].map((type) =>
    kafkaTool(access, 'kafka-configs', '--describe', '--entity-type', type),
  );
}

/** One quota. */
export function quotaCommands(access: ToolAccess, quota: NamedQuota | undefined): readonly CommandLine[] {
  const words = quota?.entity.flatMap(({ type, name }) => [
    ...['--entity-type', entityTypes[type] ?? type],
    ...(name === null ? ['--entity-default'] : ['--entity-name', name]),
  ]);
  return words ? [kafkaTool(access, 'kafka-configs', '--describe', ...words)] : [];
}

const entityTypes: Readonly<Record<string, string>> = { user: 'users', 'client-id': 'clients', ip: 'ips' };

/** Users with SCRAM credentials, or one of them. The tool prints mechanism and iterations, no secret. */
export function scramCommands(access: ToolAccess, user?: string): readonly CommandLine[] {
  const name = user === undefined ? [] : ['--entity-name', user];
  return [kafkaTool(access, 'kafka-configs', '--describe', '--entity-type', 'users', ...name)];
}
