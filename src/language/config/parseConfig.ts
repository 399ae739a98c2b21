import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { nearest } from '../../base/nearest';
import type { Severity } from '../model/finding';
import type { Config, ConfigProblem } from './config';

/** What a configuration may name; the rest is reported. */
export interface ConfigNames {
  readonly rules: readonly string[];
  /** Libraries and brokers whose version changes a finding. */
  readonly versions: readonly string[];
}

const severities: readonly string[] = ['off', 'info', 'warning', 'error'];

/**
 * Reads a `.brokerscope.json`; comments and trailing commas are tolerated. Every key that is not understood is a
 * problem at its place, and the rest of the file still counts.
 */
export function parseConfig(text: string, names: ConfigNames): { config: Config; problems: readonly ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const versions = new Map<string, string>();
  const ruleSeverities = new Map<string, Severity | 'off'>();
  const syntaxErrors: ParseError[] = [];
  const root = parseTree(text, syntaxErrors, { allowTrailingComma: true });
  for (const error of syntaxErrors) {
    problems.push({
      message: `This is not valid JSON: ${printParseErrorCode(error.error)}.`,
      span: { start: error.offset, end: error.offset + Math.max(1, error.length) },
    });
  }
  const report = (node: Node, message: string): void => {
    problems.push({ message, span: { start: node.offset, end: node.offset + node.length } });
  };

  const readers: Readonly<Record<string, (value: Node) => void>> = {
    $schema: () => undefined,
    versions: (value) => {
      for (const [key, item] of entries(value, 'an object of names and versions', report)) {
        const name = String(key.value);
        if (!names.versions.includes(name)) report(key, unknownName('library or broker', name, names.versions));
        else if (typeof item.value === 'string' && /^v?\d+(\.\d+)*/.test(item.value)) versions.set(name, item.value);
        else report(item, `Write the version of ${name} as text, for example "4.1".`);
      }
    },
    rules: (value) => {
      for (const [key, item] of entries(value, 'an object of rules and severities', report)) {
        const id = String(key.value);
        if (!names.rules.includes(id)) report(key, unknownName('rule', id, names.rules));
        else if (isSeverity(item.value)) ruleSeverities.set(id, item.value);
        else report(item, `The severity of ${id} is one of "off", "info", "warning" and "error".`);
      }
    },
  };

  if (root) {
    for (const [key, value] of entries(root, 'an object with "versions" and "rules"', report)) {
      const name = String(key.value);
      const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
      if (read) read(value);
      else report(key, unknownName('key', name, Object.keys(readers)));
    }
  }
  return { config: { versions, severities: ruleSeverities }, problems };
}

function isSeverity(value: unknown): value is Severity | 'off' {
  return typeof value === 'string' && severities.includes(value);
}

function unknownName(what: string, name: string, known: readonly string[]): string {
  const suggestion = nearest(name, known);
  return `There is no ${what} "${name}"${suggestion === undefined ? '.' : `; did you mean "${suggestion}"?`}`;
}

function entries(node: Node, expected: string, report: (node: Node, message: string) => void): [Node, Node][] {
  if (node.type !== 'object') {
    report(node, `Expected ${expected} here.`);
    return [];
  }
  return (node.children ?? []).flatMap((property): [Node, Node][] => {
    const [key, value] = property.children ?? [];
    // A key without a value is reported as a syntax error already.
    return key && value ? [[key, value]] : [];
  });
}
