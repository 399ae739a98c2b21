import assert from 'node:assert/strict';
import { evaluate } from '../../../../../src/language/syntax/code/evaluation';
import type { Evaluation } from '../../../../../src/language/syntax/code/evaluation';
import { open, tokensOf } from './tokens';

/** The value of the only argument of the last call of `use` in a text. */
function used(text: string): Evaluation {
  const file = open('php', text);
  const call = file.calls('use').at(-1);
  const argument = call?.args[0]?.value;
  assert.ok(call && argument, 'the text calls use(…)');
  return evaluate(file, argument, call.nameToken);
}

const value = (of: unknown): unknown => ({ how: 'value', value: of });
const unknown = { how: 'unknown' };

describe('PHP', () => {
  it('is code between its tags only', () => {
    assert.deepEqual(tokensOf('php', "<p>$a</p><?php $b ?> it's $c <?= $d // no ?> $e <? $f"), ['name $b', 'name $d']);
    assert.deepEqual(tokensOf('php', 'just.html("no code") <? still none'), []);
    assert.deepEqual(tokensOf('php', '$a = 1'), ['name $a', '=', 'number 1']);
  });

  it('has links of two characters, and qualified names of which the last word counts', () => {
    assert.deepEqual(tokensOf('php', '$a->b?->c::D \\Foo\\Bar::E'), [
      ...['name $a', '->', 'name b', '?->', 'name c', '::', 'name D', 'name Bar', '::', 'name E'],
    ]);
  });

  it('has comments of three forms, and attributes', () => {
    assert.deepEqual(tokensOf('php', '# a\n// b\n/* c */ #[D] $e'), ['[', 'name D', ']', 'name $e']);
  });

  it('has texts over several lines, and heredocs', () => {
    assert.deepEqual(tokensOf('php', '\'a\nb\' "c\nd" $e'), ["string 'a\nb'", 'string "c\nd"', 'name $e']);
    const heredoc = "<<<'EOT'\n  (\n  EOT";
    assert.deepEqual(tokensOf('php', `$a = ${heredoc};`), ['name $a', '=', `opaque ${heredoc}`, ';']);
    assert.deepEqual(tokensOf('php', '$a << 1'), ['name $a', '<', '<', 'number 1']);
  });

  it('fills holes of double-quoted texts only', () => {
    const order = '$kind = "paid"; ';
    assert.deepEqual(used(`${order}use("order.$kind.{$kind}");`), value('order.paid.paid'));
    assert.deepEqual(used(`${order}use('order.$kind');`), value('order.$kind'));
    assert.deepEqual(used(`${order}use("\\$kind \\" {$x['a']}");`), { how: 'template', parts: ['$kind " ', null] });
    assert.deepEqual(used(`use("a$");`), value('a$'));
    assert.deepEqual(used(`use("a{$");`), { how: 'template', parts: ['a', null] });
    assert.deepEqual(used(`use("");`), value(''));
    assert.deepEqual(used(`use('it\\'s \\n');`), value("it's \\n"));
  });

  it('has arrays of two forms, casts and joined texts', () => {
    assert.deepEqual(
      used(`use(['a' => 1, 'b' => array('c' => [true, null])]);`),
      value({ a: 1, b: { c: [true, null] } }),
    );
    assert.deepEqual(used(`use(['a' => 1, 2]);`), unknown);
    assert.deepEqual(used(`use((int) 60 * 1000);`), value(60000));
    assert.deepEqual(used(`use('a' . 1 . 'b');`), value('a1b'));
    assert.deepEqual(used(`use($a ?? 1);`), unknown);
    assert.deepEqual(used(`use($a ? 1 : 2);`), unknown);
    assert.deepEqual(used(`use(fn ($x) => $x);`), unknown);
    assert.deepEqual(used(`use(function ($x) { return 1; });`), unknown);
  });

  it('keeps a variable to its function, whichever block gives it a value', () => {
    assert.deepEqual(used('$a = 1; function f() { $a = 2; } use($a);'), value(1));
    assert.deepEqual(used('function f() { if ($x) { $a = 2; } use($a); }'), value(2));
    assert.deepEqual(used('function f() { if ($x) { $a = 2; } else { $a = 3; } use($a); }'), unknown);
    assert.deepEqual(used('$a = 1; function f($a = 2) { use($a); }'), unknown);
    assert.deepEqual(used('$a = 1; $f = function () use ($a) { use($a); };'), value(1));
    assert.deepEqual(used('$a = 1; $f = fn($a) => use($a);'), unknown);
    assert.deepEqual(used('$a = 1; foreach ($b as $k => $a) { use($a); }'), unknown);
    assert.deepEqual(used('[$a, $b] = [1, 2]; use($b);'), unknown);
    assert.deepEqual(used('list($a) = f(); use($a);'), unknown);
    assert.deepEqual(used('$a = 1; $a .= 2; use($a);'), unknown);
    assert.deepEqual(used('$a = 1; $a++; use($a);'), unknown);
  });

  it('follows constants and fields of the class', () => {
    assert.deepEqual(used('const A = "x"; use(A);'), value('x'));
    assert.deepEqual(used('class C { const A = 1; function f() { use(self::A); } }'), value(1));
    assert.deepEqual(used('class C { const string A = "a"; } use(C::A);'), value('a'));
    assert.deepEqual(used('class C { private ?int $a = 1; function f() { use($this->a); } }'), value(1));
    assert.deepEqual(
      used('class C { private $a = 1; function g() { $this->a = 2; } function f() { use($this->a); } }'),
      unknown,
    );
    assert.deepEqual(used('class C { private $a = 1; function f($a) { use($a); } }'), unknown);
  });

  it('knows arguments by name', () => {
    const [call] = open('php', 'use(1, name: $a ? b : c, other: X::Y);').calls('use');
    assert.deepEqual(
      call?.args.map((argument) => argument.name),
      [undefined, 'name', 'other'],
    );
  });
});
