/** Where a rule's page is on the web. */
export function ruleDocs(ruleId: string): string {
  return `https://github.com/brokerscope/brokerscope/blob/main/src/language/rules/${ruleId}/README.md`;
}
