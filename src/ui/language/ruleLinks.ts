import { ruleLinkScheme } from '../../base/ruleLink';
import { commandIds } from '../contributions';

/** The command link that opens the page of a rule. */
export function ruleCommandLink(ruleId: string): string {
  return `command:${commandIds.openRule}?${encodeURIComponent(JSON.stringify([ruleId]))}`;
}

/** Markdown of the server with its links to rule pages turned into links that the editor can follow. */
export function withRuleCommands(markdown: string): string {
  const links = new RegExp(`\\]\\(${ruleLinkScheme}:([a-z]+/[a-z0-9-]+)\\)`, 'g');
  return markdown.replace(links, (_link, ruleId: string) => `](${ruleCommandLink(ruleId)})`);
}
