import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { rules } from '../../../src/language/rules';
import { commandLine } from './commandLine';

const bad = 'bootstrap.servers=localhost:9092\nenable.idempotence=true\nacks=1\n';
const acksRule = 'kafka/idempotence-requires-acks-all';

describe('brokerscope lint', () => {
  const at = commandLine();
  const { write, lint } = at;

  it('prints findings for people and exits with 1 where there is an error', () => {
    write('shop/producer.properties', bad);
    const { code, out } = lint('shop');
    assert.equal(code, 1);
    const [path, finding, , sum] = out.split('\n');
    assert.equal(path, join('shop', 'producer.properties'));
    assert.match(finding ?? '', /^ {2}3:\d+ {2}error {4}.*acks.* {2}kafka\/idempotence-requires-acks-all$/);
    assert.equal(sum, '1 file checked: 1 error, 0 warnings');
  });

  it('exits with 0 where there is nothing or only a warning', () => {
    write('producer.properties', bad);
    write('clean.properties', 'a=b');
    assert.deepEqual(lint('clean.properties'), { code: 0, out: '1 file checked: 0 errors, 0 warnings\n', error: '' });
    write('.brokerscope.json', `{"rules": {"${acksRule}": "warning"}}`);
    assert.equal(lint('.').code, 0);
  });

  it('leaves advice out unless it is asked for', () => {
    write('producer.properties', bad);
    write('.brokerscope.json', `{"rules": {"${acksRule}": "info"}}`);
    const infos = (...args: string[]): unknown =>
      (JSON.parse(lint('--format', 'json', '.', ...args).out) as { summary: { infos: number } }).summary.infos;
    assert.equal(infos(), 0);
    assert.equal(infos('--info'), 1);
  });

  it('prints JSON with places from 1 and edits that mend the file', () => {
    write('producer.properties', bad);
    const { out } = lint('--format', 'json', 'producer.properties');
    const { files, summary } = JSON.parse(out) as {
      files: { path: string; findings: Record<string, unknown>[] }[];
      summary: unknown;
    };
    assert.deepEqual(summary, { files: 1, errors: 1, warnings: 0, infos: 0 });
    const [finding] = files[0]?.findings ?? [];
    assert.ok(finding);
    assert.deepEqual(Object.keys(finding), [
      'ruleId',
      'severity',
      'message',
      'startLine',
      'startColumn',
      'endLine',
      'endColumn',
      'docs',
      'fixes',
    ]);
    assert.deepEqual([finding['ruleId'], finding['severity'], finding['startLine']], [acksRule, 'error', 3]);
    const fixes = finding['fixes'] as { safe: boolean; edits: unknown[] }[];
    assert.deepEqual(fixes.find((fix) => fix.safe)?.edits, [
      { startLine: 3, startColumn: 6, endLine: 3, endColumn: 7, newText: 'all' },
    ]);
  });

  it('prints SARIF 2.1.0 with every rule, places and fixes', () => {
    write('a b/producer.properties', bad);
    const log = JSON.parse(lint('--format', 'sarif', '.').out) as Log;
    assert.equal(log.version, '2.1.0');
    const [sarifRun] = log.runs;
    assert.equal(sarifRun?.tool.driver.version, '1.2.3');
    assert.deepEqual(
      sarifRun.tool.driver.rules?.map((rule) => rule.id),
      rules.map((rule) => rule.meta.id),
    );
    const [result] = sarifRun.results ?? [];
    assert.equal(result?.level, 'error');
    assert.equal(result.locations?.[0]?.physicalLocation?.artifactLocation?.uri, 'a%20b/producer.properties');
    assert.equal(result.locations[0].physicalLocation.region?.startLine, 3);
    assert.equal(result.fixes?.[0]?.artifactChanges[0]?.replacements[0]?.insertedContent?.text, 'all');
  });

  it('uses the configuration it is given instead of the nearest', () => {
    write('producer.properties', bad);
    write('.brokerscope.json', '{}');
    write('ci/strict.json', `{"rules": {"${acksRule}": "off"}}`);
    assert.equal(lint('.').code, 1);
    assert.equal(lint('--config', 'ci/strict.json', '.').code, 0);
  });

  it('compares files with each other', () => {
    write(
      'bind.py',
      "import pika\nchannel = pika.BlockingConnection().channel()\nchannel.exchange_declare('orders', exchange_type='topic')\nchannel.queue_bind('mail', 'orders', routing_key='payment.*')\n",
    );
    write(
      'publish.py',
      "import pika\nchannel = pika.BlockingConnection().channel()\nchannel.basic_publish('orders', 'payment.card.failed', b'')\n",
    );
    assert.match(lint('.').out, /bind\.py\n.*rabbitmq\/binding-never-matches/);
    assert.doesNotMatch(lint('bind.py').out, /binding-never-matches/);
  });

  it('reads what older tools write: Latin-1, UTF-16, a byte order mark', () => {
    write('latin1.properties', Buffer.from(`# f\xfcr\n${bad}`, 'latin1'));
    write('utf16.properties', Buffer.from(`\ufeff${bad}`, 'utf16le'));
    write('mark.properties', `\ufeff${bad}`);
    assert.match(lint('.').out, /3 files checked: 3 errors/);
  });

  it('checks a file once that is named twice', () => {
    write('producer.properties', bad);
    assert.match(lint('.', 'producer.properties', './producer.properties').out, /1 file checked/);
  });

  describe('says one sentence and exits with 2', () => {
    const refuses = (args: string[], sentence: RegExp): void => {
      const { code, out, error } = lint(...args);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(error, sentence);
      assert.equal(error.split('\n').length, 2, error);
    };

    it('for a path that is not there', () =>
      refuses(['nowhere'], /^Cannot read nowhere: there is no such file or folder\.\n$/));
    it('for a configuration that is not there', () =>
      refuses(['--config', 'no.json', '.'], /no\.json: there is no such configuration file/));
    it('for no path', () => refuses([], /^Say what to check, for example "brokerscope lint src"\.\n$/));
    it('for a number that is none', () => refuses(['--max-warnings', 'few', '.'], /It is a whole number\./));
    it('for a rule that does not exist', () =>
      refuses(['--explain', 'kafka/ack-zero'], /^There is no rule kafka\/ack-zero\./));
    it('for standard input without a name', () => refuses(['--stdin'], /--stdin-filename/));
    it('for standard input beside files', () =>
      refuses(['--stdin', '--stdin-filename', 'a.py', 'b.py'], /but not both/));
    it('for an unknown option', () => refuses(['--fromat', 'json', '.'], /Unknown option '--fromat'/));
    it('for an unknown format', () => refuses(['--format', 'xml', '.'], /Allowed choices are stylish, json, sarif/));
    it('for a file that is not text', () => {
      write('film.ts', new Uint8Array([0x47, 0x00, 0x11]));
      refuses(['film.ts'], /Cannot read film\.ts: it is not a text\.\n$/);
      assert.match(lint('.').out, /0 files checked/);
    });
    it('for a file that is not of a known language', () => {
      write('notes.docx', '');
      refuses(['notes.docx'], /notes\.docx is not of a language or format that Brokerscope checks/);
    });
    it('for a wrong configuration, at its line', () => {
      write('producer.properties', bad);
      write('.brokerscope.json', '{\n  "rules": { "kafka/nonsense": "off" }\n}');
      refuses(['.'], /\.brokerscope\.json:2:14: There is no rule "kafka\/nonsense"\.\n$/);
    });
  });
});
