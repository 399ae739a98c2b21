import { existsSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readTextFile } from '../project/fileTree';
import { pathOf } from './sources';

/** Documents of the workspace: what an open one says counts, not what is on disk. */
export class Documents {
  constructor(private readonly open: (uri: string) => TextDocument | undefined) {}

  /** `undefined` for one that is gone. */
  find(uri: string): TextDocument | undefined {
    const path = pathOf(uri);
    const text = path === undefined ? undefined : readTextFile(path);
    return this.open(uri) ?? (text === undefined ? undefined : TextDocument.create(uri, '', 0, text));
  }

  /** Whether it is on disk: an editor may keep what was deleted open for a while. */
  isOnDisk(uri: string): boolean {
    const path = pathOf(uri);
    return path !== undefined && existsSync(path);
  }
}
