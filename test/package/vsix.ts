import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { labDir, repositoryRoot } from '../lab/paths';
import { run } from '../lab/run';

/** As in the script `package`. The README's pictures are in the package, so their addresses stay relative. */
const options = ['--no-dependencies', '--no-rewrite-relative-links'];

/** Makes the package from what is built in `dist/`, as `npm run package` does; answers where it is. */
export async function makeVsix(name: string): Promise<string> {
  const file = path.join(labDir, 'package', `${name}.vsix`);
  mkdirSync(path.dirname(file), { recursive: true });
  await vsce(['package', ...options, '--out', file]);
  return file;
}

/** Files of the repository that go into the package. */
export async function packagedFiles(): Promise<string[]> {
  const { stdout } = await vsce(['ls', '--no-dependencies']);
  return stdout.split('\n').filter((line) => line !== '');
}

function vsce(args: readonly string[]) {
  return run(process.execPath, ['node_modules/@vscode/vsce/vsce', ...args], { cwd: repositoryRoot });
}
