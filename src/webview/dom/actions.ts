/** Attribute that names what happens when an element is used: `data-action="copy"`. */
export const actionAttribute = 'data-action';

/** Hears an event of the elements that name an action, wherever they are drawn. */
export function onAction<E extends keyof HTMLElementEventMap>(
  root: HTMLElement,
  event: E,
  handle: (action: string, element: HTMLElement, event: HTMLElementEventMap[E]) => void,
): void {
  root.addEventListener(event, (happened) => {
    const target = happened.target instanceof Element ? happened.target.closest(`[${actionAttribute}]`) : null;
    if (target instanceof HTMLElement) handle(target.getAttribute(actionAttribute) ?? '', target, happened);
  });
}
