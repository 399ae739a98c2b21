import assert from 'node:assert/strict';
import { createLanguageService } from '../../../../src/language/service/languageService';
import { declare, dialect, environment, rule, source } from '../engine/builder';

describe('the language service', () => {
  const text = 'acks=1';
  const reads = dialect({
    read: ({ text: read }) => [declare(read)],
    mayContain: ({ text: read }) => read.includes('acks'),
  });

  it('asks only the dialects of the document’s language, and those by a cheap test', () => {
    const asked: string[] = [];
    const spy = (id: string, languages: string[], may: boolean) =>
      dialect({
        id,
        languages,
        mayContain: () => may,
        read: () => {
          asked.push(id);
          return [];
        },
      });
    const service = createLanguageService({
      dialects: [
        spy('other', ['java'], true),
        spy('unlikely', ['properties'], false),
        spy('right', ['properties'], true),
      ],
      rules: [],
    });
    service.parse(source(text));
    assert.deepEqual(asked, ['right']);
  });

  it('may contain something where one dialect says so', () => {
    const service = createLanguageService({ dialects: [reads], rules: [] });
    assert.equal(service.mayContain(source('acks=1')), true);
    assert.equal(service.mayContain(source('color=red')), false);
    assert.equal(service.mayContain({ ...source('acks=1'), languageId: 'markdown' }), false);
  });

  it('goes on with the other dialects where one throws, and says so', () => {
    const heard: unknown[] = [];
    const boom = new Error('boom');
    const broken = dialect({
      id: 'broken',
      read: () => {
        throw boom;
      },
    });
    const service = createLanguageService({
      dialects: [broken, reads],
      rules: [],
      onDialectError: (id, error) => heard.push(id, error),
    });
    assert.equal(service.parse(source(text)).length, 1);
    assert.deepEqual(heard, ['broken', boom]);
  });

  it('lints what it parsed', () => {
    const found = rule((declaration, context) => context.report({ at: declaration.nameSpan, message: 'here' }));
    const service = createLanguageService({ dialects: [reads], rules: [found] });
    const findings = service.lint(source(text), service.parse(source(text)), environment());
    assert.deepEqual(
      findings.map((finding) => finding.message),
      ['here'],
    );
  });
});
