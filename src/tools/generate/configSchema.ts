import type { ConfigNames } from '../../language/config/parseConfig';
import type { RuleMeta } from '../../language/model/rule';

/** JSON Schema of `.brokerscope.json`, for completion and hovers while it is written. */
export function configSchema(names: ConfigNames, rules: readonly RuleMeta[]): string {
  const version = { type: 'string', pattern: String.raw`^v?\d+(\.\d+)*` };
  const severity = (rule: RuleMeta): object => ({
    enum: ['off', 'info', 'warning', 'error'],
    description: rule.summary,
    default: rule.severity,
  });
  return JSON.stringify({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Brokerscope configuration',
    description: 'Counts for every file below its folder, unless a nearer .brokerscope.json does.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      versions: {
        type: 'object',
        description: 'Version in use by library or broker. Overrules manifests, lock files and image tags.',
        additionalProperties: false,
        properties: Object.fromEntries(names.versions.map((name) => [name, version])),
      },
      rules: {
        type: 'object',
        description: 'Severity by rule; a rule not named here keeps its own.',
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.id, severity(rule)])),
      },
    },
  });
}
