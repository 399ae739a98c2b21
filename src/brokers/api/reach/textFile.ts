import { readFile } from 'node:fs/promises';
import { BrokerError, type BrokerErrorReason } from '../error';
import { errorCode } from './errorCode';

/**
 * Reads a file that a profile names.
 * @throws BrokerError `reason`, naming the file and the way out.
 */
export async function readTextFile(reason: BrokerErrorReason, label: string, path: string): Promise<string> {
  return (await readBinaryFile(reason, label, path)).toString('utf8');
}

/** {@link readTextFile} for a file that is no text. */
export async function readBinaryFile(reason: BrokerErrorReason, label: string, path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const why = problems[errorCode(error) ?? ''] ?? 'cannot be read';
    throw new BrokerError(reason, `The ${label} ${path} ${why}: correct its path in the connection.`, { cause: error });
  }
}

const problems: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read by this user',
  EISDIR: 'is a directory',
};
