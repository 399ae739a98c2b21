import { pathToFileURL } from 'node:url';
import type { Declaration } from '../language/model/declaration';
import type { SourceText } from '../language/model/text';
import type { PackedService } from '../language/service/packedService';
import { liesUnder, readTextFile, sourceFilesUnder } from '../project/fileTree';
import { languageIdOf } from '../language/languageIds';

/** Of a workspace with more files than this nobody can say that a thing is nowhere in it, so it never is complete. */
const mostFiles = 20_000;
/** Files read before the event loop gets its turn, so that a keystroke does not wait. */
const sliceFiles = 20;

/** Declarations of the files of the workspace, open or not, for findings that one file cannot decide. */
export class WorkspaceIndex {
  private readonly byUri = new Map<string, readonly Declaration[]>();
  private all: readonly Declaration[] | undefined;
  private complete = false;
  private folders: readonly string[] = [];

  constructor(private readonly packed: PackedService) {}

  /** Every declaration, or `undefined` until the folders are read: what is missing then may be in the rest of them. */
  declarations(): readonly Declaration[] | undefined {
    return this.complete ? this.known() : undefined;
  }

  /** Every declaration that is read so far. */
  known(): readonly Declaration[] {
    this.all ??= [...this.byUri.values()].flat();
    return this.all;
  }

  /** Documents that declare something, as far as they are read. */
  uris(): readonly string[] {
    return [...this.byUri.keys()];
  }

  /** Reads the folders in slices; ends early when the signal is aborted. */
  async scan(folders: readonly string[], signal: AbortSignal): Promise<void> {
    this.folders = folders;
    let count = 0;
    for (const folder of folders) {
      for (const path of walk(folder)) {
        if (signal.aborted || count >= mostFiles) return;
        await this.readFile(path);
        if (++count % sliceFiles === 0) await new Promise(setImmediate);
      }
    }
    this.complete = true;
  }

  /**
   * Reads a file again that was written, or drops one that is gone or lies where a scan does not go. Returns whether
   * anything changed.
   */
  async readFile(path: string): Promise<boolean> {
    const languageId = languageIdOf(path);
    if (languageId === undefined) return false;
    const uri = pathToFileURL(path).href;
    const text = this.folders.some((folder) => liesUnder(folder, path)) ? readTextFile(path) : undefined;
    return this.update(uri, text === undefined ? [] : await this.read({ uri, languageId, text }));
  }

  /** Takes over what an open document declares right now. Returns whether anything changed. */
  update(uri: string, declarations: readonly Declaration[]): boolean {
    const before = this.byUri.get(uri);
    if (before === declarations || (before === undefined && declarations.length === 0)) return false;
    if (declarations.length === 0) this.byUri.delete(uri);
    else this.byUri.set(uri, declarations);
    this.all = undefined;
    return true;
  }

  private async read(source: SourceText): Promise<readonly Declaration[]> {
    await this.packed.prepare(source);
    const { service } = this.packed;
    return service.mayContain(source) ? service.parse(source) : [];
  }
}

function* walk(folder: string): Generator<string> {
  try {
    yield* sourceFilesUnder(folder, (path) => languageIdOf(path) !== undefined);
  } catch (error) {
    // A workspace folder that cannot be read holds nothing to compare with.
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}
