import type { Disposable } from '../../../base/disposable';
import { Emitter } from '../../../base/event';
import type { ProfileId } from '../../../brokers/api/profile';
import type { ResourceRef } from '../../../brokers/api/resource';
import type { Favourite } from './favourite';
import { sameResource } from './favourite';

/** Where something is kept beyond the window: VS Code's `Memento`. */
export interface Memory {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

const memoryKey = 'explorer.favourites';

type Kept = Readonly<Record<string, readonly Favourite[]>>;

/** What the user has starred, by connection, in every workspace the same. Names only, nothing secret. */
export class FavouritesStore implements Disposable {
  private readonly changed = new Emitter<ProfileId>();
  /** Something was starred or is no longer. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly memory: Memory) {}

  /** In the order of their labels. */
  of(profile: ProfileId): readonly Favourite[] {
    return this.kept()[profile] ?? [];
  }

  find(ref: ResourceRef): Favourite | undefined {
    return this.of(ref.profile).find((favourite) => sameResource(favourite, ref));
  }

  async add(profile: ProfileId, ...added: readonly Favourite[]): Promise<void> {
    const others = this.of(profile).filter((known) => !added.some((one) => sameResource(one, known)));
    await this.keep(
      profile,
      [...others, ...added].sort((a, b) => a.label.localeCompare(b.label, 'en')),
    );
  }

  async remove(...refs: readonly ResourceRef[]): Promise<void> {
    for (const profile of new Set(refs.map((ref) => ref.profile))) {
      const gone = refs.filter((ref) => ref.profile === profile);
      await this.keep(
        profile,
        this.of(profile).filter((known) => !gone.some((ref) => sameResource(ref, known))),
      );
    }
  }

  dispose(): void {
    this.changed.dispose();
  }

  /** Read each time: another window may have written. */
  private kept(): Kept {
    return (this.memory.get(memoryKey) as Kept | undefined) ?? {};
  }

  private async keep(profile: ProfileId, favourites: readonly Favourite[]): Promise<void> {
    const others = Object.entries(this.kept()).filter(([id]) => id !== profile);
    const own = favourites.length > 0 ? [[profile, favourites] as const] : [];
    await this.memory.update(memoryKey, Object.fromEntries([...others, ...own]));
    this.changed.fire(profile);
  }
}
