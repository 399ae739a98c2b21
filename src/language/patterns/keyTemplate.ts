/**
 * A routing key or subject as code writes it: text with holes for what is only known when the program runs.
 * `f"order.{id}"` is `['order.', null]`. A hole stands for any text, also for none and for several words.
 */
export type KeyTemplate = readonly (string | null)[];

/** The template of a key that is spelled out. */
export function literalKey(key: string): KeyTemplate {
  return [key];
}

/** Nothing of the key is in the text, so that nothing can be said about it. */
export function isFullyDynamic(template: KeyTemplate): boolean {
  return template.includes(null) && template.every((part) => part === null || part === '');
}

/** Tells whether the template can become exactly this key: its pieces stand in it in order, with nothing else outside. */
export function canBe(template: KeyTemplate, key: string): boolean {
  const pieces = [''];
  for (const part of template) {
    if (part === null) pieces.push('');
    else pieces.push(`${pieces.pop() ?? ''}${part}`);
  }
  const [first = '', ...others] = pieces;
  const last = others.pop();
  if (last === undefined) return key === first;
  if (!key.startsWith(first)) return false;
  let position = first.length;
  for (const piece of others) {
    const found = key.indexOf(piece, position);
    if (found === -1) return false;
    position = found + piece.length;
  }
  return key.endsWith(last) && key.length - last.length >= position;
}

/** As a reader would write it: `order.{…}`. */
export function showTemplate(template: KeyTemplate): string {
  return template.map((part) => part ?? '{…}').join('');
}

/** The template word by word; a hole stays inside the word it is written in. */
export function templateWords(template: KeyTemplate): readonly KeyTemplate[] {
  let last: (string | null)[] = [];
  const words = [last];
  for (const part of template) {
    const pieces: (string | null)[] = part === null ? [null] : part.split('.');
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) words.push((last = []));
      if (piece !== '') last.push(piece);
    }
  }
  return words;
}
