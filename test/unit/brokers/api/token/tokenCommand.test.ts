import assert from 'node:assert/strict';
import { tokenCommand } from '../../../../../src/brokers/api/token/tokenCommand';
import { brokerError, inSeconds, never, unsigned } from './tokens';

/** A command line that any shell runs, so that the test does too. */
const node = (program: string): string => `"${process.execPath}" -e "${program}"`;

describe('a token command', () => {
  it('prints the token, which is trimmed and run for once', async () => {
    const token = unsigned({ exp: inSeconds(3600) });
    const source = tokenCommand(node(`console.log('  ${token}  ')`));
    const first = await source.token(never);
    assert.equal(first.value, token);
    assert.equal(await source.token(never), first);
  });

  const secret = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbGljZSJ9.c2lnbmF0dXJl';
  const faults: readonly [what: string, program: string, says: RegExp][] = [
    ['nothing', '', /prints nothing: run it in a terminal/],
    ['JSON', `console.log('{}')`, /prints JSON and not the token alone/],
    ['several words', `console.log('a b')`, /prints more than one word/],
    ['an expired token', `console.log('${unsigned({ exp: inSeconds(-60) })}')`, /prints a token that has expired/],
    [
      'an error',
      `console.error('first'); console.error('refused: ${secret} key=topsecret'); process.exit(3)`,
      /ended with code 3 and says “refused: … key=…”/,
    ],
  ];
  for (const [what, program, says] of faults) {
    it(`is refused in one sentence without a secret when it prints ${what}`, async () => {
      const { reason, message } = await brokerError(tokenCommand(node(program)).token(never));
      assert.equal(reason, 'auth');
      assert.match(message, says);
      assert.doesNotMatch(message, /eyJ|topsecret/);
    });
  }

  it('is ended with all it started when it takes too long', async () => {
    const started = performance.now();
    const error = await brokerError(tokenCommand(node('setInterval(() => 0, 1000)'), 300).token(never));
    assert.match(error.message, /does not end within 0\.3 s/);
    assert.ok(performance.now() - started < 5000);
  });

  it('is run by a shell that does not know it', async () => {
    assert.match((await brokerError(tokenCommand('no-such-command-here').token(never))).message, /ended with code/);
  });

  it('is asked for where the profile has none', () => {
    assert.throws(() => tokenCommand(' '), /has no token command: edit it/);
  });
});
