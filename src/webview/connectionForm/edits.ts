import type { FormField } from '../../protocol/connectionForm';

/**
 * What was typed and has not come back yet. While an edit is under way, the extension's answer to the one before must
 * not put an older text into the field.
 */
export class Edits {
  private last = 0;
  private readonly pending = new Map<string, { readonly edit: number; readonly value: string }>();

  /** Notes an edit and gives it a number. */
  add(id: string, value: string): number {
    this.last++;
    this.pending.set(id, { edit: this.last, value });
    return this.last;
  }

  /** The extension has taken all edits up to this one into account. */
  answered(edit: number): void {
    // A page that was made anew goes on counting where it ended.
    this.last = Math.max(this.last, edit);
    for (const [id, { edit: own }] of this.pending) if (own <= edit) this.pending.delete(id);
  }

  valueOf({ id, value }: Pick<FormField, 'id' | 'value'>): string {
    return this.pending.get(id)?.value ?? value;
  }
}
