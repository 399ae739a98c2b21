import os from 'node:os';
import path from 'node:path';

/** The repository the lab belongs to. Bundled code has no place of its own, so it takes the working directory. */
export const repositoryRoot = import.meta.dirname ? path.resolve(import.meta.dirname, '..', '..') : process.cwd();

/** Run data of this clone: configuration, data, logs, process records, certificates. Never committed. */
export const labDir = path.resolve(process.env.BROKERSCOPE_LAB_DIR ?? path.join(repositoryRoot, '.lab'));

/** Installed software, shared by every clone of this user. */
export const cacheDir = path.resolve(
  process.env.BROKERSCOPE_LAB_CACHE ??
    path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'brokerscope-lab'),
);

/** Certificates made once per clone. */
export const certificatesDir = path.join(labDir, 'certs');

/** NATS seeds and credentials made once per clone. */
export const secretsDir = path.join(labDir, 'secrets');

/** Everything one server writes. */
export function serverDir(id: string): string {
  return path.join(labDir, 'servers', id);
}

/** Where one node's output goes. */
export function logFile(id: string, node: string): string {
  return path.join(serverDir(id), `${node}.log`);
}
