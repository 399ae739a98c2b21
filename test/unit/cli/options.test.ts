import assert from 'node:assert/strict';
import { commandLine } from './commandLine';

const bad = 'bootstrap.servers=localhost:9092\nenable.idempotence=true\nacks=1\n';
const mended = bad.replace('acks=1', 'acks=all');
const acksRule = 'kafka/idempotence-requires-acks-all';

describe('brokerscope lint, as it is asked', () => {
  const { lint, read, type, write } = commandLine();

  it('applies safe fixes and reports what is left', () => {
    write('producer.properties', bad);
    const { code, out } = lint('--fix', '.');
    assert.equal(read('producer.properties').toString(), mended);
    assert.deepEqual([code, out], [0, '1 file checked: 0 errors, 0 warnings\n']);
  });

  it('keeps encoding, byte order mark and line ends when it fixes', () => {
    const windows = bad.replaceAll('\n', '\r\n');
    const fixed = mended.replaceAll('\n', '\r\n');
    write('latin1-producer.properties', Buffer.from(`# f\xfcr\r\n${windows}`, 'latin1'));
    write('utf16-producer.properties', Buffer.from(`\ufeff${windows}`, 'utf16le'));
    write('utf16be-producer.properties', Buffer.from(`\ufeff${windows}`, 'utf16le').swap16());
    write('mark-producer.properties', `\ufeff${windows}`);
    assert.equal(lint('--fix', '.').code, 0);
    assert.equal(read('latin1-producer.properties').toString('latin1'), `# f\xfcr\r\n${fixed}`);
    assert.equal(read('utf16-producer.properties').toString('utf16le'), `\ufeff${fixed}`);
    assert.equal(read('utf16be-producer.properties').swap16().toString('utf16le'), `\ufeff${fixed}`);
    assert.equal(read('mark-producer.properties').toString(), `\ufeff${fixed}`);
  });

  it('shows what it would fix as a diff, and leaves the file alone', () => {
    write('shop/producer.properties', bad);
    const { code, out } = lint('--fix-dry-run', 'shop');
    assert.equal(code, 0);
    assert.match(out, /^--- a\/shop\/producer\.properties\n\+\+\+ b\/shop\/producer\.properties\n@@ .* @@\n/m);
    assert.match(out, /^-acks=1\n\+acks=all$/m);
    assert.equal(read('shop/producer.properties').toString(), bad);
    write('shop/producer.properties', mended);
    assert.deepEqual(lint('--fix-dry-run', 'shop'), { code: 0, out: '', error: '' });
  });

  it('fails where there are more warnings than allowed', () => {
    write('producer.properties', bad);
    write('.brokerscope.json', `{"rules": {"${acksRule}": "warning"}}`);
    assert.equal(lint('.').code, 0);
    assert.equal(lint('--max-warnings', '1', '.').code, 0);
    assert.equal(lint('--max-warnings', '0', '.').code, 1);
  });

  it('checks and fixes what comes in on standard input, under the name it is given', () => {
    type(bad);
    const { code, out } = lint('--stdin', '--stdin-filename', 'conf/producer.properties');
    assert.equal(code, 1);
    assert.match(out, /^conf.producer\.properties\n.*idempotence-requires-acks-all/);
    assert.equal(lint('--stdin', '--fix', '--stdin-filename', 'producer.properties').out, mended);
  });

  it('lists the rules, for people and for programs', () => {
    assert.match(lint('--list-rules').out, /^kafka\/idempotence-requires-acks-all +error +.* \(--fix\)$/m);
    const listed = JSON.parse(lint('--list-rules', '--format', 'json').out) as { id: string; docs: string }[];
    assert.match(listed.find(({ id }) => id === acksRule)?.docs ?? '', /^https:/);
  });

  it('explains a rule with its page', () => {
    assert.deepEqual(lint('--explain', acksRule), { code: 0, out: `# ${acksRule}\n`, error: '' });
  });

  it('takes patterns, and leaves out what .brokerscopeignore names', () => {
    for (const path of ['a/producer.properties', 'b/producer.properties', 'b/gen/producer.properties', 'x.py'])
      write(path, bad);
    assert.match(lint('b/**/*.properties').out, /2 files checked/);
    assert.match(lint('*/*.{properties,py}').out, /2 files checked/);
    assert.match(lint('*.py').out, /1 file checked/);
    write('.brokerscopeignore', 'gen/\n');
    assert.match(lint('b/**/*.properties').out, /1 file checked/);
    assert.match(lint('.').out, /3 files checked/);
    assert.match(lint('b/gen/producer.properties').out, /1 file checked/, 'named outright');
  });

  it('remembers which files declare nothing, and reads them again when they change', () => {
    write('producer.properties', bad);
    write('kafka-notes.properties', 'a=b\n');
    const before = lint('--cache', '.').out;
    assert.match(read('.brokerscopecache').toString(), /kafka-notes\.properties/);
    assert.doesNotMatch(read('.brokerscopecache').toString(), /[^-]producer\.properties/);
    assert.equal(lint('--cache', '.').out, before);
    write('kafka-notes.properties', bad);
    assert.match(lint('--cache', '.').out, /2 errors/);
    write('.brokerscopecache', 'not JSON');
    assert.match(lint('--cache', '.').out, /2 errors/);
  });
});
