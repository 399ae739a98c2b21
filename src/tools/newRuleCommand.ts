import { newRule } from './newRule';

try {
  for (const file of newRule(process.cwd(), process.argv[2] ?? '')) console.log(file);
  console.log('Write the rule and its page, then run "npm run generate" and "npm run test:unit".');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
