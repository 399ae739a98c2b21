import type { Log, Result } from 'sarif';
import type { Severity } from '../../language/model/finding';
import type { RuleMeta } from '../../language/model/rule';
import { ruleDocs } from '../docs';
import { regionsOf } from '../region';
import type { FileReport, Format } from '../report';

const levels: Readonly<Record<Severity, Result.level>> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0 (OASIS), for code scanning services. Columns are UTF-16 code units, which it is told. */
export function sarif(rules: readonly RuleMeta[], version: string): Format {
  return (reports) => {
    const log: Log = {
      version: '2.1.0',
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      runs: [
        {
          columnKind: 'utf16CodeUnits',
          tool: {
            driver: {
              name: 'Brokerscope',
              version,
              rules: rules.map((rule) => ({
                id: rule.id,
                shortDescription: { text: rule.summary },
                helpUri: ruleDocs(rule.id),
                defaultConfiguration: { level: levels[rule.severity] },
                properties: { category: rule.category },
              })),
            },
          },
          results: reports.flatMap(resultsOf),
        },
      ],
    };
    return JSON.stringify(log);
  };
}

function resultsOf({ path, text, findings }: FileReport): Result[] {
  const region = regionsOf(text);
  const artifactLocation = { uri: path.split(/[\\/]/).map(encodeURIComponent).join('/') };
  return findings.map((finding) => ({
    ruleId: finding.ruleId,
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation, region: region(finding.span) } }],
    ...(finding.fixes.length === 0
      ? {}
      : {
          fixes: finding.fixes.map((fix) => ({
            description: { text: fix.title },
            artifactChanges: [
              {
                artifactLocation,
                replacements: fix.edits.map((edit) => ({
                  deletedRegion: region(edit.span),
                  insertedContent: { text: edit.newText },
                })),
              },
            ],
          })),
        }),
  }));
}
