/** What keys do on the page. */
export interface KeyDeeds {
  readonly filter: () => void;
  readonly leaveFilter: () => void;
  readonly toRows: () => void;
  /** On the row that has the focus. */
  readonly copy: (stop: HTMLElement) => void;
}

/** The keys of the page; the arrow keys are those of `Roving`. */
export function onKeys(root: HTMLElement, deeds: KeyDeeds): void {
  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    const command = event.ctrlKey || event.metaKey;
    const inField = target instanceof HTMLInputElement;
    if ((command && key.toLowerCase() === 'f') || (key === '/' && !inField && !command)) done(event, deeds.filter);
    else if (inField && key === 'Escape') done(event, deeds.leaveFilter);
    else if (inField && key === 'ArrowDown') done(event, deeds.toRows);
    else if (target instanceof HTMLElement && root.contains(target)) onRow(event, target, command, deeds);
  });
}

function onRow(event: KeyboardEvent, target: HTMLElement, command: boolean, { copy }: KeyDeeds): void {
  const stop = target.closest<HTMLElement>('.stop');
  if (!stop) return;
  // What the user has marked is what is copied; the browser does that.
  const marked = window.getSelection()?.isCollapsed === false;
  if (command && event.key.toLowerCase() === 'c' && !marked) done(event, () => copy(stop));
  if (event.key === 'Enter' && target === stop) stop.querySelector<HTMLElement>('[data-action="goTo"]')?.click();
}

function done(event: KeyboardEvent, deed: () => void): void {
  event.preventDefault();
  event.stopPropagation();
  deed();
}
