import ts from 'typescript';
import { dialects } from '../../src/language/dialects/index';
import { lexiconFor } from '../../src/language/syntax/code/lexicons';
import { scan } from '../../src/language/syntax/code/scanner';

const lines = 5000;

/** Two declarations. */
const declaring = (i: number): string[] => [
  `  await producer.send({ topic: 'orders', acks: -1, messages: [{ key, value: JSON.stringify({ total }) }] });`,
  `  const options: Record<string, unknown> = { durable: true, arguments: { 'x-queue-type': 'quorum' } };`,
  `  await channel.assertQueue('orders.${i}', options);`,
];

const plain = (i: number): string[] => [
  `  await this.repository.save({ id: order.id, kind: order.kind, state: 'placed', total, attempts: ${i} });`,
  `  const options: Record<string, unknown> = { retries: 3, headers: { 'x-request-id': order.id } };`,
  `  await this.http.post(\`/orders/\${order.id}\`, options);`,
];

/** A service as people write them: strings, templates, comments, nested calls, some declarations. */
function sample(): string {
  const block = (i: number): string[] => [
    `// order ${i}: what the shop hears of it`,
    `export async function handle${i}(order: Order, attempts = ${i}): Promise<void> {`,
    `  const key = \`order.\${order.kind}.\${attempts > 1 ? 'retry' : "first"}\`;`,
    `  if (!/^[a-z]+$/.test(order.kind) || order.lines.length === 0) return;`,
    `  const total = order.lines.reduce((sum, line) => sum + line.price * line.count, 0);`,
    ...(i % 10 === 0 ? declaring(i) : plain(i)),
    `}`,
    ``,
  ];
  const head = [`import { Kafka } from 'kafkajs';`, `import amqp from 'amqplib';`];
  const made = [`const producer = new Kafka({ brokers: ['localhost:9092'] }).producer({ idempotent: true });`];
  const text = [...head, ...made];
  for (let i = 0; text.length < lines; i++) text.push(...block(i));
  return text.slice(0, lines).join('\n');
}

/** TypeScript's own scanner over the same text: tokens only, no brackets paired. */
function typescriptTokens(text: string): number {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, text);
  let count = 0;
  while (scanner.scan() !== ts.SyntaxKind.EndOfFileToken) count++;
  return count;
}

function median(run: () => unknown): number {
  const times = Array.from({ length: 41 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[20] ?? Number.NaN;
}

/** Prints how long a 5,000-line file takes, beside TypeScript's scanner in the same process. */
export function run(): Promise<void> {
  const text = sample();
  const lexicon = lexiconFor('typescript');
  if (!lexicon) throw new Error('TypeScript has no lexicon');
  const ours = median(() => scan(text, lexicon));
  const theirs = median(() => typescriptTokens(text));
  const read = median(() => {
    // A new document each time: what is scanned is kept by document.
    const source = { uri: 'file:///orders.ts', languageId: 'typescript', text };
    return dialects.filter((dialect) => dialect.mayContain(source)).map((dialect) => dialect.read(source));
  });
  console.table([
    { what: 'scan with paired brackets', milliseconds: ours.toFixed(2), ratio: (ours / theirs).toFixed(2) },
    { what: "TypeScript's scanner", milliseconds: theirs.toFixed(2), ratio: '1.00' },
    { what: 'scan and read 100 declarations', milliseconds: read.toFixed(2), ratio: (read / theirs).toFixed(2) },
  ]);
  return Promise.resolve();
}
