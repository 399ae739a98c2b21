import { h, type Child } from '../dom/element';

/** A text with what was looked for marked in it. */
export function marked(text: string, words: readonly string[]): Child {
  if (words.length === 0) return text;
  const pattern = new RegExp(words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'), 'gi');
  const nodes: Child[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    nodes.push(text.slice(end, match.index), h('mark', {}, match[0]));
    end = match.index + match[0].length;
  }
  return [...nodes, text.slice(end)];
}
