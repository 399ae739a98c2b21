import type { CodeFile } from '../../syntax/code/codeFile';

/** Whether what a handle names is given to a function, or returned, so that others may do something with it. */
export function isHandedOn(file: CodeFile, handle: string): boolean {
  const path = handle.slice(0, handle.lastIndexOf('@')).split('.');
  const { tokens } = file;
  return file.occurrences(path.at(-1) ?? '').some((token) => {
    const start = token - 2 * (path.length - 1);
    if (!path.every((word, i) => tokens.isWord(start + 2 * i, word)) || tokens.is(start - 1, '.')) return false;
    if (tokens.is(token + 1, '.') || tokens.is(token + 1, '=')) return false;
    const open = tokens.parent(start);
    const isParameter = tokens.is(open, '(') && tokens.isWord(open - 2, 'def');
    return (open >= 0 && !isParameter) || tokens.isWord(start - 1, 'return') || tokens.is(start - 1, '=');
  });
}
