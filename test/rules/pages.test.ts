import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dialects } from '../../src/language/dialects';
import type { Finding } from '../../src/language/model/finding';
import type { RuleMeta } from '../../src/language/model/rule';
import type { SourceText } from '../../src/language/model/text';
import { rules } from '../../src/language/rules';
import { createLanguageService } from '../../src/language/service/languageService';
import { rulesFolder } from '../../src/tools/generate/ruleFolders';
import { repositoryRoot } from '../lab/paths';
import { apply, assertSyntax } from './edits';
import { type Example, readExamples } from './page';

const sections = ['Why it matters', 'What happens', 'When it stays silent', 'Bad', 'Good', 'Sources'];

const service = createLanguageService({
  dialects,
  rules,
  onRuleError: (ruleId, error) => {
    throw new Error(`${ruleId} threw`, { cause: error });
  },
  onDialectError: (dialectId, error) => {
    throw new Error(`${dialectId} threw`, { cause: error });
  },
});

/** What is found in an example. Advice of other rules is left out: it is found in most code, and is off by default. */
function lint(example: Example, ruleId: string, source: SourceText = example.source): readonly Finding[] {
  const declarations = service.parse(source);
  const findings = service.lint(source, declarations, {
    versions: example.versions,
    severities: new Map(),
    workspace: [...declarations, ...example.beside.flatMap((other) => service.parse(other))],
  });
  return findings.filter((finding) => finding.ruleId === ruleId || finding.severity !== 'info');
}

/** The line under the title says in words what the meta data says. */
function headline({ category, fix, severity, since }: RuleMeta): string {
  const fixes = { safe: 'has a safe fix', suggestion: 'has suggestions', none: 'has no fix' };
  return `**${severity}** · ${category} · ${fixes[fix]} · since ${since}`;
}

for (const { meta } of rules) {
  describe(`the page of ${meta.id}`, () => {
    const page = readFileSync(path.join(repositoryRoot, rulesFolder, meta.id, 'README.md'), 'utf8');
    const examples = readExamples(page);
    const bad = examples.filter((example) => example.verdict === 'bad');
    const good = examples.filter((example) => example.verdict === 'good');

    it('has the title, the head line and the sections of every page', () => {
      assert.deepEqual(page.split('\n').slice(0, 3), [`# ${meta.id}`, '', headline(meta)]);
      assert.deepEqual(
        Array.from(page.matchAll(/^## (.*)$/gm), (match) => match[1]),
        sections,
      );
    });

    it('says something under each of them', () => {
      for (const section of page.split(/^## .*$/m).slice(1)) assert.ok(section.trim().length > 20);
    });

    it('can be read on its own: it links to no other file', () => {
      assert.deepEqual(page.match(/\]\((?!https:)[^)]*\)/g), null);
    });

    it('has at least two bad and two good examples, in at least two languages', () => {
      assert.ok(bad.length >= 2 && good.length >= 2, `${bad.length} bad, ${good.length} good`);
      for (const group of [bad, good]) {
        assert.ok(new Set(group.map((example) => example.source.languageId)).size >= 2);
      }
    });

    it('has no code that is not run', () => {
      const fences = (page.match(/^```/gm) ?? []).length / 2;
      const beside = examples.reduce((sum, example) => sum + example.beside.length, 0);
      assert.equal(fences, examples.length + beside);
    });

    for (const example of bad) {
      it(`line ${example.line}: a bad example yields this rule and no other`, () => {
        const findings = lint(example, meta.id);
        assert.ok(findings.length > 0, 'no finding');
        assert.deepEqual([...new Set(findings.map((finding) => finding.ruleId))], [meta.id]);
        for (const finding of findings) assert.equal(finding.severity, example.severity ?? meta.severity);
      });

      it(`line ${example.line}: every fix resolves its finding, brings no other, and leaves the text in its language`, () => {
        const before = lint(example, meta.id);
        for (const fix of before.flatMap((finding) => finding.fixes)) {
          const fixed = apply(example.source, fix);
          assertSyntax(fixed);
          assert.deepEqual(
            service.parse(fixed).map((declaration) => declaration.kind),
            service.parse(example.source).map((declaration) => declaration.kind),
            `after "${fix.title}"`,
          );
          const after = lint(example, meta.id, fixed);
          assert.ok(after.length < before.length, `"${fix.title}" leaves the finding:\n${fixed.text}`);
          assert.ok(after.every((finding) => finding.ruleId === meta.id));
        }
      });
    }

    for (const example of good) {
      it(`line ${example.line}: a good example is read, and nothing is found in it`, () => {
        assert.ok(service.mayContain(example.source));
        assert.ok(service.parse(example.source).length > 0, 'no dialect reads it');
        assert.deepEqual(lint(example, meta.id), []);
      });
    }

    it('offers the fixes that its meta data promises', () => {
      const fixes = bad.flatMap((example) => lint(example, meta.id)).flatMap((finding) => finding.fixes);
      const best = fixes.some((fix) => fix.safe) ? 'safe' : fixes.length > 0 ? 'suggestion' : 'none';
      assert.equal(best, meta.fix);
    });
  });
}
