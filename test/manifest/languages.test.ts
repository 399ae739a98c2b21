import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { languageIdOf } from '../../src/language/languageIds';
import { tokenize } from './grammar';
import { manifest } from './manifest';

const { grammars, languages } = manifest.contributes;
const rabbitmq = 'media/languages/rabbitmq-conf.tmLanguage.json';
const nats = 'media/languages/nats-conf.tmLanguage.json';

describe('languages of brokers’ own files', () => {
  it('have a grammar, a configuration and the names that the checks know, too', () => {
    for (const id of ['rabbitmq-conf', 'nats-conf']) {
      const language = languages.find((each) => each.id === id);
      assert.ok(language?.configuration);
      for (const name of language.filenames) assert.equal(languageIdOf(`/etc/${name}`), id);
      assert.ok(grammars.some((grammar) => grammar.language === id && grammar.scopeName === `source.${id}`));
      const configuration = JSON.parse(readFileSync(language.configuration, 'utf8')) as {
        comments: { lineComment: string };
      };
      assert.equal(configuration.comments.lineComment, '#');
    }
  });

  it('colour rabbitmq.conf', () => {
    const text = [
      '# first',
      'heartbeat = 20 # why',
      'ssl_options.verify=verify_peer',
      "default_pass = 's3#cret'",
      'log.console = true',
      'vm_memory_high_watermark.absolute = 2GB',
      'x\\.y = ${PORT}',
      'include conf.d/*.conf',
      'nonsense here',
      "motd = '''a",
      "b''' # c",
    ].join('\n');
    assert.deepEqual(tokenize(rabbitmq, text), [
      ['# first', 'comment.line.number-sign'],
      ['heartbeat', 'variable.other.property'],
      ['=', 'keyword.operator.assignment'],
      ['20', 'constant.numeric'],
      ['# why', 'comment.line.number-sign'],
      ['ssl_options.verify', 'variable.other.property'],
      ['=', 'keyword.operator.assignment'],
      ['verify_peer', 'string.unquoted'],
      ['default_pass', 'variable.other.property'],
      ['=', 'keyword.operator.assignment'],
      ["'s3#cret'", 'string.quoted.single'],
      ['log.console', 'variable.other.property'],
      ['=', 'keyword.operator.assignment'],
      ['true', 'constant.language'],
      ['vm_memory_high_watermark.absolute', 'variable.other.property'],
      ['=', 'keyword.operator.assignment'],
      ['2GB', 'constant.numeric'],
      ['x\\.y', 'variable.other.property'],
      ['=', 'keyword.operator.assignment'],
      ['${PORT}', 'variable.other.placeholder'],
      ['include', 'keyword.control.include'],
      ['conf.d/*.conf', 'string.unquoted.path'],
      ['nonsense here', 'invalid.illegal'],
      ['motd', 'variable.other.property'],
      ['=', 'keyword.operator.assignment'],
      ["'''", 'string.quoted.triple'],
      ['a', 'string.quoted.triple'],
      ['b', 'string.quoted.triple'],
      ["'''", 'string.quoted.triple'],
      ['# c', 'comment.line.number-sign'],
    ]);
  });

  it('colour nats-server.conf', () => {
    const text = [
      '# hub',
      'port: 4222 // main',
      'jetstream { store_dir: "/data\\t", max_mem: 1G }',
      'routes = [ nats-route://a:6222, $ROUTE ]',
      "include './b.conf'",
      'password: $2a$11$abc.D/',
      'ping_interval "30s"',
      'write_deadline: 10s',
      'tls: enabled',
    ].join('\n');
    const scopes = tokenize(nats, text).filter(([, scope]) => !scope.startsWith('punctuation'));
    assert.deepEqual(scopes, [
      ['# hub', 'comment.line'],
      ['port', 'variable.other.property'],
      ['4222', 'constant.numeric'],
      ['// main', 'comment.line'],
      ['jetstream', 'variable.other.property'],
      ['store_dir', 'variable.other.property'],
      ['"', 'string.quoted.double'],
      ['/data', 'string.quoted.double'],
      ['\\t', 'constant.character.escape'],
      ['"', 'string.quoted.double'],
      ['max_mem', 'variable.other.property'],
      ['1G', 'constant.numeric'],
      ['routes', 'variable.other.property'],
      ['nats-route://a:6222', 'string.unquoted'],
      ['$ROUTE', 'variable.other'],
      ['include', 'keyword.control.include'],
      ["'./b.conf'", 'string.unquoted.path'],
      ['password', 'variable.other.property'],
      ['$2a$11$abc.D/', 'string.unquoted.hash'],
      ['ping_interval', 'variable.other.property'],
      ['"', 'string.quoted.double'],
      ['30s', 'string.quoted.double'],
      ['"', 'string.quoted.double'],
      ['write_deadline', 'variable.other.property'],
      ['10s', 'constant.numeric'],
      ['tls', 'variable.other.property'],
      ['enabled', 'constant.language'],
    ]);
  });

  it('colour every file that the checks are tried on, and call nothing in a good one wrong', () => {
    for (const [folder, file, ending] of [
      ['rabbitmq-conf', rabbitmq, 'rabbitmq.conf.txt'],
      ['nats-server-conf', nats, 'nats-server.conf.txt'],
    ] as const) {
      const path = `test/golden/declarations/${folder}`;
      for (const name of readdirSync(path).filter((each) => each === ending)) {
        const pieces = tokenize(file, readFileSync(`${path}/${name}`, 'utf8'));
        assert.ok(pieces.length > 50);
        assert.deepEqual(
          pieces.filter(([, scope]) => scope.startsWith('invalid')),
          [],
        );
      }
    }
  });
});
