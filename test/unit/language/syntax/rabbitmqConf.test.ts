import assert from 'node:assert/strict';
import { readRabbitMqConf } from '../../../../src/language/syntax/rabbitmqConf';

type Parsed = readonly (readonly [words: readonly string[], value: string])[];

/**
 * Texts and what conf_parse of Cuttlefish (3.6.0 and its head of April 2026) makes of them, `undefined` where a node would
 * not start. 12,000 generated texts were read alike by both.
 */
const recorded: readonly (readonly [text: string, parsed: Parsed | undefined])[] = [
  ['heartbeat = 20', [[['heartbeat'], '20']]],
  ['  heartbeat=20  # why', [[['heartbeat'], '20']]],
  ['a.b-c_d.1 = x y', [[['a', 'b-c_d', '1'], 'x y']]],
  ['a = b#c', [[['a'], 'b']]],
  ['a\\.b.c = d', [[['a.b', 'c'], 'd']]],
  ["a = 'x # y'", [[['a'], 'x # y']]],
  ["a = 'x' # why", [[['a'], 'x']]],
  ["a = '''x\ny'''", [[['a'], 'x\ny']]],
  ["a = 'open", [[['a'], "'open"]]],
  ['a = b = c', [[['a'], 'b = c']]],
  ['a = "q"', [[['a'], '"q"']]],
  [
    'a = 1 \n\n# c\n b = 2\r\n',
    [
      [['a'], '1'],
      [['b'], '2'],
    ],
  ],
  ['include conf.d/*.conf', []],
  ['', []],
  ['a =', undefined],
  ['a = ', undefined],
  ["a = 'x' y", undefined],
  ['a b = c', undefined],
  ['.a = b', undefined],
  ['a..b = c', undefined],
  ['[rabbit]', undefined],
  ['include', undefined],
];

describe('reading rabbitmq.conf', () => {
  for (const [text, parsed] of recorded) {
    it(`takes ${JSON.stringify(text)} as the node does`, () => {
      const { faults, settings } = readRabbitMqConf(text);
      assert.equal(faults.length === 0, parsed !== undefined, JSON.stringify(faults));
      if (parsed) {
        assert.deepEqual(
          settings.map(({ value, words }) => [words, value]),
          parsed,
        );
      }
    });
  }

  it('knows where keys, values and lines stand', () => {
    const text = "# first\r\n a.b = 'x y' # why\r\nc=1";
    const [first, second] = readRabbitMqConf(text).settings;
    assert.ok(first && second);
    const at = ({ end, start }: { start: number; end: number }): string => text.slice(start, end);
    assert.deepEqual(
      [at(first.keySpan), at(first.valueSpan), at(first.lineSpan)],
      ['a.b', "'x y'", " a.b = 'x y' # why\r\n"],
    );
    assert.deepEqual([at(second.keySpan), at(second.valueSpan), at(second.lineSpan)], ['c', '1', 'c=1']);
  });

  it('names the files that are read, and reads what stands around a fault', () => {
    const text = 'a = 1\ninclude conf.d/x.conf # c\nnonsense here\nb = 2\n';
    const { faults, includes, settings } = readRabbitMqConf(text);
    assert.deepEqual(
      [...includes, ...faults].map(({ end, start }) => text.slice(start, end)),
      ['conf.d/x.conf', 'nonsense here'],
    );
    assert.deepEqual(
      settings.map(({ key }) => key),
      ['a', 'b'],
    );
  });
});
