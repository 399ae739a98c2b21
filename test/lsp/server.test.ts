import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { InitializeResult } from 'vscode-languageserver/node';
import { watchedFiles } from '../../src/project/watchedFiles';
import { type ClientOptions, TestClient } from './client';

const uri = 'file:///shop/producer.properties';
const bad = 'bootstrap.servers=localhost:9092\nenable.idempotence=true\nacks=1\n';
const acksRule = 'kafka/idempotence-requires-acks-all';

describe('language server', () => {
  let client: TestClient;
  let result: InitializeResult;
  const start = async (options?: ClientOptions): Promise<void> => {
    ({ client, result } = await TestClient.start(options));
  };
  afterEach(() => client.stop());

  it('offers pull diagnostics, quick fixes, fix all and hovers', async () => {
    await start();
    assert.deepEqual(result.capabilities.codeActionProvider, {
      codeActionKinds: ['quickfix', 'source.fixAll.brokerscope'],
    });
    assert.equal(result.capabilities.hoverProvider, true);
    assert.equal(result.capabilities.diagnosticProvider?.interFileDependencies, true);
  });

  it('asks to be told of changed sources, manifests and configuration', async () => {
    await start();
    assert.deepEqual(await client.registration('workspace/didChangeWatchedFiles'), {
      watchers: watchedFiles.map((globPattern) => ({ globPattern })),
    });
  });

  it('reports a finding with its rule, severity, place and page', async () => {
    await start();
    await client.open(uri, 'properties', bad);
    const [diagnostic, ...others] = await client.diagnostics(uri);
    assert.deepEqual(others, []);
    assert.equal(diagnostic?.code, acksRule);
    assert.equal(diagnostic.source, 'brokerscope');
    assert.equal(diagnostic.severity, 1);
    assert.equal(diagnostic.range.start.line, 2);
    assert.deepEqual(diagnostic.codeDescription, { href: `brokerscope-rule:${acksRule}` });
  });

  it('follows every change of the text, half a file included', async () => {
    await start();
    await client.open(uri, 'properties', '');
    for (let end = 0; end <= bad.length; end++) {
      await client.change(uri, bad.slice(0, end));
      await client.diagnostics(uri);
    }
    assert.deepEqual(await client.codes(uri), [acksRule]);
  });

  it('fixes a finding with the preferred quick fix', async () => {
    await start();
    await client.open(uri, 'properties', bad);
    const [diagnostic] = await client.diagnostics(uri);
    const preferred = (await client.codeActions(uri, diagnostic)).filter((action) => action.isPreferred);
    assert.ok(preferred[0]);
    assert.equal(await client.apply(uri, preferred[0]), bad.replace('acks=1', 'acks=all'));
    assert.deepEqual(await client.codes(uri), []);
  });

  it('fixes everything at once where it is asked to, and only then', async () => {
    await start();
    await client.open(uri, 'properties', bad);
    const [diagnostic] = await client.diagnostics(uri);
    assert.ok((await client.codeActions(uri, diagnostic)).every((action) => action.kind === 'quickfix'));
    const [all] = await client.codeActions(uri, undefined, ['source.fixAll']);
    assert.ok(all);
    await client.apply(uri, all);
    assert.deepEqual(await client.codes(uri), []);
    assert.deepEqual(await client.codeActions(uri, undefined, ['source.fixAll']), []);
  });

  it('silences a rule for the file, and for the project only where there is one', async () => {
    await start();
    await client.open(uri, 'properties', bad);
    const [diagnostic] = await client.diagnostics(uri);
    const actions = (await client.codeActions(uri, diagnostic)).filter(({ title }) => title.startsWith('Disable'));
    assert.deepEqual(
      actions.map(({ title }) => title),
      [`Disable ${acksRule} for this line`, `Disable ${acksRule} for this file`],
    );
    assert.ok(actions[1]);
    assert.match(await client.apply(uri, actions[1]), /^# brokerscope-disable kafka\/idempotence-requires-acks-all\n/);
    assert.deepEqual(await client.codes(uri), []);
  });

  it('leads from a name to where it is made and used, and outlines a document', async () => {
    await start();
    const script = 'file:///shop/orders.py';
    const text = "import pika\nch.queue_declare('orders', durable=True)\nch.queue_bind('orders', 'shop', 'order.*')\n";
    await client.open(script, 'python', text);
    const definitions = await client.definitions(script, "'orders', 'shop'");
    assert.deepEqual(
      definitions.map(({ range }) => [range.start.line, range.start.character]),
      [[1, 18]],
    );
    assert.deepEqual(
      (await client.references(script, "'orders', durable")).map(({ range }) => range.start.line),
      [1, 2],
    );
    assert.deepEqual(await client.definitions(script, 'import pika'), []);
    assert.deepEqual(
      (await client.symbols(script)).map(({ name, detail }) => [name, detail]),
      [
        ['queue orders', 'pika'],
        ['binding shop → orders', 'pika'],
      ],
    );
  });

  it('completes options and their values, and explains the one that is looked at', async () => {
    await start({ lintSettings: { versions: { 'kafka-clients': '4.1' } } });
    await client.open(uri, 'properties', 'bootstrap.servers=a:1\nac\n');
    const items = await client.completions(uri, 'ac\n');
    const acks = items.find(({ label }) => label === 'acks');
    assert.ok(acks);
    assert.deepEqual(acks.textEdit, {
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } },
      newText: 'acks=',
    });
    const { documentation } = await client.resolve(acks);
    assert.ok(typeof documentation === 'object');
    assert.match(documentation.value, /Default in kafka-clients 4\.1: `all`/);
  });

  it('notes unexpected defaults where it is asked to', async () => {
    const text = "import pika\nch.queue_declare('orders')\n";
    await start();
    await client.open('file:///shop/a.py', 'python', text);
    assert.deepEqual(await client.inlayHints('file:///shop/a.py'), []);
    await client.stop();
    await start({ lintSettings: { inlayHints: true } });
    await client.open('file:///shop/a.py', 'python', text);
    assert.deepEqual(
      (await client.inlayHints('file:///shop/a.py')).map(({ label, position }) => [label, position.line]),
      [['durable=false', 1]],
    );
  });

  it('says what a document declares, and which versions are assumed', async () => {
    await start({ lintSettings: { versions: { 'kafka-clients': '4.1' } } });
    await client.open(uri, 'properties', bad);
    assert.deepEqual(await client.status(uri), {
      declarations: 1,
      dialects: [{ label: 'Kafka client properties', library: 'kafka-clients', version: '4.1' }],
    });
    assert.deepEqual(await client.status('file:///never/opened.py'), { declarations: 0, dialects: [] });
  });

  it('leaves out what the settings exclude, and what is too large', async () => {
    await start({ lintSettings: { maxFileSizeKb: 1 } });
    await client.open(uri, 'properties', bad);
    assert.deepEqual(await client.codes(uri), [acksRule]);
    await client.change(uri, `${bad}${'# filled\n'.repeat(200)}`);
    assert.deepEqual(await client.codes(uri), []);
  });

  it('silences a rule for one line', async () => {
    await start();
    await client.open(uri, 'properties', bad);
    const [diagnostic] = await client.diagnostics(uri);
    const disable = (await client.codeActions(uri, diagnostic)).find((action) => action.title.startsWith('Disable'));
    assert.ok(disable);
    const text = await client.apply(uri, disable);
    assert.match(text, /\n# brokerscope-disable-next-line kafka\/idempotence-requires-acks-all\nacks=1/);
    assert.deepEqual(await client.codes(uri), []);
  });

  it('explains an option under the cursor and nothing else', async () => {
    await start();
    await client.open(uri, 'properties', `# a comment\n${bad}`);
    const hover = await client.hover(uri, 'acks');
    assert.ok(hover && typeof hover.contents === 'object' && 'value' in hover.contents);
    assert.match(hover.contents.value, /acks/);
    assert.equal(await client.hover(uri, '# a comment'), null);
  });

  it('obeys the user: off altogether, and a severity of their own', async () => {
    await start({ lintSettings: { enable: false } });
    await client.open(uri, 'properties', bad);
    assert.deepEqual(await client.codes(uri), []);
    await client.stop();
    await start({ lintSettings: { rules: { [acksRule]: 'info', 'no/such-rule': 7 } } });
    await client.open(uri, 'properties', bad);
    assert.deepEqual(
      (await client.diagnostics(uri)).map((diagnostic) => diagnostic.severity),
      [3],
    );
  });

  it('lives on when the client is not yet ready to fetch diagnostics again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'brokerscope-'));
    const unhandled: unknown[] = [];
    const listen = (reason: unknown): unknown => unhandled.push(reason);
    process.on('unhandledRejection', listen);
    try {
      await start({ folder, refusesRefresh: true });
      await client.refreshed(1);
      await client.open(uri, 'properties', bad);
      assert.deepEqual(await client.codes(uri), [acksRule]);
      assert.deepEqual(unhandled, []);
    } finally {
      process.off('unhandledRejection', listen);
      rmSync(folder, { recursive: true });
    }
  });

  it('says nothing of a document that mentions no broker or is not known', async () => {
    await start();
    await client.open('file:///shop/log4j.properties', 'properties', 'rootLogger.level=info\n');
    assert.deepEqual(await client.diagnostics('file:///shop/log4j.properties'), []);
    assert.deepEqual(await client.diagnostics('file:///never/opened.py'), []);
  });

  it('checks .brokerscope.json at the place of the mistake', async () => {
    await start();
    const config = 'file:///shop/.brokerscope.json';
    await client.open(config, 'jsonc', '{\n  "rules": { "kafka/nonsense": "off" }\n}');
    const [problem] = await client.diagnostics(config);
    assert.equal(problem?.message, 'There is no rule "kafka/nonsense".');
    assert.equal(problem.range.start.line, 1);
  });

  describe('in a workspace on disk', () => {
    let folder: string;
    const file = (name: string): string => pathToFileURL(join(folder, name)).href;
    beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'brokerscope-lsp-'))));
    afterEach(() => rmSync(folder, { recursive: true }));

    it('takes versions from manifests and notices when they change', async () => {
      const text = 'bootstrap.servers=localhost:9092\nkey.serializer=x\nmax.in.flight.requests.per.connection=10\n';
      await start({ folder });
      await client.open(file('producer.properties'), 'properties', text);
      assert.deepEqual(
        await client.codes(file('producer.properties')),
        [],
        'fine before 4.0, so an unknown version is silence',
      );
      writeFileSync(join(folder, '.brokerscope.json'), '{"versions": {"kafka-clients": "4.1"}}');
      await client.filesChanged(file('.brokerscope.json'));
      assert.deepEqual(await client.codes(file('producer.properties')), ['kafka/idempotence-max-in-flight']);
    });

    it('leaves out what .brokerscopeignore and the settings name', async () => {
      writeFileSync(join(folder, '.brokerscopeignore'), 'legacy/\n');
      await start({ folder, lintSettings: { exclude: ['test/**'] } });
      for (const [name, codes] of [
        ['legacy/producer.properties', []],
        ['test/producer.properties', []],
        ['producer.properties', [acksRule]],
      ] as const) {
        await client.open(file(name), 'properties', bad);
        assert.deepEqual(await client.codes(file(name)), codes, name);
      }
    });

    it('turns a rule off in the configuration of the project, which it makes', async () => {
      writeFileSync(join(folder, 'producer.properties'), bad);
      await start({ folder });
      await client.open(file('producer.properties'), 'properties', bad);
      const [diagnostic] = await client.diagnostics(file('producer.properties'));
      const actions = await client.codeActions(file('producer.properties'), diagnostic);
      const edit = actions.find(({ title }) => title.endsWith('.brokerscope.json'))?.edit;
      const [created, edited] = edit?.documentChanges ?? [];
      assert.deepEqual(created, { kind: 'create', uri: file('.brokerscope.json'), options: { ignoreIfExists: true } });
      assert.ok(edited && 'edits' in edited);
      const [change] = edited.edits;
      assert.ok(change && 'newText' in change);
      assert.deepEqual(JSON.parse(change.newText), { rules: { [acksRule]: 'off' } });
    });

    it('tells the safe fixes of the whole workspace', async () => {
      for (const name of ['a-producer.properties', 'b-producer.properties']) writeFileSync(join(folder, name), bad);
      writeFileSync(join(folder, 'c-producer.properties'), 'acks=all\n');
      await start({ folder });
      await client.refreshed(1);
      const fixes = await client.workspaceFixes();
      assert.deepEqual(
        fixes.map(({ uri: fixed, fixes: count, edits }) => [fixed, count, edits.map(({ newText }) => newText)]),
        [
          [file('a-producer.properties'), 1, ['all']],
          [file('b-producer.properties'), 1, ['all']],
        ],
      );
    });

    it('reads a document again that comes back with another text under the same version', async () => {
      await start({ folder });
      await client.open(file('producer.properties'), 'properties', bad);
      const late = client.diagnostics(file('producer.properties'));
      await client.close(file('producer.properties'));
      await client.open(file('producer.properties'), 'properties', 'bootstrap.servers=a:1\nacks=all\n');
      await late;
      assert.deepEqual(await client.codes(file('producer.properties')), []);
    });

    it('compares a binding with what other files publish', async () => {
      const bind = [
        'import pika',
        'channel = pika.BlockingConnection().channel()',
        "channel.exchange_declare('orders', exchange_type='topic')",
        "channel.queue_declare('mail', durable=True)",
        "channel.queue_bind('mail', 'orders', routing_key='payment.*')",
      ].join('\n');
      const publish = (key: string): string =>
        `import pika\nchannel = pika.BlockingConnection().channel()\nchannel.basic_publish('orders', '${key}', b'')\n`;
      writeFileSync(join(folder, 'publish.py'), publish('payment.credit_card.failed'));
      await start({ folder });
      await client.refreshed(1);
      await client.open(file('bind.py'), 'python', bind);
      assert.deepEqual(await client.codes(file('bind.py')), ['rabbitmq/binding-never-matches']);
      mkdirSync(join(folder, 'node_modules'));
      writeFileSync(join(folder, 'node_modules/publish.py'), publish('payment.failed'));
      await client.filesChanged(file('node_modules/publish.py'));
      assert.deepEqual(await client.codes(file('bind.py')), ['rabbitmq/binding-never-matches'], 'a dependency');
      writeFileSync(join(folder, 'publish.py'), publish('payment.failed'));
      await client.filesChanged(file('publish.py'));
      assert.deepEqual(await client.codes(file('bind.py')), []);
    });
  });
});
