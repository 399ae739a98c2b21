import assert from 'node:assert/strict';
import { disabledInConfig } from '../../../../src/language/config/disableInConfig';
import { disableInFile } from '../../../../src/language/engine/disable';

function silenced(languageId: string, text: string): string | undefined {
  const edit = disableInFile({ uri: 'file:///x', languageId, text }, 'kafka/some-rule');
  return edit && text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end);
}

describe('silencing a rule for a file', () => {
  it('puts a comment at the top, in the comment syntax and line breaks of the file', () => {
    assert.equal(silenced('go', 'package main\r\n'), '// brokerscope-disable kafka/some-rule\r\npackage main\r\n');
    assert.equal(silenced('erlang', '[].\n'), '% brokerscope-disable kafka/some-rule\n[].\n');
  });

  it('leaves first what must be first', () => {
    const python = '#!/usr/bin/env python\n# -*- coding: utf-8 -*-\nimport pika\n';
    assert.equal(silenced('python', python)?.split('\n')[2], '# brokerscope-disable kafka/some-rule');
    assert.equal(silenced('php', '<?php\n$x = 1;\n'), '<?php\n// brokerscope-disable kafka/some-rule\n$x = 1;\n');
    assert.equal(
      silenced('dockerfile', '# syntax=docker/dockerfile:1\nFROM x\n')?.split('\n')[0],
      '# syntax=docker/dockerfile:1',
    );
  });

  it('adds the rule to a comment that is there', () => {
    const text = '# brokerscope-disable kafka/other -- known\nacks=1\n';
    assert.equal(silenced('properties', text), '# brokerscope-disable kafka/other, kafka/some-rule -- known\nacks=1\n');
  });

  it('is not offered where the language has no comment', () => assert.equal(silenced('json', '{}'), undefined));
});

describe('turning a rule off for a project', () => {
  it('makes a configuration, or adds to the one that is there with its comments', () => {
    assert.deepEqual(JSON.parse(disabledInConfig(undefined, 'kafka/a')), { rules: { 'kafka/a': 'off' } });
    const text = '{\n  // why\n  "rules": { "kafka/b": "info" }\n}\n';
    const after = disabledInConfig(text, 'kafka/a');
    assert.match(after, /\/\/ why/);
    assert.match(after, /"kafka\/b": "info"/);
    assert.match(after, /"kafka\/a": "off"/);
  });
});
