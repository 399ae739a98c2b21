import fc from 'fast-check';
import { fixtures } from '../../golden/declarations/fixtures';
import type { SourceText } from '../../../src/language/model/text';

const sources = fixtures().map((fixture) => fixture.source);

/** Pieces that open something, close something, or mean something to a reader. */
const pieces = [
  ...['"', "'", '`', '"""', "'''", '${', '}', '{', '(', ')', '[', ']', '<', '>', '/', '//', '/*', '*/', '#', '\\'],
  ...[
    '\n',
    '\r\n',
    '\t',
    ' ',
    ',',
    ':',
    ';',
    '=',
    '=>',
    '->',
    '.',
    '...',
    '**',
    '*',
    '-',
    '+',
    '&',
    '|',
    '!',
    '<<:',
    '---\n',
  ],
  ...[
    'new ',
    'await ',
    'def ',
    'class ',
    'const x = ',
    'x',
    'props.put(',
    'f"',
    'kafka.producer(',
    'x := ',
    'func f(x T) {',
    '&kafka.Writer{',
    'map[string]any{',
    'StreamConfig(',
    '$"',
    '@"',
    ' = new() { ',
    ' with { ',
    'cfg.ReceiveEndpoint("q", e => { ',
    'lambda ',
    ' := ',
    'with x as ',
    ' % (',
    '.format(',
    '@app.task(',
    'app.conf.',
    'resource "kafka_topic" "x" {',
    'ENV A=',
    'environment:\n',
    '<<EOF\n',
    'null',
    'None',
    '<?php ',
    '?>',
    '$a->b(',
    '<<<A\n',
    '"#{',
    '<<~A\n',
    '%w[',
    ':"a',
    'do |x|\n',
    'end\n',
    'x.queue "a", ',
    'r#"',
    "'a ",
    '::',
    'T { ..',
    'format!("{',
  ],
  // Kotlin, Scala and annotations.
  ...[
    's"',
    '"$x ',
    '.apply {\n',
    ' { it -> ',
    ' to ',
    ' -> ',
    '.builder()',
    '.build()',
    '@KafkaListener(',
    '!!',
    'val x: T = ',
  ],
  // What opens, ends or means something in the servers' own formats.
  ...[
    'include ',
    '$X',
    '$2a$',
    '10MB',
    '2m30',
    ' = ',
    '(\n',
    '\n)\n',
    "'''",
    '<<"',
    '>>',
    '#{',
    '[{rabbit,[',
    '].',
    '%',
    '$\\',
  ],
  ...['1e9', '0x', '10**9', 'é', '\u{1F600}', '\u0000', '&a ', '*a', '!!binary ', '? ', '- ', '| \n'],
];

const noise = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 6 }));

/** A fixture with a part cut out, repeated, or noise put in, several times over. */
export const mutatedSource: fc.Arbitrary<SourceText> = fc
  .tuple(
    fc.constantFrom(...sources),
    fc.array(fc.record({ at: fc.nat(), length: fc.nat({ max: 40 }), insert: noise, repeat: fc.boolean() }), {
      maxLength: 8,
    }),
  )
  .map(([source, changes]) => {
    let { text } = source;
    for (const { at, insert, length, repeat } of changes) {
      const start = text.length === 0 ? 0 : at % text.length;
      const kept = repeat ? text.slice(start, start + length).repeat(2) : '';
      text = text.slice(0, start) + insert + kept + text.slice(start + length);
    }
    return { ...source, text };
  });

/** Text of nothing but noise, in any of the languages. */
export const noisySource: fc.Arbitrary<SourceText> = fc
  .tuple(fc.constantFrom(...sources), fc.array(noise, { maxLength: 60 }))
  .map(([source, parts]) => ({ ...source, text: parts.join('') }));
