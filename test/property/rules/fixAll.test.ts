import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dialects } from '../../../src/language/dialects';
import type { Finding } from '../../../src/language/model/finding';
import { rules } from '../../../src/language/rules';
import { createLanguageService } from '../../../src/language/service/languageService';
import { apply } from '../../rules/edits';

const service = createLanguageService({
  dialects,
  rules,
  onRuleError: (ruleId, error) => {
    throw new Error(ruleId, { cause: error });
  },
});

const values: Readonly<Record<string, readonly string[]>> = {
  acks: ['all', '0', '1', '-1', '${ACKS}'],
  'enable.idempotence': ['true', 'false'],
  retries: ['0', '3'],
  'max.in.flight.requests.per.connection': ['1', '5', '6', '100'],
  'transactional.id': ['a', ''],
  'delivery.timeout.ms': ['1000', '20000', '30000', '120000'],
  'linger.ms': ['0', '5', '20000'],
  'request.timeout.ms': ['500', '30000'],
};

const options = fc.record(
  Object.fromEntries(Object.entries(values).map(([key, choices]) => [key, fc.constantFrom(...choices)])),
  { requiredKeys: [] },
);
const version = fc.constantFrom(undefined, '2.8.2', '3.0.0', '3.9.2', '4.0.0', '4.3.0');

function lint(text: string, kafkaClients: string | undefined): readonly Finding[] {
  const source = { uri: 'file:///shop/producer.properties', languageId: 'properties', text };
  const versions = new Map(kafkaClients === undefined ? [] : [['kafka-clients', kafkaClients] as const]);
  return service.lint(source, service.parse(source), { versions, severities: new Map(), workspace: [] });
}

describe('fixes over any options of a producer', () => {
  it('resolve their finding and bring no other', () => {
    fc.assert(
      fc.property(options, version, (chosen, known) => {
        const lines = Object.entries(chosen).map(([key, value]) => `${key}=${value}`);
        const text = ['bootstrap.servers=a:9092', ...lines, ''].join('\n');
        const before = lint(text, known);
        for (const finding of before) {
          for (const fix of finding.fixes) {
            const after = lint(apply({ uri: '', languageId: 'properties', text }, fix).text, known);
            const same = (other: Finding) => other.ruleId === finding.ruleId && other.message === finding.message;
            assert.ok(!after.some(same), `"${fix.title}" leaves ${finding.message}`);
            assert.ok(after.length < before.length, `"${fix.title}" of ${finding.ruleId} brings another`);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leave nothing safe to do after a few rounds of fix-all', () => {
    fc.assert(
      fc.property(options, version, (chosen, known) => {
        let text = [
          'bootstrap.servers=a:9092',
          ...Object.entries(chosen).map(([key, value]) => `${key}=${value}`),
          '',
        ].join('\n');
        for (let round = 0; round < Object.keys(values).length; round++) {
          const fix = lint(text, known)
            .flatMap((finding) => finding.fixes)
            .find((candidate) => candidate.safe);
          if (!fix) break;
          ({ text } = apply({ uri: '', languageId: 'properties', text }, fix));
        }
        assert.ok(!lint(text, known).some((finding) => finding.fixes.some((fix) => fix.safe)), text);
      }),
      { numRuns: 300 },
    );
  });
});
