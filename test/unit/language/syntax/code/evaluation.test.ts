import assert from 'node:assert/strict';
import { evaluate } from '../../../../../src/language/syntax/code/evaluation';
import type { Evaluation, Vocabulary } from '../../../../../src/language/syntax/code/evaluation';
import { open } from './tokens';

/** The value of the only argument of the last call of `use` in a text. */
function used(languageId: string, text: string, vocabulary: Vocabulary = {}): Evaluation {
  const file = open(languageId, text);
  const call = file.calls('use').at(-1);
  const argument = call?.args[0]?.value;
  assert.ok(call && argument, 'the text calls use(…)');
  return evaluate(file, argument, call.nameToken, vocabulary);
}

const value = (of: unknown): unknown => ({ how: 'value', value: of });
const unknown = { how: 'unknown' };

describe('the value of an expression', () => {
  it('is computed from literals', () => {
    assert.deepEqual(used('python', 'use(24 * 60 * 60)'), value(86400));
    assert.deepEqual(used('python', 'use(2 * 10**9 - 1)'), value(1999999999));
    assert.deepEqual(used('python', 'use(-2 ** 2)'), value(-4));
    assert.deepEqual(used('javascript', 'use(1_000 + 0x10 + 1e3)'), value(2016));
    assert.deepEqual(used('java', 'use((int) 5L)'), value(5));
    assert.deepEqual(used('java', `use("a" + 'b' + 1)`), value('ab1'));
    assert.deepEqual(used('python', `use('a' "b"\n  'c')`), value('abc'));
  });

  it('spells out lists and tables that are wholly known', () => {
    assert.deepEqual(
      used('javascript', `use([1, { a: 'b', 'c-d': [true, null] }])`),
      value([1, { a: 'b', 'c-d': [true, null] }]),
    );
    assert.deepEqual(used('python', `use({'a': (1, 2)})`), value({ a: [1, 2] }));
    assert.deepEqual(used('python', `use((x for x in y))`), unknown);
    assert.deepEqual(used('python', `use([1, x])`), unknown);
  });

  it('keeps the known parts of a text with holes', () => {
    const holes = { how: 'template', parts: ['order.', null, '.', null, '!'] };
    assert.deepEqual(used('python', `use(f'order.{a}.{b["c"]!r:>{w}}!')`), holes);
    assert.deepEqual(used('typescript', 'use(`order.${a}.${f({ b: `}` })}!`)'), holes);
    assert.deepEqual(used('java', 'use("order." + a + "." + b() + "!")'), holes);
    assert.deepEqual(used('python', `use(f'{{a}}')`), value('{a}'));
    assert.deepEqual(used('typescript', 'const P = "order"; use(`${P}.x`)'), value('order.x'));
  });

  it('knows what a library calls constants and helpers', () => {
    const vocabulary: Vocabulary = {
      constants: { 'Codec.GZIP': 'gzip' },
      functions: { nanos: ([ms]) => (typeof ms === 'number' ? ms * 1e6 : undefined) },
    };
    assert.deepEqual(used('typescript', 'use(api.Codec.GZIP)', vocabulary), value('gzip'));
    assert.deepEqual(used('typescript', 'use(nanos(2 * 10))', vocabulary), value(20000000));
    assert.deepEqual(used('typescript', 'use(nanos(x))', vocabulary), unknown);
    assert.deepEqual(used('typescript', 'use(Codec.LZ4)', vocabulary), unknown);
  });

  it('is unknown where anything but the text decides', () => {
    for (const expression of ['process.env.A', 'a ?? 1', 'a ? 1 : 2', 'f()', '() => 1', 'a || 1', 'class {}', '!a']) {
      assert.deepEqual(used('typescript', `use(${expression})`), unknown, expression);
    }
    for (const expression of ["os.environ['A']", '1 if a else 2', 'a or 1', 'lambda: 1', '[x for x in y]', 'not a']) {
      assert.deepEqual(used('python', `use(${expression})`), unknown, expression);
    }
    for (const expression of ['System.getenv("A")', 'a ? 1 : 2', 'x -> 1', 'A::b', 'new int[] {1}', 'String.class']) {
      assert.deepEqual(used('java', `use(${expression})`), unknown, expression);
    }
  });
});

