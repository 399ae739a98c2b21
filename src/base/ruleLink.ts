/** Scheme of links to a rule's page; the editor turns them into the command that opens it. */
export const ruleLinkScheme = 'brokerscope-rule';

/** Link to the page of a rule. */
export function ruleLink(ruleId: string): string {
  return `${ruleLinkScheme}:${ruleId}`;
}

/** Rule that a link leads to, or `undefined` for a link of another kind. */
export function ruleOfLink(link: string): string | undefined {
  return link.startsWith(`${ruleLinkScheme}:`) ? decodeURIComponent(link.slice(ruleLinkScheme.length + 1)) : undefined;
}
