import type { StoredMessage } from '../jetstream/messages';

/** What an object store says of an object (ADR-20). */
export interface ObjectMeta {
  readonly name: string;
  readonly description?: string;
  readonly size: number;
  readonly chunks: number;
  readonly digest?: string;
  readonly nuid?: string;
  readonly deleted?: boolean;
  readonly headers?: Readonly<Record<string, readonly string[]>>;
  readonly metadata?: Readonly<Record<string, string>>;
  readonly options?: {
    readonly max_chunk_size?: number;
    readonly link?: { readonly bucket: string; readonly name?: string };
  };
}

/** Names are in subjects as URL-safe base64, padded (ADR-20). */
export function encodeName(name: string): string {
  return Buffer.from(name, 'utf8').toString('base64').replaceAll('+', '-').replaceAll('/', '_');
}

/** The name that a subject's last token stands for. */
export function decodeName(token: string): string {
  return Buffer.from(token, 'base64url').toString('utf8');
}

/** `undefined` where the message is not what ADR-20 says. */
export function metaOf({ data }: StoredMessage): ObjectMeta | undefined {
  try {
    const meta = JSON.parse(new TextDecoder().decode(data)) as Partial<ObjectMeta> | null;
    if (typeof meta?.name !== 'string') return undefined;
    return { ...meta, name: meta.name, size: meta.size ?? 0, chunks: meta.chunks ?? 0 };
  } catch {
    return undefined;
  }
}
