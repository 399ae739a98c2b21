/** Something that holds a listener, a timer or a socket until it is let go. */
export interface Disposable {
  dispose(): void;
}

/** Collects disposables and lets all of them go at once, last first. Disposing twice does nothing. */
export class DisposableStore implements Disposable {
  private readonly items: Disposable[] = [];
  private disposed = false;

  /** Keeps `item` until the store is disposed; a store already disposed lets it go at once. */
  add<T extends Disposable>(item: T): T {
    if (this.disposed) item.dispose();
    else this.items.push(item);
    return item;
  }

  dispose(): void {
    this.disposed = true;
    for (const item of this.items.splice(0).reverse()) item.dispose();
  }
}
