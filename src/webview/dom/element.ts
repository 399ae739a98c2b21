/** Attributes of an element; `false` and `undefined` leave one out, `true` sets it without a value. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element as it should be: plain data, drawn by `Drawing`. */
export interface Drawn {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly DrawnNode[];
  /** Tells it apart from its siblings, so that it keeps its focus and place when they change. */
  readonly key: string | undefined;
}

/** An element or a text. */
export type DrawnNode = Drawn | string;

/** What may stand between the children of an element; nothing where there is nothing to show. */
export type Child = DrawnNode | undefined | false | readonly Child[];

/** Describes an element. The attribute `key` is no attribute of the document, but names the element among its siblings. */
export function h(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): Drawn {
  const { key, ...rest } = attributes;
  return { tag, attributes: rest, children: flat(children), key: key === undefined ? undefined : String(key) };
}

function flat(children: readonly Child[]): DrawnNode[] {
  const nodes: DrawnNode[] = [];
  for (const child of children) {
    if (child === undefined || child === false || child === '') continue;
    if (typeof child === 'string' || 'tag' in child) nodes.push(child);
    else nodes.push(...flat(child));
  }
  return nodes;
}
