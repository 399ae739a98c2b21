/** A text from outside as the cell of a table in Markdown: shown as it is, on one line. */
export function escapeCell(text: string): string {
  return escapeMarkdown(text).replace(/\s*\r?\n\s*/g, ' ');
}

/** A text from outside as Markdown that shows it as it is. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-!|~<>&]/g, '\\$&');
}
