import assert from 'node:assert/strict';
import { disableNextLine } from '../../../../src/language/engine/disableNextLine';

function silenced(languageId: string, text: string, at: string): string | undefined {
  const edit = disableNextLine({ uri: 'file:///x', languageId, text }, text.indexOf(at), 'kafka/some-rule');
  return edit && text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end);
}

describe('silencing a rule for a line', () => {
  it('puts a comment above, in the comment syntax, indentation and line breaks of the file', () => {
    assert.equal(silenced('properties', 'acks=1', 'acks'), '# brokerscope-disable-next-line kafka/some-rule\nacks=1');
    assert.equal(
      silenced('java', 'a();\r\n\tb();\r\n', 'b'),
      'a();\r\n\t// brokerscope-disable-next-line kafka/some-rule\r\n\tb();\r\n',
    );
  });

  it('adds the rule to a comment that silences another one', () => {
    const text = '# brokerscope-disable-next-line kafka/other -- known\nacks=1\n';
    assert.equal(
      silenced('properties', text, 'acks=1'),
      '# brokerscope-disable-next-line kafka/other, kafka/some-rule -- known\nacks=1\n',
    );
  });

  it('is not offered where a comment would break the text', () => {
    assert.equal(silenced('python', 'x = 1 + \\\n  acks\n', 'acks'), undefined);
    assert.equal(silenced('properties', 'servers=a,\\\n b\n', ' b'), undefined);
    assert.equal(silenced('json', '{"acks": 1}', 'acks'), undefined);
  });
});
