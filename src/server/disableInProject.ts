import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CreateFile, TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { unusedSuppressionId } from '../language/engine/suppression';
import { disabledInConfig } from '../language/config/disableInConfig';
import { liesUnder } from '../project/fileTree';
import { configFileName, type Project } from '../project/project';
import type { Documents } from './documents';

/**
 * Turns a rule off in the nearest `.brokerscope.json`, or in a new one at the root of the folder. `undefined` for a
 * document outside of all folders.
 */
export function disableInProject(
  uri: string,
  ruleId: string,
  parts: { readonly project: Project; readonly documents: Documents; readonly folders: readonly string[] },
): WorkspaceEdit | undefined {
  if (!uri.startsWith('file:') || ruleId === unusedSuppressionId) return undefined;
  const path = fileURLToPath(uri);
  const known = parts.project.settingsFor(path).config?.path;
  const root = parts.folders.find((folder) => liesUnder(folder, path));
  if (known === undefined && root === undefined) return undefined;
  const configPath = known ?? join(root ?? dirname(path), configFileName);
  const configUri = pathToFileURL(configPath).href;
  const before = parts.documents.find(configUri);
  const newText = disabledInConfig(before?.getText(), ruleId);
  const range = {
    start: { line: 0, character: 0 },
    end: before?.positionAt(before.getText().length) ?? { line: 0, character: 0 },
  };
  const edit = TextDocumentEdit.create({ uri: configUri, version: null }, [{ range, newText }]);
  return { documentChanges: [...(before ? [] : [CreateFile.create(configUri, { ignoreIfExists: true })]), edit] };
}
