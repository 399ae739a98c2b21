import type { Node } from '@vscode/tree-sitter-wasm';

import { rustTransparent } from '../../src/language/syntax/code/lexicons/rustValues';

/** How a grammar of tree-sitter names what the scanner is compared in. */
export interface Grammar {
  /** VS Code's ids of the languages that it parses. */
  readonly languages: readonly string[];
  /** As its file is named. */
  readonly grammar: string;
  readonly strings: readonly string[];
  readonly comments: readonly string[];
  /** Types of calls that have parentheses, each with the fields of what is called and of its arguments. */
  readonly calls: Readonly<Record<string, readonly [callee: string, args: string]>>;
  /** Calls that the reader sees through on purpose: the value is what it is called on, or given. */
  readonly transparent?: ReadonlySet<string>;
}

export const grammars: readonly Grammar[] = [
  {
    languages: ['java'],
    grammar: 'java',
    strings: ['string_literal', 'character_literal'],
    comments: ['line_comment', 'block_comment'],
    calls: { method_invocation: ['name', 'arguments'], object_creation_expression: ['type', 'arguments'] },
  },
  {
    languages: ['python'],
    grammar: 'python',
    strings: ['string'],
    comments: ['comment'],
    calls: { call: ['function', 'arguments'] },
  },
  ...(['javascript', 'typescript', 'tsx'] as const).map((grammar): Grammar => ({
    languages: grammar === 'tsx' ? ['typescriptreact'] : [grammar],
    grammar,
    strings: ['string', 'template_string'],
    comments: ['comment'],
    calls: { call_expression: ['function', 'arguments'], new_expression: ['constructor', 'arguments'] },
  })),
  {
    languages: ['go'],
    grammar: 'go',
    strings: ['interpreted_string_literal', 'raw_string_literal', 'rune_literal'],
    comments: ['comment'],
    calls: { call_expression: ['function', 'arguments'] },
  },
  {
    languages: ['csharp'],
    grammar: 'c-sharp',
    strings: [
      ...['string_literal', 'interpolated_string_expression', 'verbatim_string_literal', 'raw_string_literal'],
      'character_literal',
    ],
    comments: ['comment'],
    calls: { invocation_expression: ['function', 'arguments'], object_creation_expression: ['type', 'arguments'] },
  },
  {
    languages: ['rust'],
    grammar: 'rust',
    strings: ['string_literal', 'raw_string_literal', 'char_literal'],
    comments: ['line_comment', 'block_comment'],
    calls: { call_expression: ['function', 'arguments'] },
    transparent: rustTransparent,
  },
  {
    languages: ['ruby'],
    grammar: 'ruby',
    strings: ['string'],
    comments: ['comment'],
    calls: { call: ['method', 'arguments'] },
  },
  {
    languages: ['php'],
    grammar: 'php',
    strings: ['string', 'encapsed_string'],
    comments: ['comment'],
    calls: {
      member_call_expression: ['name', 'arguments'],
      scoped_call_expression: ['name', 'arguments'],
      function_call_expression: ['function', 'arguments'],
    },
  },
];

/** The last word of what a call calls, without type arguments; `undefined` where it is no word. */
export function calleeWord(callee: Node): Node | undefined {
  if (callee.childCount === 0 || callee.type === 'name') return /^\w+$/.test(callee.text) ? callee : undefined;
  if (callee.type === 'variable_name') return undefined;
  const generic = callee.childForFieldName('function') ?? callee.childForFieldName('type');
  if (/generic/.test(callee.type)) {
    const inner = generic ?? callee.namedChild(0);
    return inner ? calleeWord(inner) : undefined;
  }
  const member = /member|selector|attribute|field|scoped|qualified|nested/.test(callee.type);
  const last = callee.namedChild(callee.namedChildCount - 1);
  return member && last ? calleeWord(last) : undefined;
}
