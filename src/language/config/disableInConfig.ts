import { applyEdits, modify } from 'jsonc-parser';

/** Text of a `.brokerscope.json` with a rule off, made from what it says now; comments in it stay. */
export function disabledInConfig(text: string | undefined, ruleId: string): string {
  const now = text === undefined || text.trim() === '' ? '{}\n' : text;
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: now.includes('\r\n') ? '\r\n' : '\n' };
  return applyEdits(now, modify(now, ['rules', ruleId], 'off', { formattingOptions }));
}
