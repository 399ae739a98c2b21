import { dialects } from '../../../../src/language/dialects';
import type { Finding } from '../../../../src/language/model/finding';
import type { SourceText } from '../../../../src/language/model/text';
import { rules } from '../../../../src/language/rules';
import { createLanguageService } from '../../../../src/language/service/languageService';
import { environment } from '../engine/builder';

const service = createLanguageService({
  dialects,
  rules,
  onRuleError: (ruleId, error) => {
    throw new Error(ruleId, { cause: error });
  },
});

const languages: Readonly<Record<string, string>> = {
  java: 'java',
  js: 'javascript',
  properties: 'properties',
  py: 'python',
  ts: 'typescript',
  yml: 'yaml',
};

/** A file by its name; the ending says the language. */
export function file(name: string, text: string): SourceText {
  return { uri: `file:///shop/${name}`, languageId: languages[name.split('.').at(-1) ?? ''] ?? 'plaintext', text };
}

/** Findings in the first of some files, which are the whole workspace. */
export function lintFiles(
  [first, ...others]: readonly [SourceText, ...SourceText[]],
  versions: Record<string, string> = {},
): readonly Finding[] {
  const workspace = others.flatMap((other) => service.parse(other));
  return service.lint(first, service.parse(first), environment(versions, { workspace }));
}

/** `rule: text it stands on` for each finding. */
export function found(source: SourceText, versions: Record<string, string> = {}): readonly string[] {
  return lintFiles([source], versions).map(
    ({ ruleId, span }) => `${ruleId}: ${source.text.slice(span.start, span.end)}`,
  );
}
