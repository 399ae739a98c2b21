import assert from 'node:assert/strict';
import { bindingsAt } from '../../../../../src/language/syntax/code/bindings';
import { evaluate, follow } from '../../../../../src/language/syntax/code/evaluation';
import type { CallExpression, Expression } from '../../../../../src/language/syntax/code/expression';
import { open, tokensOf } from './tokens';

/** The value given to `x` in a statement. */
function valueIn(text: string): Expression {
  const file = open('csharp', text);
  const at = file.occurrences('x').find((token) => file.tokens.is(token + 1, '='));
  assert.ok(at !== undefined);
  return file.valueAt(at + 2);
}

function evaluated(text: string): unknown {
  const file = open('csharp', text);
  const at = file.occurrences('x').find((token) => file.tokens.is(token + 1, '=')) ?? 0;
  const result = evaluate(file, file.valueAt(at + 2), at + 2);
  return result.how === 'value' ? result.value : result.how === 'template' ? result.parts : '{?}';
}

function construction(text: string): CallExpression {
  const value = valueIn(text);
  assert.ok(value.type === 'call', value.type);
  return value;
}

describe('scanning C#', () => {
  it('reads verbatim and raw strings as one token each', () => {
    assert.deepEqual(tokensOf('csharp', 'a = @"c:\\" + @"say ""hi""\n(" + """a " b""" + """"q""" """"; b'), [
      ...['name a', '=', 'string @"c:\\"', '+', 'string @"say ""hi""\n("', '+', 'string """a " b"""', '+'],
      ...['string """"q""" """"', ';', 'name b'],
    ]);
  });

  it('reads interpolated strings with strings in their holes', () => {
    const nested = '$"a {d["k"]} {{b}} {(c ? $"{e}" : "}")}"';
    assert.deepEqual(tokensOf('csharp', `x = ${nested}; y`), ['name x', '=', `template ${nested}`, ';', 'name y']);
    const verbatim = '$@"a {b:D2}\n""c"" \\"';
    assert.deepEqual(tokensOf('csharp', `x = ${verbatim}; y`), ['name x', '=', `template ${verbatim}`, ';', 'name y']);
    const raw = '$$"""{"id": {{id}}}"""';
    assert.deepEqual(tokensOf('csharp', `x = ${raw}; y`), ['name x', '=', `template ${raw}`, ';', 'name y']);
  });

  it('ends a string of one line with its line where it is left open', () => {
    assert.deepEqual(tokensOf('csharp', 'f($"a {b\ng'), ['name f', '(', 'template $"a {b', 'name g']);
    assert.deepEqual(tokensOf('csharp', 'f("a\ng'), ['name f', '(', 'string "a', 'name g']);
  });

  it('leaves comments and lines of the preprocessor out', () => {
    assert.deepEqual(tokensOf('csharp', '#region Don\'t (\n  #if DEBUG\na /* " */ // "\n#endregion\n@b'), [
      ...['name a', '@', 'name b'],
    ]);
  });

  it('reads characters', () => {
    assert.deepEqual(tokensOf('csharp', `a('"', '\\'', '{')`), [
      ...['name a', '(', `string '"'`, ',', `string '\\''`, ',', `string '{'`, ')'],
    ]);
  });
});

