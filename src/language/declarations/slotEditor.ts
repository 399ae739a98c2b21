import type { DeclarationEditor } from '../model/declaration';
import type { TextEdit } from '../model/text';
import type { Primitive } from './spellings';

/** A place where an option is written. An operation that the place does not allow answers `undefined`. */
export interface Slot {
  replace(value: Primitive): readonly TextEdit[] | undefined;
  remove(): readonly TextEdit[] | undefined;
  /** Absent where the form has no key that stands in the text as it is. */
  rename?(to: string): readonly TextEdit[] | undefined;
}

/** An editor over the places where options are written and one where others can be added. */
export class SlotEditor implements DeclarationEditor {
  /** `slots` in the order in which they apply. `insert` is given the slot that it is to outdo, if there is one. */
  constructor(
    private readonly slots: ReadonlyMap<string, readonly Slot[]>,
    private readonly insert: (key: string, value: Primitive, over?: Slot) => readonly TextEdit[] | undefined,
  ) {}

  set(key: string, value: Primitive): readonly TextEdit[] | undefined {
    const inForce = this.slots.get(key)?.at(-1);
    return inForce?.replace(value) ?? this.insert(key, value, inForce);
  }

  remove(key: string): readonly TextEdit[] | undefined {
    const edits: TextEdit[] = [];
    for (const slot of this.slots.get(key) ?? []) {
      const removed = slot.remove();
      if (removed === undefined) return undefined;
      edits.push(...removed);
    }
    return edits;
  }

  rename(key: string, to: string): readonly TextEdit[] | undefined {
    const slots = this.slots.get(key) ?? [];
    // Where the right name is written too, which of the two counts would change.
    return slots.length === 1 && !this.slots.has(to) ? slots[0]?.rename?.(to) : undefined;
  }
}
