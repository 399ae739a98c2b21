import { type CompletionItem, CompletionItemKind, MarkupKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Completion } from '../language/completion/completion';
import type { OptionQuestion } from '../language/hover/question';
import { isShape, isText } from '../protocol/guard';
import { toRange } from './toLsp';

/** Characters after which an option or a value may begin. */
export const completionTriggers: readonly string[] = ['"', "'", '.', ':', '=', '-'];

const isQuestion = isShape({ dialect: isText, kind: isText, key: isText, uri: isText });

/** What was asked for when an entry of the list is looked at. */
export interface AskedOption {
  readonly uri: string;
  readonly question: OptionQuestion;
}

/** An entry of the list; its documentation follows when it is looked at. */
export function toCompletionItem(document: TextDocument, completion: Completion, index: number): CompletionItem {
  const { dialect, key, kind, label, newText, span, what } = completion;
  return {
    label,
    kind: what === 'option' ? CompletionItemKind.Property : CompletionItemKind.EnumMember,
    // Options keep the order of their tables, which begin with what matters most.
    sortText: String(index).padStart(4, '0'),
    filterText: newText,
    textEdit: { range: toRange(document, span), newText },
    ...(what === 'option' && key !== label && { detail: key }),
    data: { dialect, kind, key, uri: document.uri },
  };
}

/** The option that an entry is about; `undefined` for an entry of somebody else's. */
export function askedOption({ data }: CompletionItem): AskedOption | undefined {
  if (!isQuestion(data)) return undefined;
  const { dialect, key, kind, uri } = data;
  return { uri, question: { dialect, key, kind: kind as OptionQuestion['kind'] } };
}

/** The entry with what is known of its option. */
export function explained(item: CompletionItem, markdown: string | undefined): CompletionItem {
  return markdown === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value: markdown } };
}
