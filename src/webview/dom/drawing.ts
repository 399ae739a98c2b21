import type { Attributes, Drawn, DrawnNode } from './element';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** What stands in the document, with what it was drawn from. */
type Placed = { readonly node: Text; drawn: string } | PlacedElement;
interface PlacedElement {
  readonly node: Element;
  drawn: Drawn;
  children: Placed[];
}

/**
 * Draws into an element, and changes on every further drawing only what is different: focus, scroll positions and
 * what a user has typed or selected stay as they are.
 */
export class Drawing {
  private placed: Placed[] = [];

  constructor(private readonly root: Element) {}

  draw(...nodes: readonly DrawnNode[]): void {
    this.placed = arrange(this.root, this.placed, nodes);
  }
}

function arrange(parent: Element, before: readonly Placed[], wanted: readonly DrawnNode[]): Placed[] {
  const byKey = new Map<string, PlacedElement>();
  const others: Placed[] = [];
  for (const placed of before) {
    if (isElement(placed) && placed.drawn.key !== undefined) byKey.set(placed.drawn.key, placed);
    else others.push(placed);
  }
  let next = 0;
  const known = (drawn: DrawnNode): Placed | undefined => {
    if (typeof drawn !== 'string' && drawn.key !== undefined) {
      const found = byKey.get(drawn.key);
      // Two that say the same key are two all the same.
      byKey.delete(drawn.key);
      return found;
    }
    // What was left out this time is passed over; what follows it stays what it was.
    for (let index = next; index < others.length; index++) {
      const candidate = others[index];
      if (!candidate || !canBecome(candidate, drawn)) continue;
      next = index + 1;
      return candidate;
    }
    return undefined;
  };
  const after = wanted.map((drawn) => {
    const candidate = known(drawn);
    return candidate && canBecome(candidate, drawn) ? update(candidate, drawn) : create(drawn);
  });
  const kept = new Set(after);
  for (const placed of before) if (!kept.has(placed)) placed.node.remove();
  after.forEach(({ node }, index) => {
    const there = parent.childNodes[index];
    if (there !== node) parent.insertBefore(node, there ?? null);
  });
  return after;
}

function isElement(placed: Placed): placed is PlacedElement {
  return typeof placed.drawn !== 'string';
}

function canBecome({ drawn }: Placed, wanted: DrawnNode): boolean {
  if (typeof drawn === 'string' || typeof wanted === 'string') return typeof drawn === typeof wanted;
  return drawn.tag === wanted.tag && drawn.key === wanted.key;
}

function update(placed: Placed, wanted: DrawnNode): Placed {
  if (placed.drawn === wanted) return placed;
  if (isElement(placed) && typeof wanted !== 'string') {
    setAttributes(placed.node, placed.drawn.attributes, wanted.attributes);
    placed.children = arrange(placed.node, placed.children, wanted.children);
    placed.drawn = wanted;
  } else if (!isElement(placed) && typeof wanted === 'string') {
    placed.node.data = wanted;
    placed.drawn = wanted;
  }
  return placed;
}

function create(drawn: DrawnNode): Placed {
  if (typeof drawn === 'string') return { node: document.createTextNode(drawn), drawn };
  const isSvg = drawn.tag === 'svg' || drawn.tag === 'path';
  const node = isSvg ? document.createElementNS(svgNamespace, drawn.tag) : document.createElement(drawn.tag);
  setAttributes(node, {}, drawn.attributes);
  return { node, drawn, children: arrange(node, [], drawn.children) };
}

function setAttributes(node: Element, before: Attributes, wanted: Attributes): void {
  for (const name of Object.keys(before)) if (!(name in wanted)) set(node, name, undefined);
  for (const [name, value] of Object.entries(wanted)) if (value !== before[name]) set(node, name, value);
}

function set(node: Element, name: string, value: Attributes[string]): void {
  // What a field holds is a property: the attribute of that name only says what it held at first.
  if (name === 'value' && 'value' in node) node.value = value ?? '';
  else if (name === 'checked' && 'checked' in node) node.checked = value === true;
  else if (name === 'selected' && 'selected' in node) node.selected = value === true;
  else if (value === undefined || value === false) node.removeAttribute(name);
  else node.setAttribute(name, value === true ? '' : String(value));
}
