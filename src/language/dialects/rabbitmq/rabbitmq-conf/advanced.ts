import { fileDeclaration } from '../../../declarations/fileDeclaration';
import type { FileEntry } from '../../../declarations/fileDeclaration';
import { removeItem } from '../../../declarations/treeItemEdits';
import type { Declaration, OptionValue } from '../../../model/declaration';
import type { SourceText } from '../../../model/text';
import { readErlangTerms } from '../../../syntax/erlangTerms';
import type { ErlangList, ErlangTerm } from '../../../syntax/erlangTerms';
import { advancedKeys } from './advancedKeys';

/** The server that advanced.config describes: `[{rabbit, [{key, value}]}].`, beside what rabbitmq.conf says. */
export function serverOfAdvanced({ text, uri }: SourceText, dialect: string): Declaration | undefined {
  const { terms } = readErlangTerms(text);
  const [applications] = terms;
  if (applications?.type !== 'list') return undefined;
  return fileDeclaration({
    uri,
    kind: 'rabbitmq.server',
    dialect: { id: dialect, broker: 'rabbitmq' },
    entries: entriesOf(text, applications, []),
    spellings: advancedKeys,
    complete: false,
  });
}

/** Pairs of a proplist, with those of proplists within: `{rabbit, [{ssl_options, [{verify, verify_peer}]}]}`. */
function entriesOf(text: string, list: ErlangList, path: readonly string[]): readonly FileEntry[] {
  const spans = list.items.map(({ span }) => span);
  return list.items.flatMap((item): readonly FileEntry[] => {
    const [key, value] = item.type === 'tuple' ? item.items : [];
    if (item.type !== 'tuple' || item.items.length !== 2 || key?.type !== 'atom' || !value) return [];
    const inner = [...path, key.value];
    if (value.type === 'list' && isProplist(value)) return entriesOf(text, value, inner);
    const native = valueOf(value);
    return [
      {
        ...{ key: inner.join('.'), keySpan: key.span, value: native, valueSpan: value.span },
        replace: (to) => {
          const isAlike = typeof to === typeof native && (value.type === 'number' || typeof native === 'boolean');
          return isAlike ? [{ span: value.span, newText: String(to) }] : undefined;
        },
        remove: () => {
          // An empty list would be a value of the key around it.
          if (list.items.length === 1) return undefined;
          const edit = removeItem(text, spans, item.span);
          return edit && [edit];
        },
      },
    ];
  });
}

function isProplist({ items }: { readonly items: readonly ErlangTerm[] }): boolean {
  const isPair = (item: ErlangTerm) =>
    item.type === 'tuple' && item.items.length === 2 && item.items[0]?.type === 'atom';
  return items.length > 0 && items.every(isPair);
}

/** Atoms, texts and binaries are text, tuples and lists are lists. */
function valueOf(term: ErlangTerm): OptionValue | undefined {
  switch (term.type) {
    case 'unknown':
      return undefined;
    case 'list':
    case 'tuple': {
      const items = term.items.map(valueOf);
      return items.every((item) => item !== undefined) ? items : undefined;
    }
    case 'atom':
      return term.value === 'true' || term.value === 'false' ? term.value === 'true' : term.value;
    default:
      return term.value;
  }
}
