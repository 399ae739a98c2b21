/** Path of the page about a rule, under the scheme of pages. */
export function rulePagePath(ruleId: string): string {
  return `/rules/${ruleId}.md`;
}

/** Rule that a page is about. Anything that could lead out of the folder of rules is none. */
export function ruleOfPage(path: string): string | undefined {
  return /^\/rules\/([a-z]+\/[a-z0-9-]+)\.md$/.exec(path)?.[1];
}
