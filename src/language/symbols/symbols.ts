import type { Declaration, WrittenOption } from '../model/declaration';
import type { DeclarationKind } from '../model/kinds';
import type { Span } from '../model/text';

/** A declaration as an outline shows it. */
export interface DeclarationSymbol {
  readonly kind: DeclarationKind;
  /** `queue orders`, `producer`. */
  readonly label: string;
  /** The library or format. */
  readonly detail: string;
  readonly span: Span;
  /** What is selected when it is chosen. */
  readonly nameSpan: Span;
}

/** Options that name a declaration, the first that is written. */
const naming: readonly string[] = [
  ...['topic', 'queue', 'name', 'durable_name', 'bucket', 'subject', 'exchange', 'topics', 'group.id', 'client.id'],
];

/** A binding is named by both of its ends. */
function bindingName(written: Declaration['written']): string | undefined {
  const [from, to] = [shown(written.get('exchange')), shown(written.get('destination'))];
  return from !== undefined && to !== undefined ? `${from} → ${to}` : undefined;
}

/** The outline of a document: what its declarations are called, in the order of the text. */
export function symbolsOf(
  declarations: readonly Declaration[],
  labelOf: (dialectId: string) => string,
): readonly DeclarationSymbol[] {
  return declarations
    .map(({ dialect, kind, nameSpan, span, written }): DeclarationSymbol => {
      const noun = (kind.split('.')[1] ?? kind).replaceAll('-', ' ');
      const first = naming.map((key) => shown(written.get(key))).find((text) => text !== undefined);
      const name = kind === 'rabbitmq.binding' ? bindingName(written) : first;
      return { kind, label: name === undefined ? noun : `${noun} ${name}`, detail: labelOf(dialect), span, nameSpan };
    })
    .toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function shown(option: WrittenOption | undefined): string | undefined {
  if (option?.how === 'template') return option.parts.map((part) => part ?? '…').join('');
  if (option?.how !== 'written') return undefined;
  const items: readonly unknown[] = Array.isArray(option.value) ? option.value : [option.value];
  const text = items.filter((item) => typeof item === 'string').join(', ');
  return text === '' ? undefined : text;
}
