import { imageParts } from '../../../declarations/environment/block';
import { fileDeclaration } from '../../../declarations/fileDeclaration';
import type { FileEntry } from '../../../declarations/fileDeclaration';
import type { Declaration } from '../../../model/declaration';
import type { SourceText, Span } from '../../../model/text';
import { child, childItems, childMap, childText } from '../../../syntax/tree';
import type { TreeNode } from '../../../syntax/tree';
import { readYaml } from '../../../syntax/yaml';
import { flags } from './flags';
import { serverKeys } from './keys';

/** A word of a command line. */
interface Word {
  readonly text: string;
  readonly span: Span;
}

/** Servers that containers of the image `nats` start with flags of their own, in compose files and manifests. */
export function serversOfCommands(source: SourceText, dialect: string): readonly Declaration[] {
  return readYaml(source.text).flatMap((root) => [
    ...(childMap(root, 'services')?.pairs ?? []).flatMap(({ keySpan, value }) =>
      isNats(value) ? (serverOf(source, dialect, keySpan, [child(value, 'command')]) ?? []) : [],
    ),
    ...containersOf(root).flatMap((container) => {
      const name = child(container, 'name');
      if (!name || !isNats(container)) return [];
      return serverOf(source, dialect, name.span, [child(container, 'command'), child(container, 'args')]) ?? [];
    }),
  ]);
}

function containersOf(root: TreeNode): readonly TreeNode[] {
  return [...childItems(root, 'spec', 'containers'), ...childItems(root, 'spec', 'template', 'spec', 'containers')];
}

function isNats(container: TreeNode): boolean {
  const { image } = imageParts(childText(container, 'image'));
  return image === 'nats' || image === 'synadia/nats-server';
}

function serverOf(
  { text, uri }: SourceText,
  dialect: string,
  nameSpan: Span,
  commands: readonly (TreeNode | undefined)[],
): Declaration | undefined {
  const words = commands.flatMap((command) => wordsOf(text, command));
  const { complete, entries } = entriesOf(words);
  return fileDeclaration({
    ...{ uri, kind: 'nats.server', dialect: { id: dialect, broker: 'nats' }, nameSpan, spellings: serverKeys },
    ...{ entries, complete },
  });
}

function wordsOf(text: string, command: TreeNode | undefined): readonly Word[] {
  if (command?.type === 'list') return command.items.flatMap((item) => wordsOf(text, item).slice(0, 1));
  if (command?.type !== 'scalar' || typeof command.value === 'boolean' || command.value === null) return [];
  const start = command.span.start + command.quote.length;
  const whole = text.slice(start, command.span.end - command.quote.length);
  // What is folded over lines or escaped does not stand there as it is.
  if (whole !== String(command.value)) return [];
  return [...whole.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    text: word,
    span: { start: start + index, end: start + index + word.length },
  }));
}

/** `-m 8222`, `--http_port=8222`, `-js`; one dash is as good as two (package flag of Go). */
function entriesOf(words: readonly Word[]): { readonly entries: readonly FileEntry[]; readonly complete: boolean } {
  const entries: FileEntry[] = [];
  let complete = true;
  for (const [i, word] of words.entries()) {
    const [, name = '', given] = /^--?([A-Za-z]\w*)(?:=(.*))?$/.exec(word.text) ?? [];
    const flag = Object.hasOwn(flags, name) ? flags[name] : undefined;
    // A file of its own, or a flag of another version.
    if (name !== '' && !flag) complete = false;
    if (!flag) continue;
    const next = given === undefined && flag.type !== 'boolean' ? words[i + 1] : undefined;
    const valueSpan =
      next?.span ?? (given === undefined ? word.span : { ...word.span, start: word.span.end - given.length });
    const text = next?.text ?? given ?? 'true';
    for (const key of flag.keys) {
      entries.push({
        ...{ key, keySpan: word.span, valueSpan },
        value:
          flag.type === 'boolean'
            ? text === 'true'
            : flag.type === 'number' && /^-?\d+$/.test(text)
              ? Number(text)
              : text,
        ...((next !== undefined || given !== undefined) && {
          replace: (native) => [{ span: valueSpan, newText: String(native) }],
        }),
      });
    }
  }
  return { entries, complete };
}
