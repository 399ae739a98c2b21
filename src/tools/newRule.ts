import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brokerKinds, isBrokerKind } from '../base/brokerKind';
import { rulesFolder } from './generate/ruleFolders';

/**
 * Starts a rule: `npm run new:rule -- kafka/some-rule`. What it writes compiles; the rule's documentation is its test,
 * and fails until it has examples.
 */
export function newRule(repository: string, id: string): readonly string[] {
  const [broker, name, ...rest] = id.split('/');
  if (!isBrokerKind(broker) || rest.length > 0 || !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(name ?? '')) {
    throw new Error(
      `"${id}" is not the id of a rule: write <broker>/<words-with-dashes>, the broker one of ${brokerKinds.join(', ')}.`,
    );
  }
  const folder = path.join(repository, rulesFolder, id);
  if (existsSync(folder)) throw new Error(`The rule ${id} is there already: ${folder}`);
  mkdirSync(folder, { recursive: true });
  const files = { 'index.ts': ruleSource(id, kinds[broker]), 'README.md': documentation(id) };
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text);
  return Object.keys(files).map((file) => path.join(folder, file));
}

const kinds = { kafka: 'kafka.producer', rabbitmq: 'rabbitmq.queue', nats: 'nats.stream' } as const;

function ruleSource(id: string, kind: string): string {
  return `import { defineRule } from '../../../model/rule';

export default defineRule({
  meta: {
    id: '${id}',
    severity: 'warning',
    category: 'correctness',
    fix: 'none',
    summary: '',
    sources: [],
    since: '0.1.0',
  },
  on: ['${kind}'],
  options: [],
  check(declaration, context) {
    const option = context.option('');
    if (option.how !== 'written') return;
    context.report({ at: option.span, message: \`\${declaration.kind}: \` });
  },
});
`;
}

function documentation(id: string): string {
  return `# ${id}

**warning** · correctness · has no fix · since 0.1.0

## Why it matters

## What happens

## When it stays silent

## Bad

## Good

## Sources
`;
}
