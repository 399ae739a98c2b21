import { ruleLink } from '../../base/ruleLink';
import type { OptionFact } from '../../reference/options/fact';
import { optionFact } from '../../reference/options/facts';
import { optionProse } from '../../reference/options/prose';
import type { EngineParts } from '../engine/lint';
import type { OptionValue, WrittenOption } from '../model/declaration';
import type { Dialect } from '../model/dialect';
import type { DeclarationKind } from '../model/kinds';
import type { Rule } from '../model/rule';
import type { Versions } from '../model/versions';
import type { LanguageService } from '../service/api';
import { showDefaults } from './defaults';
import { showDuration } from '../../base/duration';
import { optionAt } from './optionAt';
import type { OptionQuestion } from './question';

/**
 * Puts the hover together: what the option under the pointer is called everywhere, what it takes, what the library does
 * without it, what it means, and the rules that speak of it. Links to rules are `brokerscope-rule:<rule id>`; the editor
 * turns them into the command that opens the page.
 */
export function createHover({ dialects, rules }: EngineParts): LanguageService['hover'] {
  const page = createOptionPage({ dialects, rules });
  return (_source, declarations, offset, environment) => {
    const found = optionAt(declarations, offset);
    if (!found) return undefined;
    const { declaration, key, option, span } = found;
    const markdown = page({ dialect: declaration.dialect, kind: declaration.kind, key, option }, environment.versions);
    return markdown === undefined ? undefined : { markdown, span };
  };
}

/** Makes pages about options; `undefined` for one of which nothing is known. */
export function createOptionPage({
  dialects,
  rules,
}: EngineParts): (question: OptionQuestion, versions: Versions) => string | undefined {
  return ({ dialect: id, key, kind, option }, versions) => {
    const dialect = dialects.find((candidate) => candidate.id === id);
    if (!dialect) return undefined;
    const fact = dialect.fact?.(kind, key) ?? optionFact({ kind, key, library: dialect.library });
    const prose = optionProse(kind, key);
    const about = rules.filter((rule) => rule.on.includes(kind) && rule.options.includes(key));
    if (!fact && !prose && about.length === 0) return undefined;
    const paragraphs = [
      `**${key}**${fact ? ` · ${fact.type}` : ''}`,
      prose?.meaning,
      facts({ kind, key, option }, dialect, fact, versions.get(dialect.library)),
      prose?.pitfall,
      checks(about),
    ];
    return paragraphs.filter((text) => text !== undefined && text !== '').join('\n\n');
  };
}

function facts(
  {
    key,
    kind,
    option,
  }: { readonly kind: DeclarationKind; readonly key: string; readonly option: WrittenOption | undefined },
  dialect: Dialect,
  fact: OptionFact | undefined,
  version: string | undefined,
): string {
  const type = fact?.type ?? '';
  const defaults = dialect.defaults[kind]?.[key];
  const ofLibrary = defaults && showDefaults(defaults, version, (value) => showValue(value, type));
  const lines = [
    option?.how === 'written' ? `Written here: ${showValue(option.value, type, option.raw)}` : undefined,
    option?.how === 'unknowable' ? 'Written here: not decided by the text' : undefined,
    ofLibrary === undefined ? undefined : `Default in ${[dialect.library, version].join(' ').trim()}: ${ofLibrary}`,
    // A library that has a default of its own does not use the broker's.
    ofLibrary === undefined && fact?.default !== undefined ? `Default: \`${fact.default}\`` : undefined,
    fact?.range === undefined ? undefined : `Allowed: ${fact.range}`,
    fact?.scope === undefined ? undefined : `Queue types: ${fact.scope}`,
  ];
  return lines.flatMap((line) => (line === undefined ? [] : [`- ${line}`])).join('\n');
}

/** A value as the text has it, and what it comes to where it is a duration. */
function showValue(value: OptionValue, type: string, raw: OptionValue = value): string {
  const text = `\`${typeof raw === 'string' ? raw : JSON.stringify(raw)}\``;
  if (typeof value !== 'number' || value <= 0) return text;
  if (type.endsWith('nanoseconds')) return `${text} = ${showDuration(value)}`;
  return type.endsWith('milliseconds') && value >= 1000 ? `${text} = ${showDuration(value * 1_000_000)}` : text;
}

function checks(rules: readonly Rule[]): string {
  return rules.map(({ meta }) => `- [${meta.id}](${ruleLink(meta.id)}): ${meta.summary}`).join('\n');
}
