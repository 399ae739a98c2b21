import { isEither, isFlag, isListOf, isNumber, isOneOf, isShape, isText, type Guarded } from './guard';
import type { PageProtocol } from './page';

/** One of the answers that a field offers. */
const isOption = isShape({ value: isText, label: isText }, { colour: isText });

const isField = isShape(
  {
    /** Path in the settings (`tls.caFile`), or `secret.<field>`. */
    id: isText,
    type: isOneOf('text', 'file', 'secret', 'choice', 'flag'),
    label: isText,
    /** `true` or `false` for a flag; always empty for a secret, which never comes back to the page. */
    value: isText,
  },
  {
    hint: isText,
    placeholder: isText,
    required: isFlag,
    error: isText,
    /** Said of a value that is allowed and dangerous. */
    warning: isText,
    options: isListOf(isOption),
    /** What is known of a secret: kept in the secret storage, or typed and not saved yet. */
    secret: isOneOf('missing', 'stored', 'typed'),
  },
);
/** A field as it is drawn. */
export type FormField = Guarded<typeof isField>;

const isSection = isShape({ id: isText, title: isText, fields: isListOf(isField) }, { note: isText });
/** Fields that belong together. */
export type FormSection = Guarded<typeof isSection>;

const isStep = isShape({ label: isText, ok: isFlag, detail: isText });

const isForm = isShape(
  {
    heading: isText,
    sections: isListOf(isSection),
    /** Number of the last edit that this form takes into account. */
    edit: isNumber,
    /** Nothing is there yet: other tools may know connections. */
    isNew: isFlag,
    /** Whether something is saved right now. */
    saving: isFlag,
    test: isShape({ state: isOneOf('none', 'running', 'passed', 'failed'), steps: isListOf(isStep), summary: isText }),
  },
  { problem: isText },
);
/** Everything the page shows. */
export type Form = Guarded<typeof isForm>;

const isToPage = isEither(
  isShape({ type: isOneOf('form'), form: isForm }),
  /** The first field that keeps the form from being saved. */
  isShape({ type: isOneOf('focus'), id: isText }),
);
export type ToConnectionForm = Guarded<typeof isToPage>;

const isFromPage = isEither(
  isShape({ type: isOneOf('change'), id: isText, value: isText, edit: isNumber }),
  isShape({ type: isOneOf('leave', 'browse', 'forget'), id: isText }),
  isShape({ type: isOneOf('test', 'stop', 'save', 'cancel', 'import') }),
);
export type FromConnectionForm = Guarded<typeof isFromPage>;

/** Add Connection and Edit Connection. All logic is on the extension's side: the page draws and reports edits. */
export const connectionFormProtocol: PageProtocol<FromConnectionForm, ToConnectionForm> = {
  name: 'connection-form',
  isFromPage,
  isToPage,
};

/** Texts that the page itself says. */
export const isFormTexts = isShape({
  browse: isText,
  cancel: isText,
  choose: isText,
  import: isText,
  importHint: isText,
  keep: isText,
  remove: isText,
  replace: isText,
  save: isText,
  saving: isText,
  stop: isText,
  stored: isText,
  test: isText,
  typed: isText,
});
export type FormTexts = Guarded<typeof isFormTexts>;
