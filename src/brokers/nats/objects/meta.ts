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

/**
 * The tokens that a name may have in subjects: URL-safe base64, padded (ADR-20), of UTF-8; nats.js 2.29.3 takes Latin-1
 * where that is enough.
 */
export function encodeName(name: string): readonly string[] {
  const encodings = [Buffer.from(name, 'utf8'), ...(/^[\0-\xff]*$/.test(name) ? [Buffer.from(name, 'latin1')] : [])];
  return [...new Set(encodings.map((bytes) => bytes.toString('base64').replaceAll('+', '-').replaceAll('/', '_')))];
}

/** The name that a subject's last token stands for. */
export function decodeName(token: string): string {
  const bytes = Buffer.from(token, 'base64url');
  const text = bytes.toString('utf8');
  return text.includes('\ufffd') ? bytes.toString('latin1') : text;
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
