import type { BrokerKind } from '../../../../src/base/brokerKind';
import type {
  Declaration,
  DeclarationKind,
  OptionValue,
  WrittenOption,
} from '../../../../src/language/model/declaration';
import type { Dialect } from '../../../../src/language/model/dialect';
import { defineRule, type Rule, type RuleContext } from '../../../../src/language/model/rule';
import type { SourceText } from '../../../../src/language/model/text';
import type { LintEnvironment } from '../../../../src/language/service/api';

/** A dialect that reads nothing: the declarations of a test are built by hand. */
export function dialect(parts: Partial<Dialect> = {}): Dialect {
  return {
    id: 'test',
    broker: 'kafka',
    label: 'Test client',
    library: 'test-client',
    supportedVersions: ['1.0', '2.0', '3.0'],
    defaults: {},
    languages: ['properties'],
    mayContain: () => true,
    read: () => [],
    ...parts,
  };
}

/**
 * A declaration of a text with one `key=value` a line, so that spans are those of the text. `?` as a value is
 * unknowable. Edits replace or take out such lines.
 */
export function declare(text: string, parts: Partial<Declaration> = {}): Declaration {
  const written = new Map<string, WrittenOption>();
  for (const match of text.matchAll(/^([\w.-]+)=(.*)$/gm)) {
    const [line, key = '', value = ''] = match;
    const keySpan = { start: match.index, end: match.index + key.length };
    const span = { start: keySpan.end + 1, end: match.index + line.length };
    written.set(
      key,
      value === '?' ? { how: 'unknowable', span, keySpan } : { how: 'written', value: parse(value), span, keySpan },
    );
  }
  const kind: DeclarationKind = parts.kind ?? 'kafka.producer';
  return {
    kind,
    broker: kind.split('.')[0] as BrokerKind,
    dialect: 'test',
    uri: 'file:///test',
    span: { start: 0, end: text.length },
    nameSpan: { start: 0, end: 0 },
    complete: true,
    written,
    keys: [],
    editor: { set: () => undefined, remove: () => undefined, rename: () => undefined },
    ...parts,
  };
}

function parse(value: string): OptionValue {
  if (value === 'true' || value === 'false') return value === 'true';
  return /^-?\d+$/.test(value) ? Number(value) : value;
}

/** A rule named `kafka/test` that does what a test wants. */
export function rule(
  check: (declaration: Declaration, context: RuleContext) => void,
  id: Rule['meta']['id'] = 'kafka/test',
  meta: Partial<Rule['meta']> = {},
): Rule {
  return defineRule({
    meta: {
      id,
      severity: 'error',
      category: 'correctness',
      fix: 'none',
      summary: 'Test.',
      sources: [],
      since: '0.1.0',
      ...meta,
    },
    on: ['kafka.producer'],
    options: [],
    check,
  });
}

export function source(text: string): SourceText {
  return { uri: 'file:///test.properties', languageId: 'properties', text };
}

export function environment(
  versions: Record<string, string> = {},
  parts: Partial<LintEnvironment> = {},
): LintEnvironment {
  return { versions: new Map(Object.entries(versions)), severities: new Map(), workspace: [], ...parts };
}
