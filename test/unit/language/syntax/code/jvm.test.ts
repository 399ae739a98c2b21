import assert from 'node:assert/strict';
import { evaluate } from '../../../../../src/language/syntax/code/evaluation';
import type { Evaluation } from '../../../../../src/language/syntax/code/evaluation';
import { open, tokensOf } from './tokens';

/** The value of the only argument of the last call of `use` in a text. */
function used(languageId: string, text: string): Evaluation {
  const file = open(languageId, text);
  const call = file.calls('use').at(-1);
  const argument = call?.args[0]?.value;
  assert.ok(call && argument, 'the text calls use(…)');
  return evaluate(file, argument, call.nameToken);
}

const value = (of: unknown): unknown => ({ how: 'value', value: of });
const unknown = { how: 'unknown' };

describe('scanning Kotlin', () => {
  it('reads a string with code in it as one token', () => {
    const text = '"a ${f("b ${"}"}")} \\" $c"';
    assert.deepEqual(tokensOf('kotlin', `val x = ${text}; y`), [
      'name val',
      'name x',
      '=',
      `string ${text}`,
      ';',
      'name y',
    ]);
  });

  it('reads raw strings, characters, names in backticks and comments that nest', () => {
    assert.deepEqual(tokensOf('kotlin', `"""a "b" \\""" '"' \`it's\` /* a /* b */ c */ d`), [
      ...['string """a "b" \\"""', `string '"'`, "opaque `it's`", 'name d'],
    ]);
  });

  it('ends a string that is left open with its line, whatever its holes hold', () => {
    assert.deepEqual(tokensOf('kotlin', 'f("a ${b(")\ng'), ['name f', '(', 'string "a ${b(")', 'name g']);
  });
});

describe('scanning Scala', () => {
  it('tells interpolated strings from others', () => {
    assert.deepEqual(tokensOf('scala', 'f(s"a ${g("b")}", "c ${", \'d\', \'e)'), [
      ...['name f', '(', 'string s"a ${g("b")}"', ',', 'string "c ${"', ',', "string 'd'", ',', "'", 'name e', ')'],
    ]);
  });
});

describe('values in Kotlin', () => {
  it('are computed from texts with holes', () => {
    assert.deepEqual(used('kotlin', 'const val P = "order"\nfun f() = use("$P.${x}.\\$y")'), {
      how: 'template',
      parts: ['order.', null, '.$y'],
    });
    assert.deepEqual(used('kotlin', 'use("""a\\b""")'), value('a\\b'));
    assert.deepEqual(used('kotlin', 'use("a" + \'b\' + 1_000L)'), value('ab1000'));
    assert.deepEqual(used('kotlin', 'use(x!!)'), unknown);
    assert.deepEqual(used('kotlin', 'val x: Any = 5\nuse(x as Int)'), value(5));
  });

  it('are followed through companions and objects', () => {
    const companion = 'class C(val a: Int) : D(a) {\n  companion object { const val T: String = "t" }\n';
    assert.deepEqual(used('kotlin', `${companion}  fun f() { use(T) }\n}`), value('t'));
    assert.deepEqual(used('kotlin', `${companion}}\nfun f() { use(C.T) }`), value('t'));
    assert.deepEqual(used('kotlin', 'object K { const val T = "t" }\nfun f() { use(K.T) }'), value('t'));
  });

  it('are unknown where a parameter, a loop or a lambda gives them', () => {
    for (const text of [
      'val a = 1\nfun f(a: Int) { use(a) }',
      'val a = 1\nfun f(a: Int): Any = use(a)',
      'val a = 1\nfun f() { for (a in b) { use(a) } }',
      'val a = 1\nb.forEach { a -> use(a) }',
      'val a = 1\nb.forEach { (a, c): Pair<A, B> -> use(a) }',
      'val a = 1\nclass C(val a: Int) : D(1) { fun f() { use(a) } }',
      'use(if (a) 1 else 2)',
      'use(a ?: 1)',
      'use({ 1 })',
    ]) {
      assert.deepEqual(used('kotlin', text), unknown, text);
    }
  });

  it('end with their line unless the next one goes on', () => {
    assert.deepEqual(used('kotlin', 'val a = 1\nval b = 2\nuse(a)'), value(1));
    assert.deepEqual(used('kotlin', 'val a =\n  1 +\n  2\nuse(a)'), value(3));
  });
});

describe('values in Scala', () => {
  it('are computed from texts with holes', () => {
    assert.deepEqual(used('scala', 'val p = "order"; use(s"$p.${x.y}.$$")'), {
      how: 'template',
      parts: ['order.', null, '.$'],
    });
    assert.deepEqual(used('scala', 'use(f"order.$id%05d.x")'), { how: 'template', parts: ['order.', null, '.x'] });
    assert.deepEqual(used('scala', 'use(raw"a\\n")'), value('a\\n'));
    assert.deepEqual(used('scala', 'use("$p")'), value('$p'));
  });

  it('are followed through objects, and unknown where a parameter gives them', () => {
    assert.deepEqual(used('scala', 'object K { val T: String = "t" }\nclass C { use(K.T) }'), value('t'));
    assert.deepEqual(used('scala', 'val a = 1\ndef f(b: Int)(a: Int): Unit = { use(a) }'), unknown);
    assert.deepEqual(used('scala', 'val a = 1\nfor { a <- b } use(a)'), unknown);
    assert.deepEqual(used('scala', 'val a = 1\nb.map(a => use(a))'), unknown);
  });

  it('are found in calls whose types stand in square brackets', () => {
    const [call] = open('scala', 'new KafkaProducer[String, Array[Byte]](props)').calls('KafkaProducer');
    assert.equal(call?.constructs, true);
    assert.equal(call.args.length, 1);
  });
});

describe('calls', () => {
  it('have the block that follows them', () => {
    const text = 'channel.consume(q, true) { tag -> handle(tag) }';
    const [call] = open('kotlin', text).calls('consume');
    assert.ok(call?.body);
    assert.equal(call.args.length, 2);
    assert.equal(text.slice(call.span.start, call.span.end), text);
  });

  it('of a name and a block alone are values', () => {
    const file = open('kotlin', 'val p = Properties().apply { put("a", 1) }\nuse(p)');
    const made = file.valueAt(3);
    assert.equal(made.type === 'call' && made.name, 'apply');
    assert.equal(made.type === 'call' && made.receiver?.type, 'call');
  });
});

describe('annotations of Java', () => {
  it('have named arguments, lists and annotations in them', () => {
    const text = '@RabbitListener(bindings = @QueueBinding(value = @Queue("q"), key = { "a", "b" }), exclusive = true)';
    const file = open('java', `class C { ${text} void f() {} }`);
    const [listener] = file.calls('RabbitListener');
    assert.deepEqual(
      listener?.args.map(({ name, value: { type } }) => [name, type]),
      [
        ['bindings', 'call'],
        ['exclusive', 'literal'],
      ],
    );
    const [binding] = file.calls('QueueBinding');
    assert.deepEqual(
      binding?.args.map(({ name, value: { type } }) => [name, type]),
      [
        ['value', 'call'],
        ['key', 'list'],
      ],
    );
  });

  it('alone name their arguments', () => {
    const [call] = open('java', 'f(a = 5);').calls('f');
    assert.equal(call?.args[0]?.name, undefined);
  });
});
