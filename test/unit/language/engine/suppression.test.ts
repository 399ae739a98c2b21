import assert from 'node:assert/strict';
import { createLint } from '../../../../src/language/engine/lint';
import { unusedSuppressionId } from '../../../../src/language/engine/suppression';
import type { Finding } from '../../../../src/language/model/finding';
import type { LintEnvironment } from '../../../../src/language/service/api';
import { declare, dialect, environment, rule, source } from './builder';

const acks = rule((declaration, context) => {
  const option = declaration.written.get('acks');
  if (option) context.report({ at: option.span, message: 'acks' });
}, 'kafka/acks');
const retries = rule((declaration, context) => {
  const option = declaration.written.get('retries');
  if (option && context.libraryVersion !== '1.0') context.report({ at: option.span, message: 'retries' });
}, 'kafka/retries');

function lint(text: string, env: LintEnvironment = environment()): readonly Finding[] {
  return createLint({ dialects: [dialect()], rules: [acks, retries] })(source(text), [declare(text)], env);
}

function messages(text: string, env?: LintEnvironment): string[] {
  return lint(text, env).map((finding) => finding.message);
}

function firstFixApplied(text: string): string {
  const [edit] = lint(text)[0]!.fixes[0]!.edits;
  return text.slice(0, edit!.span.start) + edit!.newText + text.slice(edit!.span.end);
}

describe('suppression', () => {
  it('silences a rule on the next line', () => {
    assert.deepEqual(messages('# brokerscope-disable-next-line kafka/acks\nacks=1'), []);
  });

  it('silences every rule where none is named', () => {
    assert.deepEqual(messages('# brokerscope-disable-next-line\nacks=1'), []);
    assert.deepEqual(messages('a=1\n# brokerscope-disable\nacks=1'), []);
  });

  it('leaves other lines and other rules alone', () => {
    assert.deepEqual(messages('# brokerscope-disable-next-line kafka/retries\nacks=1').at(-1), 'acks');
    assert.deepEqual(messages('# brokerscope-disable-next-line\n\nacks=1').at(-1), 'acks');
  });

  it('is reported where it suppresses nothing, and can be removed', () => {
    const text = '# brokerscope-disable-next-line kafka/acks\na=1';
    assert.deepEqual(
      lint(text).map(({ ruleId, severity, message }) => [ruleId, severity, message]),
      [[unusedSuppressionId, 'info', 'kafka/acks finds nothing on that line: this suppression can go.']],
    );
    assert.equal(firstFixApplied(text), 'a=1');
  });

  it('keeps the ids that are in use', () => {
    const text = '# brokerscope-disable-next-line kafka/retries, kafka/acks\nacks=1';
    assert.equal(firstFixApplied(text), '# brokerscope-disable-next-line kafka/acks\nacks=1');
    const swapped = '# brokerscope-disable-next-line kafka/acks, kafka/retries\nacks=1';
    assert.equal(firstFixApplied(swapped), '# brokerscope-disable-next-line kafka/acks\nacks=1');
  });

  it('that names an unknown rule is a warning with the rule that was meant', () => {
    const text = '# brokerscope-disable-next-line kafka/ackz\nacks=1';
    assert.deepEqual(messages(text), [
      'There is no rule kafka/ackz, so nothing is suppressed. Did you mean kafka/acks?',
      'acks',
    ]);
    assert.equal(lint(text)[0]?.severity, 'warning');
    assert.equal(firstFixApplied(text), '# brokerscope-disable-next-line kafka/acks\nacks=1');
  });

  it('that names an unknown rule is to go where the rule that was meant finds nothing', () => {
    assert.equal(firstFixApplied('# brokerscope-disable-next-line kafka/ackz\na=1'), 'a=1');
  });

  it('counts as used where the rule speaks in some versions only', () => {
    const text = '# brokerscope-disable-next-line kafka/retries\nretries=0';
    assert.deepEqual(messages(text), []);
    assert.deepEqual(messages(text, environment({ 'test-client': '2.0' })), []);
    assert.equal(messages(text, environment({ 'test-client': '1.0' })).length, 1);
  });

  it('is not reported for a rule that is off, nor where the user does not want to hear of it', () => {
    const text = '# brokerscope-disable-next-line kafka/acks\na=1';
    const off = (id: string): LintEnvironment => environment({}, { severities: new Map([[id, 'off']]) });
    assert.deepEqual(messages(text, off('kafka/acks')), []);
    assert.deepEqual(messages(text, off(unusedSuppressionId)), []);
  });
});
