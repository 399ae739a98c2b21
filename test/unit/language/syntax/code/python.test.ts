import assert from 'node:assert/strict';
import { evaluate } from '../../../../../src/language/syntax/code/evaluation';
import type { Evaluation } from '../../../../../src/language/syntax/code/evaluation';
import { open } from './tokens';

/** The value of the only argument of the last call of `use` in a text. */
function used(text: string): Evaluation {
  const file = open('python', text);
  const call = file.calls('use').at(-1);
  const argument = call?.args[0]?.value;
  assert.ok(call && argument, 'the text calls use(…)');
  return evaluate(file, argument, call.nameToken);
}

const value = (of: unknown): unknown => ({ how: 'value', value: of });
const template = (...parts: (string | null)[]): unknown => ({ how: 'template', parts });
const unknown = { how: 'unknown' };

describe('a text that Python puts together', () => {
  it('by % keeps what is known, whatever the format is named', () => {
    assert.deepEqual(used(`use('order.%s' % kind)`), template('order.', null));
    assert.deepEqual(used(`use('order.%s.%d' % ('paid', 7))`), value('order.paid.7'));
    assert.deepEqual(used(`use('%s.%05d.%%' % (kind, 7))`), template(null, '.', null, '.%'));
    assert.deepEqual(used(`KEY = 'order.%s'\nuse(KEY % kind)`), template('order.', null));
    assert.deepEqual(used(`use('%(a)s.%(b)s' % {'a': 'x', 'b': b})`), template('x.', null));
    assert.deepEqual(used(`use('a.%s' % kind + '.b')`), template('a.', null, '.b'));
    assert.deepEqual(used(`use('%s.%s' % pair)`), template(null, '.', null));
    assert.deepEqual(used('use(7 % 4)'), value(3));
  });

  it('by format() keeps what is known, by position and by name', () => {
    assert.deepEqual(used(`use('order.{}.{}'.format('paid', kind))`), template('order.paid.', null));
    assert.deepEqual(used(`use('{1}.{0}.{{}}'.format('a', 'b'))`), value('b.a.{}'));
    assert.deepEqual(used(`use('order.{kind}'.format(kind=kind))`), template('order.', null));
    assert.deepEqual(used(`use('order.{kind.name!r:>10}.{x}'.format(x=1))`), template('order.', null, '.1'));
    assert.deepEqual(used(`use('{}.{}'.format(*pair))`), template(null, '.', null));
    assert.deepEqual(used(`use(PREFIX.format(kind))`), unknown);
  });

  it('by join() of a list that is spelled out', () => {
    assert.deepEqual(used(`use('.'.join(['order', kind, 'paid']))`), template('order.', null, '.paid'));
    assert.deepEqual(used(`use('.'.join(('order', 'paid')))`), value('order.paid'));
    assert.deepEqual(used(`use('.'.join(words))`), unknown);
    assert.deepEqual(used(`use('.'.join(w for w in words))`), unknown);
  });
});

describe('a name in Python', () => {
  it('is bound by := and by with', () => {
    assert.deepEqual(used('if (a := 5) > b:\n  use(a)'), value(5));
    assert.deepEqual(used('while a := 5:\n  use(a)'), value(5));
    assert.deepEqual(used('with f() as b, 7 as a:\n  use(a)'), value(7));
    assert.deepEqual(used('async with (f(1, 2) as b, 7 as a):\n  use(a)'), value(7));
    assert.deepEqual(used('a = 1\ntry:\n  f()\nexcept E as a:\n  use(a)'), unknown);
    assert.deepEqual(used('a: Final[int] = 3\nuse(a)'), value(3));
  });

  it('is not what it was where a pattern, a loop or a lambda binds it', () => {
    const outer = 'a = 1\n';
    assert.deepEqual(used(`${outer}for b, a in pairs:\n  use(a)`), unknown);
    assert.deepEqual(used(`${outer}for i, (b, a) in pairs:\n  use(a)`), unknown);
    assert.deepEqual(used(`${outer}f(lambda b, a: use(a))`), unknown);
    assert.deepEqual(used(`${outer}a, b = 2, 3\nuse(a)`), unknown);
    assert.deepEqual(used(`${outer}match x:\n  case a:\n    use(a)`), unknown);
    assert.deepEqual(used(`${outer}f(b, a)\nuse(a)`), value(1));
    assert.deepEqual(used(`${outer}f(b, a, c=2)\nuse(a)`), value(1));
    assert.deepEqual(used(`${outer}x = [f(b, a) for b in y]\nuse(a)`), value(1));
  });

  it('of an instance belongs to its class', () => {
    const two = 'class A:\n  def f(self):\n    self.x = 1\n\nclass B:\n  def f(self):\n    self.x = 2\n';
    assert.deepEqual(used(`${two}  def g(self):\n    use(self.x)\n`), value(2));
    assert.deepEqual(used(`${two}\nclass C:\n  def g(self):\n    use(self.x)\n`), unknown);
    assert.deepEqual(used('class A:\n\tdef f(self):\n\t\tself.x = 1\n\n\tdef g(self):\n\t\tuse(self.x)\n'), value(1));
  });

  it('of an instance made without arguments is that of its class, unless something may change it', () => {
    const settings = (body: string, made = 'Settings()'): Evaluation =>
      used(`${body}\n\nsettings = ${made}\nuse(settings.a)\n`);
    assert.deepEqual(settings('class Settings:\n  a = 1'), value(1));
    assert.deepEqual(settings('@dataclass\nclass Settings:\n  a: int = field(default=2)'), value(2));
    assert.deepEqual(settings('@dataclass(frozen=True)\nclass Settings:\n  a: int = 1', 'Settings(a=3)'), value(3));
    assert.deepEqual(settings('@dataclass\nclass Settings:\n  a: int = 1', 'Settings(3)'), unknown);
    assert.deepEqual(settings('@dataclass\nclass Settings:\n  a: int = 1', 'Settings(**env)'), unknown);
    assert.deepEqual(settings('class Settings(BaseSettings):\n  a = 1'), unknown);
    assert.deepEqual(settings('class Settings:\n  a = 1\n  def __init__(self):\n    self.load()'), unknown);
    assert.deepEqual(settings('class Settings:\n  a = 1\n  def set(self):\n    self.a = 2'), unknown);
    assert.deepEqual(settings('class Settings:\n  b = 1\n\na = 2'), unknown);
    assert.deepEqual(settings('class Settings:\n  a = 1', 'Settings()\nsettings.a = 2'), value(2));
  });

  it('of an enumeration has a value, and of a class is found in its methods', () => {
    assert.deepEqual(used("class T(str, Enum):\n  A = 'a'\n\nuse(T.A.value)\n"), value('a'));
    assert.deepEqual(used("class T:\n  A = 'a'\n\nuse(T.A.value)\n"), unknown);
    assert.deepEqual(used('class T:\n  a = 1\n  @classmethod\n  def f(cls):\n    use(cls.a)\n'), value(1));
  });
});