describe('the value of a name', () => {
  it('is that of its only assignment', () => {
    assert.deepEqual(used('python', 'A = 5\nB = A * 2\nuse(B)'), value(10));
    assert.deepEqual(used('java', 'class C { static final int A = 5; void f() { use(A); } }'), value(5));
    assert.deepEqual(used('typescript', 'const a: Record<string, number> = { b: 1 }\nuse(a.b)'), value(1));
  });

  it('is unknown where it is assigned twice, changed, or bound to something else', () => {
    assert.deepEqual(used('python', 'a = 1\na = 2\nuse(a)'), unknown);
    assert.deepEqual(used('python', 'a = 1\na += 2\nuse(a)'), unknown);
    assert.deepEqual(used('python', 'a, b = 1, 2\nuse(b)'), unknown);
    assert.deepEqual(used('python', 'for a in x:\n  use(a)'), unknown);
    assert.deepEqual(used('typescript', 'let a = 1; if (x) { a = 2 } use(a)'), unknown);
    assert.deepEqual(used('typescript', 'const { a } = x; use(a)'), unknown);
  });

  it('is that of the innermost scope', () => {
    const outer = 'const a = 1;';
    assert.deepEqual(used('typescript', `${outer} function f() { const a = 2; use(a) }`), value(2));
    assert.deepEqual(used('typescript', `${outer} function f() { const a = 2 } use(a)`), value(1));
    assert.deepEqual(used('typescript', `${outer} function f(a: number): void { use(a) }`), unknown);
    assert.deepEqual(used('typescript', `${outer} const f = (a) => use(a)`), unknown);
    assert.deepEqual(used('typescript', `${outer} xs.map(a => use(a))`), unknown);
    assert.deepEqual(used('python', 'a = 1\ndef f(a):\n  use(a)'), unknown);
    assert.deepEqual(used('python', 'a = 1\ndef f():\n  a = 2\n  use(a)\n'), value(2));
    assert.deepEqual(used('python', 'def f():\n  a = 2\n\na = 1\nuse(a)\n'), value(1));
    assert.deepEqual(used('java', 'class C { int a = 1; void f(int a) throws E { use(a); } }'), unknown);
  });

  it('is followed through classes and members of the same file', () => {
    assert.deepEqual(
      used('java', 'class K { static final String A = "x"; } class C { Object o = use(K.A); }'),
      value('x'),
    );
    assert.deepEqual(used('python', 'class K:\n  A = 3\n\nuse(K.A)'), value(3));
    assert.deepEqual(used('typescript', 'class C { f() { this.a = 1; } g() { use(this.a) } }'), value(1));
    assert.deepEqual(used('typescript', 'class C { f() { this.a = 1; this.a = 2 } g() { use(this.a) } }'), unknown);
  });

  it('of an instance is that of its field, unless something else assigns it too', () => {
    assert.deepEqual(used('typescript', 'class C { private readonly a = 1; f(a: number) { use(this.a) } }'), value(1));
    assert.deepEqual(used('javascript', 'class C extends D { a = 1\n f() { use(this.a) } }'), value(1));
    assert.deepEqual(used('javascript', 'class C { a = 1; f() { this.a = 2; use(this.a) } }'), unknown);
    assert.deepEqual(used('javascript', 'class C { a = 1 } class D { f() { use(this.a) } }'), unknown);
    assert.deepEqual(used('python', 'class C:\n  a = 1\n  def f(self, a):\n    use(self.a)\n'), value(1));
  });

  it('is unknown where names go round in circles', () => {
    assert.deepEqual(used('python', 'a = b\nb = a\nuse(a)'), unknown);
  });
});
