import type { Guard } from '../protocol/guard';
import type { Message, PageProtocol, PageReady } from '../protocol/page';
import { textsAttribute } from '../protocol/page';

/** What VS Code gives a page to talk and to remember with. It may be asked for once. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

/** The page's side of the talk with the extension. */
export interface PageHost<FromPage extends Message> {
  post(message: FromPage): void;
  /** What `remember` was given before the page was last taken down; never a secret. */
  recall(): unknown;
  remember(state: unknown): void;
}

/** Begins to listen, and says so. Messages that the protocol does not know are passed over. */
export function connectPage<FromPage extends Message, ToPage extends Message>(
  protocol: PageProtocol<FromPage, ToPage>,
  onMessage: (message: ToPage) => void,
): PageHost<FromPage> {
  const api = acquireVsCodeApi();
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (protocol.isToPage(data)) onMessage(data);
  });
  // After the caller has got its host: an answer may come at once.
  queueMicrotask(() => api.postMessage({ type: 'ready' } satisfies PageReady));
  return {
    post: (message) => api.postMessage(message),
    recall: () => api.getState(),
    remember: (state) => api.setState(state),
  };
}

/** The page's translated texts, which the extension wrote into the document. */
export function pageTexts<T>(isTexts: Guard<T>): T {
  const texts: unknown = JSON.parse(document.body.getAttribute(textsAttribute) ?? '{}');
  if (!isTexts(texts)) throw new Error('The page was given other texts than it has places for.');
  return texts;
}

/** Puts values into the holes `{0}`, `{1}` … of a text. */
export function filled(text: string, ...values: readonly (string | number)[]): string {
  return text.replace(/\{(\d+)\}/g, (hole, index: string) => String(values[Number(index)] ?? hole));
}

/** The element that a page draws into. */
export function pageRoot(): HTMLElement {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no element to draw into.');
  return root;
}
