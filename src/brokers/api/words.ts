/** Made once: a list of thousands of rows says as many counts. */
const grouped = new Intl.NumberFormat('en-US');

/** `1 partition`, `1,204 messages`, `2 indices`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${grouped.format(count)} ${count === 1 ? noun : plural}`;
}

/** Dimmed text after a resource's label, of the figures that are known; nothing where none is. */
export function description(...figures: readonly (string | undefined)[]): { readonly description?: string } {
  const known = figures.filter((figure) => figure !== undefined && figure !== '');
  return known.length > 0 ? { description: known.join(' · ') } : {};
}
