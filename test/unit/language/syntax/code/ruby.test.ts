import assert from 'node:assert/strict';
import { evaluate } from '../../../../../src/language/syntax/code/evaluation';
import type { Evaluation } from '../../../../../src/language/syntax/code/evaluation';
import { blockOf } from '../../../../../src/language/syntax/code/scopes';
import { open, tokensOf } from './tokens';

/** The value of the first argument of the last call of `use` in a text. */
function used(text: string): Evaluation {
  const file = open('ruby', text);
  const call = file.calls('use').at(-1);
  const argument = call?.args[0]?.value;
  assert.ok(call && argument, 'the text calls use');
  return evaluate(file, argument, call.nameToken);
}

/** The names and values of the arguments of the only call of `use`. */
function argumentsOf(text: string): readonly unknown[] {
  const file = open('ruby', text);
  const [call, ...others] = file.calls('use');
  assert.ok(call && others.length === 0, 'the text calls use once');
  return call.args.map(({ name, spread, value }) => {
    const evaluation = evaluate(file, value, call.nameToken);
    const known = evaluation.how === 'value' ? evaluation.value : evaluation.how;
    return spread ? '*' : name === undefined ? known : { [name]: known };
  });
}

const value = (of: unknown): unknown => ({ how: 'value', value: of });
const unknown = { how: 'unknown' };

describe('Ruby texts', () => {
  it('have holes between double quotes only, with code of any depth', () => {
    assert.deepEqual(used('kind = "paid"; use "order.#{kind}.x"'), value('order.paid.x'));
    assert.deepEqual(used("use 'order.#{kind}'"), value('order.#{kind}'));
    const nested = { how: 'template', parts: ['a', null, 'b'] };
    assert.deepEqual(used('use "a#{h["}"].map { |x| "#{x}\\"}" }}b"'), nested);
    assert.deepEqual(tokensOf('ruby', '"a#{"b#{c}"}" d'), ['string "a#{"b#{c}"}"', 'name d']);
  });

  it('are symbols, percent literals and lists of words too', () => {
    assert.deepEqual(used('use :durable'), value('durable'));
    assert.deepEqual(used('use :"bootstrap.servers"'), value('bootstrap.servers'));
    assert.deepEqual(used('use %w[a b-c]'), value(['a', 'b-c']));
    assert.deepEqual(used('use(%i(a b))'), value(['a', 'b']));
    assert.deepEqual(used('use(%q{a{b}c})'), value('a{b}c'));
    assert.deepEqual(used('use(%(a b))'), value('a b'));
    assert.deepEqual(used('use(7 % (2 + 1))'), value(1));
  });

  it('may be heredocs, whose text is no code and whose line goes on', () => {
    const text = 'a(<<~ONE, <<-TWO)\n  b(\n  ONE\n  c]\n  TWO\nd';
    assert.deepEqual(tokensOf('ruby', text), ['name a', '(', 'opaque <<~ONE', ',', 'opaque <<-TWO', ')', 'name d']);
    assert.deepEqual(tokensOf('ruby', 'a <<B\nc'), ['name a', '<', '<', 'name B', 'name c']);
  });

  it('are not comments, embedded documents, regular expressions, or what follows the end', () => {
    assert.deepEqual(tokensOf('ruby', 'a # b"\n=begin\n"\n=end\nc /d"/i\n__END__\n"'), [
      ...['name a', 'name c', 'opaque /d"/i'],
    ]);
    assert.deepEqual(tokensOf('ruby', 'a / b / c'), ['name a', '/', 'name b', '/', 'name c']);
  });
});

