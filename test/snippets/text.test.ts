import assert from 'node:assert/strict';
import ts from 'typescript';
import { brokerKinds } from '../../src/base/brokerKind';
import { dialects } from '../../src/language/dialects';
import { rules } from '../../src/language/rules';
import { createLanguageService } from '../../src/language/service/languageService';
import { expand, readSnippet } from './expand';
import { writeTypeScript } from './typescript';

describe('snippets as text', function () {
  this.timeout(60_000);
  const service = createLanguageService({ dialects, rules });
  const endings: Readonly<Record<string, string>> = { python: 'py', typescript: 'ts' };

  for (const kind of brokerKinds) {
    for (const [languageId, ending] of Object.entries(endings)) {
      it(`has nothing to report in the ${kind} snippet in ${languageId}, and something to read`, () => {
        const source = {
          uri: `file:///pattern.${ending}`,
          languageId,
          text: expand(readSnippet(`${kind}.${languageId}`)),
        };
        const declarations = service.parse(source);
        assert.ok(declarations.length > 0, 'the dialect reads no declaration');
        const environment = { versions: new Map(), severities: new Map(), workspace: [] };
        assert.deepEqual(service.lint(source, declarations, environment), []);
      });
    }
  }

  it('type-checks every TypeScript snippet under strict rules', async () => {
    const files = await Promise.all(brokerKinds.map((kind) => writeTypeScript(kind)));
    const program = ts.createProgram(files, {
      strict: true,
      noEmit: true,
      noUncheckedIndexedAccess: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.Node16,
      moduleResolution: ts.ModuleResolutionKind.Node16,
      skipLibCheck: true,
      types: ['node'],
    });
    const complaints = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
    assert.deepEqual(complaints, []);
  });
});
