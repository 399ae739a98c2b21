import type { Span, TextEdit } from '../../model/text';
import type { FileEntry } from '../fileDeclaration';
import type { Primitive } from '../spellings';

/** The environment that a file gives to one program, and of which image it is. */
export interface EnvironmentBlock {
  /** The service or container, where it has a name. */
  readonly name?: string;
  readonly nameSpan: Span;
  /** Without registry and tag: `apache/kafka`; absent where the text does not say. */
  readonly image?: string;
  readonly tag?: string;
  /** Variables under their names. */
  readonly variables: readonly FileEntry[];
  /** Whether no variable can come from elsewhere: another file, a merged table. */
  readonly complete: boolean;
  /** How many of it run, where the text says so. */
  readonly replicas?: { readonly count: number; readonly span: Span };
  /** Whether the text shows nothing else that could configure the program: a mounted file, a command of its own. */
  readonly plain: boolean;
  readonly insert?: (name: string, value: Primitive) => readonly TextEdit[] | undefined;
}

/** `docker.io/apache/kafka:4.1.0@sha256:…` in its parts; one with placeholders names no image. */
export function imageParts(text: unknown): Pick<EnvironmentBlock, 'image' | 'tag'> {
  if (typeof text !== 'string') return {};
  const [, repository, tag] =
    /^(?:[\w-]+(?:\.[\w.-]+)(?::\d+)?\/|localhost(?::\d+)?\/)?([\w./-]+)(?::([\w.-]+))?(?:@\S+)?$/.exec(text) ?? [];
  // A tag may be left to the shell where the name of the image is not: `apache/kafka:${VERSION}`.
  const named = repository ?? /^(?:[\w-]+\.[\w.-]+\/)?([\w./-]+):\$/.exec(text)?.[1];
  if (named === undefined) return {};
  return { image: named.replace(/^library\//, ''), ...(tag !== undefined && { tag }) };
}
