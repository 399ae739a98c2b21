/** Class of elements that the arrow keys go over. */
const stopClass = 'stop';

/**
 * Makes many rows one stop of the Tab key: the arrow keys go from row to row, and Tab goes on to the buttons of the
 * row that has the focus (the pattern "roving tabindex" of the ARIA Authoring Practices).
 */
export class Roving {
  private current: HTMLElement | undefined;

  constructor(private readonly root: HTMLElement) {
    root.addEventListener('focusin', ({ target }) => {
      const stop = target instanceof Element ? target.closest<HTMLElement>(`.${stopClass}`) : null;
      if (stop) this.enter(stop);
    });
    root.addEventListener('keydown', (event) => this.keyDown(event));
  }

  /** To be called after each drawing: new rows are no stops by themselves, and there is always one to begin with. */
  drawn(): void {
    for (const stop of this.root.querySelectorAll<HTMLElement>(`.${stopClass}:not([tabindex])`)) stop.tabIndex = -1;
    if (this.current?.isConnected === true && this.root.contains(this.current)) return;
    this.current = undefined;
    const first = this.root.querySelector<HTMLElement>(`.${stopClass}`);
    if (first) this.enter(first);
  }

  /** Moves the focus to the row to begin with. */
  focus(): void {
    this.current?.focus();
  }

  private enter(stop: HTMLElement): void {
    if (this.current === stop) return;
    if (this.current) setTabIndex(this.current, -1);
    setTabIndex(stop, 0);
    this.current = stop;
  }

  private keyDown(event: KeyboardEvent): void {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || !target.classList.contains(stopClass)) return;
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[key];
    if (step === undefined) return;
    event.preventDefault();
    const stops = [...this.root.querySelectorAll<HTMLElement>(`.${stopClass}`)];
    const to = Math.min(Math.max(stops.indexOf(target) + step, 0), stops.length - 1);
    stops[to]?.focus();
  }
}

function setTabIndex(stop: HTMLElement, index: number): void {
  stop.tabIndex = index;
  for (const inner of stop.querySelectorAll<HTMLElement>('button')) inner.tabIndex = index;
}
