import type { JetStreamApi } from './api';
import type { StreamInfo } from './wire';

/** Subjects of a stream that match a filter, from an offset in their order, each with its number of messages. */
interface SubjectWindow {
  readonly names: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly offset: number;
  readonly total: number;
}

interface SubjectsResponse extends StreamInfo {
  /** How many subjects match. 0 where none does, and where none was asked for. */
  readonly total?: number;
  readonly state: StreamInfo['state'] & { readonly subjects?: Readonly<Record<string, number>> | null };
}

/** One row of subjects by their segments: a branch, which ends with a dot, or a subject. */
export interface SegmentRow {
  /** From behind the prefix on: `user.` or `colour`. */
  readonly name: string;
  readonly branch: boolean;
  /** A branch's subjects, or a subject's messages. */
  readonly count: number;
}

export interface SegmentPage {
  readonly rows: readonly SegmentRow[];
  readonly next?: string;
  /** Subjects under the prefix. */
  readonly subjects: number;
}

/** An offset behind the last subject: the answer is the number of subjects alone. */
const beyondAll = 1_000_000_000;

/**
 * Reads the subjects of a stream by segments. The server (2.9 to 2.15) gives up to 100,000 subjects an answer, sorted,
 * and takes no smaller limit; a branch that is longer than that is counted and stepped over, so that the first page of a
 * million subjects costs one such answer and one count.
 */
export class SubjectReader {
  private latest: { readonly key: string; readonly window: SubjectWindow } | undefined;

  constructor(private readonly api: JetStreamApi) {}

  /** One level of segments under a prefix, which is empty or ends with a dot. */
  async level(
    stream: string,
    prefix: string,
    page: { readonly cursor?: string; readonly limit: number },
    signal: AbortSignal,
  ): Promise<SegmentPage> {
    const rows: SegmentRow[] = [];
    let offset = Number(page.cursor ?? 0);
    if (page.cursor === undefined) this.latest = undefined;
    for (;;) {
      const window = await this.window(stream, `${prefix}>`, offset, signal);
      const ended = (): SegmentPage => ({ rows, subjects: window.total });
      if (window.names.length === 0) return ended();
      let at = 0;
      while (at < window.names.length) {
        if (rows.length === page.limit) return { ...ended(), next: String(offset + at) };
        const row = rowAt(window, at, prefix);
        const goesOn = row.branch && at + row.count === window.names.length && offset + at + row.count < window.total;
        const count = goesOn ? await this.count(stream, `${prefix}${row.name}>`, signal) : row.count;
        rows.push({ ...row, count });
        at += row.branch ? count : 1;
      }
      offset += at;
      if (offset >= window.total) return ended();
    }
  }

  /** Every subject under a prefix, sorted, as far as one answer goes. */
  async all(
    stream: string,
    prefix: string,
    signal: AbortSignal,
  ): Promise<{ readonly names: readonly string[]; readonly total: number }> {
    const { names, total } = await this.fetch(stream, `${prefix}>`, 0, signal);
    return { names, total };
  }

  /** How many subjects match. */
  async count(stream: string, filter: string, signal: AbortSignal): Promise<number> {
    return (await this.fetch(stream, filter, beyondAll, signal)).total;
  }

  /** The window for the pages that follow is at hand, and let go of with its last page. */
  private async window(stream: string, filter: string, offset: number, signal: AbortSignal): Promise<SubjectWindow> {
    const key = `${stream} ${filter}`;
    if (this.latest?.key === key) {
      const { window } = this.latest;
      const from = offset - window.offset;
      if (from >= 0 && from < window.names.length) return { ...window, offset, names: window.names.slice(from) };
    }
    const window = await this.fetch(stream, filter, offset, signal);
    this.latest = { key, window };
    return window;
  }

  private async fetch(stream: string, filter: string, offset: number, signal: AbortSignal): Promise<SubjectWindow> {
    const body = { subjects_filter: filter, offset };
    const what = `The subjects of ${stream}`;
    const { state, total } = await this.api.request<SubjectsResponse>(what, `STREAM.INFO.${stream}`, body, signal);
    const counts = state.subjects ?? {};
    const names = Object.keys(counts).sort();
    return { names, counts, offset, total: Math.max(total ?? 0, names.length) };
  }
}

function rowAt({ names, counts }: SubjectWindow, at: number, prefix: string): SegmentRow {
  const subject = names[at] ?? '';
  const rest = subject.slice(prefix.length);
  const dot = rest.indexOf('.');
  if (dot < 0) return { name: rest, branch: false, count: counts[subject] ?? 0 };
  const name = rest.slice(0, dot + 1);
  const whole = prefix + name;
  let end = at + 1;
  while (end < names.length && (names[end] ?? '').startsWith(whole)) end++;
  return { name, branch: true, count: end - at };
}
