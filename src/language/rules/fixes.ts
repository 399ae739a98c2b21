import type { Declaration } from '../model/declaration';
import type { FindingFix } from '../model/finding';
import type { TextEdit } from '../model/text';

/** Whether a fix keeps what the author had in mind (and takes part in fix-all), or is one of several ways out. */
export type FixKind = 'safe' | 'suggestion';

/** Sets an option; no fix where its place does not allow it. */
export function setOption(
  declaration: Declaration,
  kind: FixKind,
  key: string,
  value: string | number | boolean,
  title = `Set ${key}=${value}`,
): readonly FindingFix[] {
  return offer(title, kind, declaration.editor.set(key, value));
}

/** Takes an option out; no fix where its place does not allow it. */
export function removeOption(
  declaration: Declaration,
  kind: FixKind,
  key: string,
  title = `Remove ${key}`,
): readonly FindingFix[] {
  return offer(title, kind, declaration.editor.remove(key));
}

/** Gives an option another name; no fix where its place does not allow it. */
export function renameOption(declaration: Declaration, kind: FixKind, key: string, to: string): readonly FindingFix[] {
  return offer(`Change to ${to}`, kind, declaration.editor.rename(key, to));
}

function offer(title: string, kind: FixKind, edits: readonly TextEdit[] | undefined): readonly FindingFix[] {
  return edits === undefined || edits.length === 0 ? [] : [{ title, safe: kind === 'safe', edits }];
}
