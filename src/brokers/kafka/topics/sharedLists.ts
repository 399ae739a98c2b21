/** Ids below this can be told by a key that is a number: three of them, and how many they are, fit into 53 bits. */
const smallIds = 2 ** 17;

/** Lists of broker ids, each different one kept once and known by a number. */
export class SharedLists {
  readonly all: (readonly number[])[] = [];
  private readonly numbers = new Map<number | string, number>();

  /** The number of the list whose ids `next` tells one by one. */
  numberOf(length: number, next: () => number): number {
    if (length > 3) return this.known(Array.from({ length }, next));
    const first = length > 0 ? next() : 0;
    const second = length > 1 ? next() : 0;
    const third = length > 2 ? next() : 0;
    if (!isSmall(first) || !isSmall(second) || !isSmall(third)) {
      return this.known([first, second, third].slice(0, length));
    }
    // Almost every list: no object is made to find it.
    const key = ((first * smallIds + second) * smallIds + third) * 4 + length;
    return this.numbers.get(key) ?? this.add(key, [first, second, third].slice(0, length));
  }

  private known(list: readonly number[]): number {
    const key = list.join();
    return this.numbers.get(key) ?? this.add(key, list);
  }

  private add(key: number | string, list: readonly number[]): number {
    this.numbers.set(key, this.all.length);
    return this.all.push(list) - 1;
  }
}

function isSmall(id: number): boolean {
  return id >= 0 && id < smallIds;
}
