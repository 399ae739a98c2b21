import assert from 'node:assert/strict';
import { bindingsAt } from '../../../../../src/language/syntax/code/bindings';
import { evaluate } from '../../../../../src/language/syntax/code/evaluation';
import type { Evaluation, Vocabulary } from '../../../../../src/language/syntax/code/evaluation';
import type { Expression } from '../../../../../src/language/syntax/code/expression';
import { open, tokensOf } from './tokens';

const vocabulary: Vocabulary = {
  constants: { 'time.Second': 1e9, 'time.Minute': 6e10 },
  functions: { 'time.Duration': ([value]) => value },
};

/** The argument of the last call of `use` in a text. */
function argument(text: string): { readonly value: Expression; readonly evaluation: Evaluation } {
  const file = open('go', text);
  const call = file.calls('use').at(-1);
  const value = call?.args[0]?.value;
  assert.ok(call && value, 'the text calls use(…)');
  return { value, evaluation: evaluate(file, value, call.nameToken, vocabulary) };
}

const used = (text: string): Evaluation => argument(text).evaluation;
const value = (of: unknown): unknown => ({ how: 'value', value: of });
const unknown = { how: 'unknown' };

describe('scanning Go', () => {
  it('reads raw strings, runes and comments', () => {
    assert.deepEqual(tokensOf('go', "a := `x\n\"\\`; b := '\"'; c = '\\'' // `d\n/* `e */ f"), [
      ...['name a', ':', '=', 'string `x\n"\\`', ';', 'name b', ':', '=', `opaque '"'`, ';'],
      ...['name c', '=', `opaque '\\''`, 'name f'],
    ]);
  });

  it('takes what is left open to the end of its line or of the text', () => {
    assert.deepEqual(tokensOf('go', '"a\nb `c\nd'), ['string "a', 'name b', 'string `c\nd']);
    assert.deepEqual(tokensOf('go', "'a\nb"), ["opaque 'a", 'name b']);
  });
});

describe('the value of a Go expression', () => {
  it('is computed from literals', () => {
    assert.deepEqual(used('use(5*time.Second + time.Minute)'), value(6.5e10));
    assert.deepEqual(used('use(time.Duration(30) * time.Second)'), value(3e10));
    assert.deepEqual(used('use(10 << 20)'), value(10485760));
    assert.deepEqual(used('use(1_000 + 0x10 + 0b1 + 0o7)'), value(1024));
    assert.deepEqual(used('use("a\\t" + `\\n"`)'), value('a\t\\n"'));
    assert.deepEqual(used('use(nil)'), value(null));
    assert.deepEqual(used("use('a')"), unknown);
    assert.deepEqual(used('use([]byte("a"))'), unknown);
    assert.deepEqual(used('use(<-done)'), unknown);
    assert.deepEqual(used('use(n << 3)'), unknown);
  });

  it('spells out lists and maps', () => {
    assert.deepEqual(used('use([]string{"a", `b`})'), value(['a', 'b']));
    assert.deepEqual(used('use([...]int{\n1,\n2,\n})'), value([1, 2]));
    assert.deepEqual(
      used('const k = "a"\nfunc f() { use(map[string]any{k: 1, "b": []bool{true}}) }'),
      value({ a: 1, b: [true] }),
    );
    assert.deepEqual(used('use(&kafka.Writer{Topic: "a", RequiredAcks: 1})'), value({ Topic: 'a', RequiredAcks: 1 }));
    assert.deepEqual(
      used('use([]kafka.TopicConfig{{Topic: "a"}, {Topic: "b"}})'),
      value([{ Topic: 'a' }, { Topic: 'b' }]),
    );
    assert.deepEqual(used('use(kafka.Writer{"a", 1})'), unknown);
    assert.deepEqual(used('use(struct{}{})'), value({}));
    assert.deepEqual(used('use(func(a int) string { return "x" })'), unknown);
  });

  it('knows of what a literal is, also where its type is left out', () => {
    const { value: list } = argument('use([]*kafka.TopicConfig{{Topic: "a"}, &kafka.Other{}})');
    assert.ok(list.type === 'list');
    assert.deepEqual(
      list.items.map((item) => item.type === 'table' && item.of),
      [
        ['kafka', 'TopicConfig'],
        ['kafka', 'Other'],
      ],
    );
    const { value: map } = argument('use(map[string]*sarama.TopicDetail{"a": {NumPartitions: 1}})');
    assert.ok(map.type === 'table' && map.entries[0]?.value.type === 'table');
    assert.deepEqual(map.entries[0].value.of, ['sarama', 'TopicDetail']);
  });

  it('keeps the known parts of a text that a format puts together', () => {
    assert.deepEqual(used('use(fmt.Sprintf("orders.%s.%d", region, 5))'), {
      how: 'template',
      parts: ['orders.', null, '.5'],
    });
    assert.deepEqual(
      used('const r = "eu"\nfunc f() { use(fmt.Sprintf("orders.%s 100%%", r)) }'),
      value('orders.eu 100%'),
    );
    assert.deepEqual(used('use(fmt.Sprintf("a%05d", 5))'), { how: 'template', parts: ['a', null] });
    assert.deepEqual(used('use(log.Sprintf("a"))'), unknown);
  });
});

