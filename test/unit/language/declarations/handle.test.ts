import assert from 'node:assert/strict';
import { functionSpan, handleOf, madeHandleOf } from '../../../../src/language/declarations/handle';
import { codeFile } from '../../../../src/language/syntax/code/codeFile';

function fileOf(text: string): NonNullable<ReturnType<typeof codeFile>> {
  const file = codeFile({ uri: 'file:///a.ts', languageId: 'typescript', text });
  assert.ok(file);
  return file;
}

/** Handles of what `make` makes and of what `use` is called on. */
function handles(text: string): readonly [made: string | undefined, used: string | undefined] {
  const file = fileOf(text);
  const [make] = file.calls('make');
  const [use] = file.calls('use');
  return [make && madeHandleOf(file, make), use && handleOf(file, use)];
}

describe('the object that a call makes', () => {
  for (const text of [
    'const channel = make(); channel.use();',
    'const channel: Channel = await connection.make(); await channel.use();',
    'const { a } = b; const channel = (await new make()); channel.use()',
    'class A { channel = make(); run() { this.channel.use(); } }',
    'class A { private channel?: Channel; async run() { this.channel = await make(); this.channel.use(); } }',
    'class A { readonly channel: Channel<Open> = make(); run() { return this.channel.use(); } }',
  ]) {
    it(`is what is used in ${text}`, () => {
      const [made, used] = handles(text);
      assert.ok(made !== undefined);
      assert.equal(made, used);
    });
  }

  it('is another one in another function', () => {
    const [made, used] = handles('function a() { const c = make(); } function b() { const c = other(); c.use(); }');
    assert.ok(made !== undefined && used !== undefined);
    assert.notEqual(made, used);
  });

  it('has no name where nothing takes it', () => {
    for (const text of ['make().use();', 'start(make())', 'if (a == make()) {}', 'return make()']) {
      assert.equal(handles(text)[0], undefined, text);
    }
  });
});

describe('the function that handles messages', () => {
  const bodies: Readonly<Record<string, string | undefined>> = {
    'use((m) => done(m));': '(m) => done(m)',
    'use(async function (m) { done(m); });': 'async function (m) { done(m); }',
    'function onMessage(m) { done(m); } use(onMessage);': '(m) { done(m);',
    'const onMessage = (m) => { done(m); }; use(onMessage);': '(m) => { done(m); }',
    'class A { run() { use(this.onMessage); } async onMessage(m: M) { done(m); } }': '(m: M) { done(m);',
    'class A { run() { use(this.onMessage); } done() { this.onMessage(1); } }': undefined,
    'use(onMessage);': undefined,
  };
  for (const [text, expected] of Object.entries(bodies)) {
    it(`is found in ${text}`, () => {
      const file = fileOf(text);
      const [call] = file.calls('use');
      const value = call?.args[0]?.value;
      assert.ok(call && value);
      const span = functionSpan(file, value, call.nameToken);
      assert.equal(span && text.slice(span.start, span.end), expected);
    });
  }
});
