import { shellWord, type CommandLine } from '../../api/commandLine';
import type { RestEndpoint } from '../../api/profile';

/** The request as `curl` makes it; a password comes from a variable, and files stay where they are. */
export function curl({ url, username, tls }: RestEndpoint, path: string, passwordVariable: string): CommandLine {
  const login = username === undefined ? [] : ['-u', `${shellWord(username)}:"$${passwordVariable}"`];
  const authority = tls?.caFile === undefined ? [] : ['--cacert', shellWord(tls.caFile)];
  const target = shellWord(url.replace(/\/+$/, '') + path);
  return { tool: 'curl', text: ['curl', '-sS', ...authority, ...login, target].join(' ') };
}
