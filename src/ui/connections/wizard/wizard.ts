/** Something the user is asked. Answers are texts throughout: an item's value, what was typed, a path. */
export type Question =
  | {
      readonly type: 'pick';
      readonly placeholder: string;
      readonly items: readonly PickItem[];
      /** Value of the item that is marked to begin with. */
      readonly current?: string | undefined;
    }
  | {
      readonly type: 'text';
      readonly prompt: string;
      readonly value?: string | undefined;
      readonly placeholder?: string;
      readonly secret?: boolean;
      /** One sentence on what is wrong with a text, or `undefined`. */
      readonly validate?: (text: string) => string | undefined;
    }
  | { readonly type: 'file'; readonly prompt: string; readonly value?: string | undefined };

export interface PickItem {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
}

/** One question, and what its answer does to the draft. */
export interface Step<D> {
  applies(draft: D): boolean;
  question(draft: D): Question | Promise<Question>;
  answer(draft: D, answer: string): D | Promise<D>;
}

export interface Position {
  readonly step: number;
  readonly total: number;
}

/** The user went back to the question before. */
export const back = Symbol('back');

/** Puts a question; `undefined` if the user gave up. */
export type Ask = (question: Question, position: Position) => Promise<string | typeof back | undefined>;

/** Asks the steps that apply, one after the other, back and forth. `undefined` if the user gave up. */
export async function runWizard<D>(steps: readonly Step<D>[], start: D, ask: Ask): Promise<D | undefined> {
  const drafts: D[] = [start];
  const asked: number[] = [];
  for (;;) {
    const draft = drafts[drafts.length - 1] ?? start;
    const index = steps.findIndex((step, i) => i > (asked[asked.length - 1] ?? -1) && step.applies(draft));
    const step = steps[index];
    if (!step) return draft;
    const total = asked.length + steps.filter((later, i) => i >= index && later.applies(draft)).length;
    const answer = await ask(await step.question(draft), { step: asked.length + 1, total });
    if (answer === undefined) return undefined;
    if (answer === back) {
      asked.pop();
      if (drafts.length > 1) drafts.pop();
    } else {
      asked.push(index);
      drafts.push(await step.answer(draft, answer));
    }
  }
}