describe('a Go name', () => {
  it('is what its only declaration says', () => {
    assert.deepEqual(used('const a = 1\nfunc f() { use(a) }'), value(1));
    assert.deepEqual(used('const (\n\ta = 1\n\tb int = 2 // x\n\tc\n)\nfunc f() { use(b) }'), value(2));
    assert.deepEqual(used('const (\n\ta = iota\n\tc\n)\nfunc f() { use(c) }'), unknown);
    assert.deepEqual(used('var a, b = 1, "x"\nfunc f() { use(b) }'), value('x'));
    assert.deepEqual(used('var a time.Duration = 5 * time.Second\nfunc f() { use(a) }'), value(5e9));
    assert.deepEqual(used('func f() {\n\ta, b := 1, g(2, 3)\n\tuse(a)\n}'), value(1));
    assert.deepEqual(used('func f() {\n\ta := 1\n\t<-done\n\tuse(a)\n}'), value(1));
    assert.deepEqual(used('func f() {\n\ta := 1 +\n\t\t2\n\tuse(a)\n}'), value(3));
  });

  it('is unknown where it is assigned twice, changed, or bound to what the text does not say', () => {
    assert.deepEqual(used('func f() { a := 1; if x { a = 2 }; use(a) }'), unknown);
    assert.deepEqual(used('func f() { a := 1; a++; use(a) }'), unknown);
    assert.deepEqual(used('func f() { a, err := g(); use(err) }'), unknown);
    assert.deepEqual(used('const a = 1\nfunc f() { for _, a := range b { use(a) } }'), unknown);
    assert.deepEqual(used('const a = 1\nfunc f(a string) error { use(a) }'), unknown);
    assert.deepEqual(used('const a = 1\nfunc (s *S) f(x int, a, b string) (q, err error) {\n use(a) }'), unknown);
    assert.deepEqual(used('const a = 1\nfunc f() (a int, err error) { use(a) }'), unknown);
    assert.deepEqual(used('const a = 1\nfunc f() { g(func(a int) { use(a) }) }'), unknown);
    assert.deepEqual(used('const a = 1\nfunc f[T any](a T) interface{ X() } { use(a) }'), unknown);
  });

  it('of a parameter is its own only in the body', () => {
    assert.deepEqual(used('const a = 1\nfunc f(a string) error { return nil }\nfunc g() { use(a) }'), value(1));
  });

  it('of a package is none of a parameter whose type is from it', () => {
    const file = open('go', 'func f(ch *amqp.Channel, a, b int) (*amqp.Queue, error) {\n\tuse(amqp.A, ch, a, b)\n}');
    const token = file.calls('use')[0]?.nameToken ?? 0;
    const bound = ['amqp', 'Channel', 'Queue', 'error', 'int', 'ch', 'a', 'b'].filter(
      (name) => bindingsAt(file, [name], token).length > 0,
    );
    assert.deepEqual(bound, ['ch', 'a', 'b']);
  });

  it('is the call that it takes the first result of', () => {
    const file = open('go', 'func f() {\n\tch, err := conn.Channel()\n\tuse(ch, err)\n}');
    const token = file.calls('use')[0]?.nameToken ?? 0;
    const made = (name: string): unknown =>
      bindingsAt(file, [name], token).map(({ value: at }) => (at === undefined ? at : file.valueAt(at).type));
    assert.deepEqual(made('ch'), ['call']);
    assert.deepEqual(made('err'), [undefined]);
  });
});
