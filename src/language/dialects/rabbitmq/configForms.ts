import type { FileEntry } from '../../declarations/fileDeclaration';
import { fileDeclaration } from '../../declarations/fileDeclaration';
import type { Primitive, Spellings } from '../../declarations/spellings';
import type { Declaration, DeclarationKind } from '../../model/declaration';
import type { TextEdit } from '../../model/text';

/** One of the things that a block of a framework's configuration declares. */
export interface ConfigForm {
  readonly kind: DeclarationKind;
  /** Keys are those within the block. */
  readonly spellings: Spellings;
  /** Whether the program may add options that the file does not show: a bean with arguments. */
  readonly isOpen?: boolean;
}

/** A block of a framework's configuration: a listener, a channel, a binding. */
export interface ConfigBlock {
  readonly uri: string;
  readonly dialect: string;
  /** In the order in which they apply, each under its key within the block. */
  readonly entries: readonly (readonly [within: string, entry: FileEntry])[];
  readonly complete: boolean;
  /** The whole key of one within the block. */
  readonly whole: (within: string) => string;
  readonly insert: (key: string, native: Primitive, beside: readonly FileEntry[]) => readonly TextEdit[] | undefined;
  /** Keys by which alone the block is known to be RabbitMQ's. */
  readonly isMark?: (within: string) => boolean;
}

/** What a block declares: each form that one of its keys means something to. */
export function configDeclarations(block: ConfigBlock, forms: readonly ConfigForm[]): readonly Declaration[] {
  return forms.flatMap((form) => declarationOf(block, form) ?? []);
}

function declarationOf(block: ConfigBlock, { isOpen, kind, spellings }: ConfigForm): Declaration | undefined {
  const { complete, dialect, entries, isMark, uri, whole } = block;
  const own = entries.filter(([within]) => spellings.read(within) !== undefined);
  if (own.every(([, entry]) => entry.isShared === true)) return undefined;
  const within = new Map(own.map(([key, entry]) => [entry.key, key]));
  const files = own.map(([, entry]) => entry);
  return fileDeclaration({
    ...{ uri, kind, dialect: { id: dialect, broker: 'rabbitmq' }, entries: files },
    complete: complete && isOpen !== true,
    spellings: {
      read: (key) => spellings.read(within.get(key) ?? ''),
      write: (canonical) => {
        const native = spellings.write(canonical);
        return native && { ...native, key: whole(native.key) };
      },
      names: new Map(Array.from(spellings.names ?? [], ([name, spelling]) => [whole(name), spelling])),
    },
    insert: (key, native) => block.insert(key, native, files),
    ...(isMark && { isMark: (key) => isMark(within.get(key) ?? '') }),
  });
}

/** Reads keys regardless of how their words are parted: `auto-bind-dlq`, `autoBindDlq`, `AUTOBINDDLQ`. */
export function relaxedSpellings(keys: Spellings, relaxed: (key: string) => string): Spellings {
  const byRelaxed = new Map(Array.from(keys.names ?? [], ([name, spelling]) => [relaxed(name), spelling]));
  return { ...keys, read: (key) => byRelaxed.get(relaxed(key)) };
}
