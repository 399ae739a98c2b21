import { isOneOf, isShape, type Guard, type Guarded } from './guard';

/** Every message says what it is. */
export interface Message {
  readonly type: string;
}

/** What the extension and one kind of page in a webview say to each other. Each side believes only what its guard does. */
export interface PageProtocol<FromPage extends Message, ToPage extends Message> {
  /** Names the page and its bundle, `dist/webview/<name>.js`. */
  readonly name: string;
  readonly isFromPage: Guard<FromPage>;
  readonly isToPage: Guard<ToPage>;
}

/**
 * The first message of every page: from here on it listens. It comes again when VS Code makes the page anew, which has
 * forgotten everything then.
 */
export const isPageReady = isShape({ type: isOneOf('ready') });
export type PageReady = Guarded<typeof isPageReady>;

/** Attribute of the page's body under which its translated texts stand, as JSON. */
export const textsAttribute = 'data-texts';

/** Attribute of the page's body that holds `PageProtocol.name`. */
export const pageAttribute = 'data-page';