describe('Ruby calls', () => {
  it('need no parentheses where it is clear what their arguments are', () => {
    assert.deepEqual(argumentsOf('ch.use "a", durable: true, "x-b" => 1, :c => nil, "d": [2]'), [
      ...['a', { durable: true }, { 'x-b': 1 }, { c: null }, { d: [2] }],
    ]);
    assert.deepEqual(argumentsOf('ch.use "a",\n  b: 1,\n  c: 2\nx'), ['a', { b: 1 }, { c: 2 }]);
    assert.deepEqual(argumentsOf('ch.use "a", b: 1 if x'), ['a', { b: 1 }]);
    assert.deepEqual(argumentsOf('ch.use "a" do |x|\n  y\nend'), ['a']);
    assert.deepEqual(argumentsOf('x = ch.use -1, *a, **b, &c'), [-1, '*', '*', 'unknown']);
    assert.deepEqual(argumentsOf('ch.use'), []);
    assert.deepEqual(argumentsOf('ch.use x - 1'), ['unknown']);
    assert.deepEqual(argumentsOf('ch&.use(1, { a: 2 })').length, 2);
  });

  it('are no definitions, assignments, labels or operators', () => {
    for (const text of ['def use(a)', 'def use a', 'x.use = 1', 'use = 1', 'f(use: 1)', 'use - 1', ':use', 'use']) {
      assert.deepEqual(open('ruby', text).calls('use'), [], text);
    }
  });

  it('are followed through what they are given and what answers the same', () => {
    assert.deepEqual(used('A = "x".freeze\nuse A'), value('x'));
    assert.deepEqual(used('h = { a: { b: 5 } }\nuse h[:a]'), value({ b: 5 }));
    assert.deepEqual(used('module M\n  A = 1\nend\nuse M::A'), value(1));
    assert.deepEqual(used('use ENV.fetch("A", "b")'), unknown);
  });
});

describe('Ruby names', () => {
  it('are of the block that first gives them a value', () => {
    assert.deepEqual(used('a = 1\nf do\n  a = 2\nend\nuse a'), unknown);
    assert.deepEqual(used('f do\n  a = 2\nend\na = 1\nuse a'), value(1));
    assert.deepEqual(used('f do\n  a = 1\n  use a\nend\ng do\n  a = 2\nend'), value(1));
    assert.deepEqual(used('a = 1\nf { |a| use a }'), unknown);
    assert.deepEqual(used('a = 1\nf do |b, a = 2|\n  use a\nend'), unknown);
  });

  it('are of their method', () => {
    assert.deepEqual(used('a = 1\ndef f\n  a = 2\n  use a\nend'), value(2));
    assert.deepEqual(used('def f(a, b = 1)\n  use a\nend\na = 3'), unknown);
    assert.deepEqual(used('def f a, b\n  use b\nend\nb = 3'), unknown);
    assert.deepEqual(used('def f(x) = x + 1\na = 1\nuse a'), value(1));
  });

  it('of an instance are of the class', () => {
    assert.deepEqual(used('class C\n  def f\n    @a = 1\n  end\n  def g\n    use @a\n  end\nend'), value(1));
    assert.deepEqual(
      used('class C\n  def f\n    @a = 1\n    @a ||= 2\n  end\n  def g\n    use @a\n  end\nend'),
      unknown,
    );
  });

  it('say nothing where they are changed, or are part of something', () => {
    for (const line of ['a += 1', 'a ||= 2', 'a << 2', 'a, b = f', 'b, a = f', 'rescue => a', 'for a in b']) {
      assert.deepEqual(used(`a = 1\n${line}\nuse a`), unknown, line);
    }
    assert.deepEqual(used('a = 1\nb == a\nuse a'), value(1));
    assert.deepEqual(used('a = 1 if b\nuse a'), unknown);
  });
});

describe('Ruby blocks', () => {
  /** The text of the innermost block around the word `here`. */
  function around(text: string): string {
    const file = open('ruby', text);
    const [token = -1] = file.occurrences('here');
    const { from, to } = blockOf(file, token);
    return text.slice(file.tokens.start(from), file.tokens.end(to));
  }

  it('begin and end with words', () => {
    assert.equal(around('def f\n  if a\n    here\n  end\nend'), 'if a\n    here\n  end');
    assert.equal(around('def f\n  a if b\n  here\nend'), 'def f\n  a if b\n  here\nend');
    assert.equal(around('while a do\n  b\nend\nf do\n  here\nend'), 'do\n  here\nend');
    assert.equal(around('x = if a then b else here end'), 'if a then b else here end');
    assert.equal(around('f(class: 1, if: 2)\nx.begin\ndef g\n  here\nend'), 'def g\n  here\nend');
    assert.equal(around('f { |x| here }'), '{ |x| here }');
  });
});
