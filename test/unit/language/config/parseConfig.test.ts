import assert from 'node:assert/strict';
import { parseConfig } from '../../../../src/language/config/parseConfig';

const names = {
  rules: ['kafka/idempotence-max-in-flight', 'nats/duration-unit'],
  versions: ['kafka-clients', 'rabbitmq'],
};

/** Problems as `the text they stand on: message`. */
function problems(text: string): string[] {
  return parseConfig(text, names).problems.map(
    ({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`,
  );
}

describe('.brokerscope.json', () => {
  it('gives versions and severities, with comments and trailing commas', () => {
    const text =
      '{ // shop\n"$schema": "x", "versions": {"kafka-clients": "4.1",}, "rules": {"nats/duration-unit": "off"}}';
    const { config, problems } = parseConfig(text, names);
    assert.deepEqual([...config.versions], [['kafka-clients', '4.1']]);
    assert.deepEqual([...config.severities], [['nats/duration-unit', 'off']]);
    assert.deepEqual(problems, []);
  });

  it('reports a key that does not exist at its place and suggests the nearest', () => {
    assert.deepEqual(problems('{"rule": {}}'), ['"rule": There is no key "rule"; did you mean "rules"?']);
    assert.deepEqual(problems('{"toString": {}}'), ['"toString": There is no key "toString".']);
    assert.deepEqual(problems('{"versions": {"kafka-client": "4.1"}}'), [
      '"kafka-client": There is no library or broker "kafka-client"; did you mean "kafka-clients"?',
    ]);
    assert.deepEqual(problems('{"rules": {"nats/duration-units": "off"}}'), [
      '"nats/duration-units": There is no rule "nats/duration-units"; did you mean "nats/duration-unit"?',
    ]);
  });

  it('reports a wrong value and keeps the rest', () => {
    const text = '{"versions": {"rabbitmq": 4.1, "kafka-clients": "4"}, "rules": {"nats/duration-unit": "fatal"}}';
    assert.deepEqual(problems(text), [
      '4.1: Write the version of rabbitmq as text, for example "4.1".',
      '"fatal": The severity of nats/duration-unit is one of "off", "info", "warning" and "error".',
    ]);
    assert.deepEqual([...parseConfig(text, names).config.versions], [['kafka-clients', '4']]);
  });

  it('reports broken JSON and reads what can be read', () => {
    const { config, problems } = parseConfig('{"versions": {"rabbitmq": "4.1"}, "rules": ', names);
    assert.equal(config.versions.get('rabbitmq'), '4.1');
    assert.ok(problems.length > 0);
    assert.match(problems[0]?.message ?? '', /not valid JSON/);
  });

  it('reports a file that holds no object', () => {
    assert.deepEqual(problems('[]'), ['[]: Expected an object with "versions" and "rules" here.']);
  });

  it('takes an empty file for broken JSON, not for a crash', () => {
    assert.equal(parseConfig('', names).problems.length, 1);
  });
});
