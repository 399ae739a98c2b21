import assert from 'node:assert/strict';
import { supportedBrokerVersions } from '../../../../src/reference/brokerVersions';
import { createLint } from '../../../../src/language/engine/lint';
import type { Declaration } from '../../../../src/language/model/declaration';
import type { Dialect } from '../../../../src/language/model/dialect';
import type { Rule } from '../../../../src/language/model/rule';
import { compareVersions } from '../../../../src/language/model/versions';
import type { LintEnvironment } from '../../../../src/language/service/api';
import { declare, dialect, environment, rule, source } from './builder';

const at = { start: 0, end: 1 };

function lintText(
  rules: readonly Rule[],
  text: string,
  env: LintEnvironment = environment(),
  dialects: Dialect[] = [dialect()],
) {
  return createLint({ dialects, rules })(source(text), [declare(text)], env);
}

describe('the lint engine', () => {
  describe('with a known version', () => {
    const sinceTwo = rule((_, context) => {
      if (compareVersions(context.libraryVersion, '2.0') >= 0) context.report({ at, message: context.libraryVersion });
    });

    it('evaluates for that version only', () => {
      assert.deepEqual(lintText([sinceTwo], 'a=1', environment({ 'test-client': '1.5' })), []);
      assert.deepEqual(
        lintText([sinceTwo], 'a=1', environment({ 'test-client': '2.7.1' })).map((finding) => finding.message),
        ['2.7.1'],
      );
    });

    it('takes the broker’s version under the broker’s name', () => {
      const seen: string[] = [];
      const note = rule((_, context) => seen.push(context.brokerVersion));
      lintText([note], 'a=1', environment({ kafka: '3.7' }));
      assert.deepEqual(seen, ['3.7']);
    });
  });

  describe('with an unknown version', () => {
    it('reports only what holds in every supported version', () => {
      const notInOne = rule((_, context) => {
        if (context.libraryVersion !== '1.0') context.report({ at, message: 'x' });
      });
      assert.deepEqual(lintText([notInOne], 'a=1'), []);
    });

    it('takes the weakest severity and the newest message', () => {
      const varies = rule((_, context) => {
        const severity = context.libraryVersion === '2.0' ? 'warning' : 'error';
        context.report({ at, message: `fails in ${context.libraryVersion}`, severity });
      });
      const [finding, ...others] = lintText([varies], 'a=1');
      assert.deepEqual([finding?.severity, finding?.message], ['warning', 'fails in 3.0']);
      assert.deepEqual(others, []);
    });

    it('offers only the fixes that are the same in every version', () => {
      const edit = (newText: string) => [{ span: at, newText }];
      const varies = rule((_, context) => {
        const fixes = [
          { title: 'for this version', safe: false, edits: edit(context.libraryVersion) },
          { title: 'for all', safe: true, edits: edit('all') },
        ];
        context.report({ at, message: 'x', fixes });
      });
      assert.deepEqual(
        lintText([varies], 'a=1')[0]?.fixes.map((fix) => fix.title),
        ['for all'],
      );
    });

    it('crosses library and broker versions only as far as the rule looks', () => {
      const brokers = supportedBrokerVersions.kafka.length;
      const count = (look: (context: Parameters<Rule['check']>[1]) => unknown): number => {
        let runs = 0;
        const counted = rule((_, context) => {
          runs++;
          look(context);
        });
        lintText([counted], 'a=1', environment(), [dialect({ supportedVersions: ['1.0', '2.0'] })]);
        return runs;
      };
      assert.equal(
        count((context) => context.dialect.id),
        1,
      );
      assert.equal(
        count((context) => context.libraryVersion),
        2,
      );
      assert.equal(
        count((context) => context.brokerVersion),
        brokers,
      );
      assert.equal(
        count((context) => context.libraryVersion + context.brokerVersion),
        2 * brokers,
      );
      assert.equal(
        count((context) => context.option('a')),
        1,
      );
      assert.equal(
        count((context) => context.option('missing')),
        1,
      );
    });

    it('notices a version read through a default', () => {
      const defaults: Dialect['defaults'] = {
        'kafka.producer': {
          'linger.ms': [
            { until: '2.0', value: 0 },
            { since: '2.0', value: 5 },
          ],
        },
      };
      const lingers = rule((_, context) => {
        const linger = context.option('linger.ms');
        if (linger.how === 'default' && linger.value === 5) context.report({ at, message: 'lingers' });
      });
      const dialects = [dialect({ defaults })];
      assert.deepEqual(lintText([lingers], 'a=1', environment(), dialects), []);
      assert.equal(lintText([lingers], 'a=1', environment({ 'test-client': '3.1' }), dialects).length, 1);
    });
  });

  describe('on effective values', () => {
    const option = (text: string, key: string, parts: Partial<Declaration> = {}): string => {
      let how = '';
      const look = rule((_, context) => {
        how = context.option(key).how;
      });
      const defaults = { 'kafka.producer': { acks: [{ value: 'all' }] } };
      createLint({ dialects: [dialect({ defaults })], rules: [look] })(
        source(text),
        [declare(text, parts)],
        environment(),
      );
      return how;
    };

    it('prefers what is written, then the library’s default', () => {
      assert.equal(option('acks=1', 'acks'), 'written');
      assert.equal(option('acks=?', 'acks'), 'unknowable');
      assert.equal(option('a=1', 'acks'), 'default');
      assert.equal(option('a=1', 'retries'), 'absent');
    });

    it('knows nothing of unwritten options where the text is not all there is', () => {
      assert.equal(option('a=1', 'acks', { complete: false }), 'unknowable');
      assert.equal(option('acks=1', 'acks', { complete: false }), 'written');
    });

    it('does not guess the version of another library', () => {
      const ranged = [
        { until: '2.0', value: 'old' },
        { since: '2.0', value: 'new' },
      ];
      const other = dialect({ id: 'other', library: 'other', defaults: { 'kafka.send': { acks: ranged } } });
      const send = declare('', { kind: 'kafka.send', dialect: 'other' });
      const seen: string[] = [];
      const look = rule((_, context) => {
        for (const found of context.others('kafka.send')) seen.push(context.option('acks', found).how);
      });
      const lint = createLint({ dialects: [dialect(), other], rules: [look] });
      lint(source(''), [declare('')], environment({}, { workspace: [send] }));
      lint(source(''), [declare('')], environment({ other: '2.1' }, { workspace: [send] }));
      assert.deepEqual(seen, ['unknowable', 'default']);
    });
  });

  it('shows a rule the other declarations once, wherever they come from', () => {
    const first = declare('a=1');
    const second = declare('b=1');
    const elsewhere = declare('c=1');
    let others: readonly Declaration[] = [];
    const look = rule((declaration, context) => {
      if (declaration === first) others = context.others('kafka.producer');
    });
    createLint({ dialects: [dialect()], rules: [look] })(
      source(''),
      [first, second],
      environment({}, { workspace: [first, elsewhere] }),
    );
    assert.deepEqual(others, [second, elsewhere]);
  });

  it('lets a rule that needs the whole workspace wait until it is known', () => {
    const look = rule((declaration, context) => context.report({ at: declaration.span, message: 'x' }), 'kafka/test', {
      needsWorkspace: true,
    });
    const lint = createLint({ dialects: [dialect()], rules: [look] });
    assert.equal(lint(source(''), [declare('a=1')], environment({}, { workspace: undefined })).length, 0);
    assert.equal(lint(source(''), [declare('a=1')], environment({}, { workspace: [] })).length, 1);
  });

  it('contains a rule that throws and says so', () => {
    const heard: unknown[] = [];
    const boom = new Error('boom');
    const broken = rule(() => {
      throw boom;
    }, 'kafka/broken');
    const sound = rule((_, context) => context.report({ at, message: 'still here' }));
    const lint = createLint({
      dialects: [dialect()],
      rules: [broken, sound],
      onRuleError: (id, error) => heard.push(id, error),
    });
    assert.deepEqual(
      lint(source('a=1'), [declare('a=1')], environment()).map((finding) => finding.message),
      ['still here'],
    );
    assert.deepEqual(heard, ['kafka/broken', boom]);
  });

  it('sorts by position and says a thing once', () => {
    const twice = rule((_, context) => {
      context.report({ at: { start: 5, end: 6 }, message: 'later' });
      context.report({ at, message: 'first' });
      context.report({ at, message: 'again' });
    });
    const text = 'abc=1\nd=2';
    const lint = createLint({ dialects: [dialect()], rules: [twice] });
    assert.deepEqual(
      lint(source(text), [declare(text), declare(text)], environment()).map((finding) => finding.message),
      ['first', 'later'],
    );
  });

  it('obeys the severities of the user', () => {
    const always = rule((_, context) => context.report({ at, message: 'x' }));
    const severity = (setting: 'off' | 'info'): (string | undefined)[] =>
      lintText([always], 'a=1', environment({}, { severities: new Map([['kafka/test', setting]]) })).map(
        (finding) => finding.severity,
      );
    assert.deepEqual(severity('info'), ['info']);
    assert.deepEqual(severity('off'), []);
  });

  it('says nothing of a declaration whose dialect it does not have', () => {
    const always = rule((_, context) => context.report({ at, message: 'x' }));
    const lint = createLint({ dialects: [], rules: [always] });
    assert.deepEqual(lint(source('a=1'), [declare('a=1')], environment()), []);
  });
});