describe('reading C# values', () => {
  it('knows the text of every form of string', () => {
    assert.equal(evaluated('x = @"a\\b""c";'), 'a\\b"c');
    assert.equal(evaluated('x = "a\\tb";'), 'a\tb');
    assert.equal(evaluated('x = """a "b" \\n""";'), 'a "b" \\n');
    assert.equal(evaluated('x = """\n    a\n      b\n    """;'), 'a\n  b');
    assert.equal(evaluated('const string id = "7"; x = $"orders.{id}.{{y}}\\t";'), 'orders.7.{y}\t');
    assert.deepEqual(evaluated('x = $"orders.{id}.{1 + 2}";'), ['orders.', null, '.', null]);
    assert.deepEqual(evaluated('x = $"""orders.{id}""";'), [null]);
    assert.equal(evaluated('x = nameof(Shop.OrderPaid);'), 'OrderPaid');
    assert.equal(evaluated('x = string.Empty;'), '');
  });

  it('knows numbers with suffixes and casts', () => {
    assert.equal(evaluated('x = 60_000u;'), 60000);
    assert.equal(evaluated('x = (ushort)16;'), 16);
    assert.equal(evaluated('x = 10UL;'), 10);
    assert.equal(evaluated('x = 0x10;'), 16);
    assert.equal(evaluated('x = 1.5m;'), 1.5);
    assert.equal(evaluated('x = int.MaxValue;'), 2147483647);
    assert.equal(evaluated('x = a ?? 5;'), '{?}');
    assert.equal(evaluated('x = a ? 1 : 2;'), '{?}');
  });

  it('knows lists in all their forms', () => {
    for (const list of [
      'new[] { "a", "b" }',
      'new string[] { "a", "b", }',
      'new List<string> { "a", "b" }',
      'new HashSet<string>() { "a", "b" }',
      '["a", "b"]',
      '{ "a", "b" }',
    ]) {
      assert.deepEqual(evaluated(`x = ${list};`), ['a', 'b'], list);
    }
    assert.equal(evaluated('x = ["a", ..others];'), '{?}');
  });

  it('reads the members that an initializer sets', () => {
    const made = construction(
      'var x = new Shop.Config<string>(1, b: 2) { A = 1, ["k"] = 2, { "l", 3 }, N = { M = 4 }, };',
    );
    assert.equal(made.name, 'Config');
    assert.deepEqual(
      made.args.map((argument) => argument.name),
      [undefined, 'b'],
    );
    const keys = made.initializer?.entries.map((entry) => entry.key?.type === 'literal' && entry.key.value);
    assert.deepEqual(keys, ['A', 'k', 'l', 'N']);
    assert.equal(made.initializer?.entries.at(-1)?.value.type, 'table');
  });

  it('reads constructions without parentheses, without a type and of a copy', () => {
    assert.equal(construction('var x = new Config { A = 1 };').initializer?.entries.length, 1);
    assert.equal(construction('Config x = new() { A = 1 };').name, '');
    const copied = construction('var x = NatsOpts.Default with { Url = "nats://a" };');
    assert.deepEqual([copied.name, copied.receiver?.type, copied.initializer?.entries.length], ['with', 'name', 1]);
  });

  it('reads what is said of a construction', () => {
    const built = construction(
      'var x = new Builder<string, string>(new Config { A = 1 }).SetHandler((_, e) => { }).Build();',
    );
    assert.equal(built.name, 'Build');
    assert.equal(construction('var x = channel!.Declare("q");').name, 'Declare');
  });
});

describe('names in C#', () => {
  it('stand for what declarations of every form give them', () => {
    const text = `class Shop {
      private const string A = "a";
      static readonly string? B = "b";
      public string C => "c";
      public string D { get; } = "d";
      public string E { get; set; } = "e";
      void M(string f) { using (var g = "g") { x = [A, B, C, D, g]; y = [E]; z = [f]; } }
    }`;
    assert.deepEqual(evaluated(text), ['a', 'b', 'c', 'd', 'g']);
    const file = open('csharp', text);
    for (const [name, list] of [
      ['E', 'y'],
      ['f', 'z'],
    ] as const) {
      const token = file.occurrences(list)[0] ?? 0;
      const item = file.valueAt(token + 2);
      assert.ok(item.type === 'list');
      assert.equal(bindingsAt(file, [name], token).length, 1, name);
      assert.equal(evaluate(file, item.items[0] as Expression, token).how, 'unknown', name);
    }
  });

  it('are not given values by the members of an initializer, nor by arguments', () => {
    const text = `class Shop { const string GroupId = "g"; string common = "c";
      void M() { x = new Config(common) { GroupId = GroupId, Other = common }; } }`;
    const file = open('csharp', text);
    const at = file.occurrences('x')[0] ?? 0;
    const made = file.valueAt(at + 2);
    assert.ok(made.type === 'call' && made.initializer);
    const values = made.initializer.entries.map((entry) => evaluate(file, entry.value, made.initializer?.open ?? 0));
    assert.deepEqual(values, [
      { how: 'value', value: 'g' },
      { how: 'value', value: 'c' },
    ]);
  });

  it('are opaque in loops and lambdas', () => {
    const text = 'var q = "a"; foreach (var q in names) { x = q; } f(q => { y = q; });';
    assert.equal(evaluated(text), '{?}');
    const file = open('csharp', text);
    const y = file.occurrences('y')[0] ?? 0;
    assert.equal(follow(file, file.valueAt(y + 2), y).type, 'name');
  });
});
