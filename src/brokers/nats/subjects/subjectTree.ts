/** What was heard on a subject, or under a branch of subjects. */
export interface Heard {
  readonly messages: number;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly last: number;
}

/** One segment at some level: a subject, a branch of deeper ones, or both. */
export interface Segment {
  readonly name: string;
  /** What was heard on the subject itself. */
  readonly own?: Heard;
  /** What was heard deeper, and on how many subjects. */
  readonly below?: Heard & { readonly subjects: number };
}

interface Branch {
  readonly segments: Map<string, Branch>;
  own: { messages: number; bytes: number; last: number } | undefined;
}

/** Counts messages by the segments of their subjects; bounded. */
export class SubjectTree {
  private readonly root: Branch = { segments: new Map(), own: undefined };
  private known = 0;
  private unnamed = 0;
  private heard = 0;

  constructor(private readonly mostSubjects: number) {}

  get subjects(): number {
    return this.known;
  }

  get messages(): number {
    return this.heard;
  }

  /** Messages on subjects that came when there was no room for more. */
  get left(): number {
    return this.unnamed;
  }

  add(subject: string, bytes: number, time: number): void {
    this.heard++;
    const tokens = subject.split('.');
    let branch: Branch | undefined = this.root;
    for (const token of tokens) branch = branch?.segments.get(token);
    if (!branch?.own) {
      if (this.known >= this.mostSubjects) {
        this.unnamed++;
        return;
      }
      this.known++;
      branch = this.grow(tokens);
    }
    const own = (branch.own ??= { messages: 0, bytes: 0, last: 0 });
    own.messages++;
    own.bytes += bytes;
    own.last = time;
  }

  /** The segments under a prefix, which is empty or ends with a dot, in order. */
  level(prefix: string): readonly Segment[] {
    const branch = this.find(prefix === '' ? [] : prefix.slice(0, -1).split('.'));
    const segments = [...(branch?.segments ?? [])].map(([name, one]): Segment => {
      const below = one.segments.size > 0 ? total(one.segments.values()) : undefined;
      return { name, ...(one.own && { own: { ...one.own } }), ...(below && { below }) };
    });
    return segments.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  }

  /** What was heard on a subject, or under a prefix that ends with a dot. */
  at(name: string): Heard | undefined {
    if (!name.endsWith('.')) return this.find(name.split('.'))?.own;
    const branch = this.find(name.slice(0, -1).split('.'));
    return branch && total(branch.segments.values());
  }

  private find(tokens: readonly string[]): Branch | undefined {
    let branch: Branch | undefined = this.root;
    for (const token of tokens) branch = branch?.segments.get(token);
    return branch;
  }

  private grow(tokens: readonly string[]): Branch {
    let branch = this.root;
    for (const token of tokens) {
      const next: Branch = branch.segments.get(token) ?? { segments: new Map(), own: undefined };
      branch.segments.set(token, next);
      branch = next;
    }
    return branch;
  }
}

function total(branches: Iterable<Branch>): Heard & { readonly subjects: number } {
  const sum = { messages: 0, bytes: 0, last: 0, subjects: 0 };
  const add = ({ messages, bytes, last }: Heard, subjects: number): void => {
    sum.messages += messages;
    sum.bytes += bytes;
    sum.subjects += subjects;
    sum.last = Math.max(sum.last, last);
  };
  for (const branch of branches) {
    if (branch.own) add(branch.own, 1);
    if (branch.segments.size === 0) continue;
    const deeper = total(branch.segments.values());
    add(deeper, deeper.subjects);
  }
  return sum;
}
