import assert from 'node:assert/strict';
import { evaluate } from '../../../../../src/language/syntax/code/evaluation';
import type { Evaluation } from '../../../../../src/language/syntax/code/evaluation';
import { open, tokensOf } from './tokens';

/** The value of the only argument of the last call of `run` in a text. */
function used(text: string): Evaluation {
  const file = open('rust', text);
  const call = file.calls('run').at(-1);
  const argument = call?.args[0]?.value;
  assert.ok(call && argument, 'the text calls run(…)');
  return evaluate(file, argument, call.nameToken);
}

const value = (of: unknown): unknown => ({ how: 'value', value: of });
const unknown = { how: 'unknown' };

describe('Rust', () => {
  it('tells characters from lifetimes, and raw texts from names', () => {
    assert.deepEqual(tokensOf('rust', `'a' '\\'' b'x' &'a str '\\u{1F600}'`), [
      ...["opaque 'a'", "opaque '\\''", "opaque b'x'", '&', "opaque 'a", 'name str', "opaque '\\u{1F600}'"],
    ]);
    assert.deepEqual(tokensOf('rust', 'r"a\\" r#"b"c"# br##"d"#"## r#type'), [
      ...['string r"a\\"', 'string r#"b"c"#', 'string br##"d"#"##', 'name r', '#', 'name type'],
    ]);
    assert.deepEqual(used('run(r#"a\\n"b""#)'), value('a\\n"b"'));
  });

  it('has comments that nest, and texts over several lines', () => {
    assert.deepEqual(tokensOf('rust', 'a /* b /* c */ " */ d // e"\nf "g\nh"'), [
      ...['name a', 'name d', 'name f', 'string "g\nh"'],
    ]);
  });

  it('reads through references, conversions, options, errors and futures', () => {
    for (const code of ['"a"', '&"a"', '"a".into()', '"a".to_string()', 'Some("a".into())', 'String::from("a")']) {
      assert.deepEqual(used(`run(${code})`), value('a'), code);
    }
    assert.deepEqual(used('const A: &str = "a"; fn f() { let b = A.to_owned(); run(&b).await?; }'), value('a'));
    assert.deepEqual(used('run(None)'), value(null));
    assert.deepEqual(used('run(30_000u64 * 2 as u64)'), value(60000));
    assert.deepEqual(used('run(5_usize)'), value(5));
    assert.deepEqual(used('run(env::var("A")?)'), unknown);
    assert.deepEqual(used('run(x.unwrap_or(5))'), unknown);
    assert.deepEqual(used('run((1, 2))'), unknown);
    assert.deepEqual(used('run({ 5 })'), unknown);
    assert.deepEqual(used('run(if a { 1 } else { 2 })'), unknown);
  });

  it('reads lists and texts of macros', () => {
    assert.deepEqual(used('run(vec!["a".into(), "b".into()])'), value(['a', 'b']));
    assert.deepEqual(
      used('const P: &str = "order"; fn f() { run(format!("{P}.{}.{{x}}", P)); }'),
      value('order.order.{x}'),
    );
    assert.deepEqual(used('run(&format!("order.{}.{id}", kind()))'), {
      how: 'template',
      parts: ['order.', null, '.', null],
    });
    assert.deepEqual(used('run(json!({ "a": 1 }))'), unknown);
  });

  it('reads structs, whose rest is a default or comes from elsewhere', () => {
    const struct = (text: string): unknown => {
      const [call] = open('rust', text).calls('run');
      const argument = call?.args[0]?.value;
      if (argument?.type !== 'table') return undefined;
      const keys = argument.entries.map(({ key }) => (key?.type === 'literal' ? key.value : '..'));
      return { of: argument.of?.join('::'), keys };
    };
    assert.deepEqual(struct('run(stream::Config { name: "a".into(), subjects, ..Default::default() })'), {
      of: 'stream::Config',
      keys: ['name', 'subjects'],
    });
    assert.deepEqual(struct('run(Config { a: b::C, d: E { f: 1 }, ..base })'), {
      of: 'Config',
      keys: ['..', 'a', 'd'],
    });
    assert.equal(struct('run(x)'), undefined);
  });

  it('finds calls by their path, with and without type arguments', () => {
    const names = (text: string, name: string): readonly unknown[] =>
      open('rust', text)
        .calls(name)
        .map(({ receiver }) => (receiver?.type === 'name' ? receiver.path.join('::') : receiver?.type));
    assert.deepEqual(names('rdkafka::ClientConfig::new()', 'new'), ['rdkafka::ClientConfig']);
    assert.deepEqual(names('a.b().create::<FutureProducer<_>>()?', 'create'), ['call']);
    assert.deepEqual(names('fn create(a: u8) {}', 'create'), []);
  });

  it('binds names by let, by patterns, as parameters and in closures', () => {
    assert.deepEqual(used('fn f() { let mut a: u32 = 1; run(a); }'), value(1));
    assert.deepEqual(used('fn f() { let a = 1; { let a = 2; } run(a); }'), value(1));
    assert.deepEqual(used('const A: u32 = 1; fn f(a: u32, A: u8) -> Result<(), Error> { run(A); }'), unknown);
    assert.deepEqual(used('const A: u32 = 1; fn g(A: u8) -> Result<(), Error> { } fn f() { run(A); }'), value(1));
    assert.deepEqual(used('const a: u32 = 1; fn f() { if let Some(a) = b() { run(a); } }'), unknown);
    assert.deepEqual(used('const a: u32 = 1; fn f() { for a in b { run(a); } }'), unknown);
    assert.deepEqual(used('const a: u32 = 1; fn f() { b.map(|a| run(a)); }'), unknown);
    assert.deepEqual(used('fn f() { let a = 1; if check(a) { run(a); } }'), value(1));
    assert.deepEqual(used('fn f() { let a = 1; a += 1; run(a); }'), unknown);
    assert.deepEqual(used('fn f() { let x = T { a: 1 }; let a = 2; run(a); }'), value(2));
    assert.deepEqual(used('impl S { const A: u32 = 3; } fn f() { run(S::A); }'), value(3));
  });
});
