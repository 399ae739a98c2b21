import type { Frame, Locator, Page } from 'playwright-core';
import { pageAttribute } from '../../src/protocol/page';
import { waitUntil } from '../lab/wait';
import type { RigHandlers } from './control';
import type { WebviewDeed } from './protocol';

/** VS Code starts a service worker before it shows its first webview. */
const patienceMs = 20_000;

/** What suites may do inside a webview: it is a frame in a frame of the workbench, out of reach for VS Code's API. */
export function webviewHands(page: Page): Pick<RigHandlers, 'webview'> {
  return {
    webview: async (subject) => {
      const deed = JSON.parse(subject) as WebviewDeed;
      return act(await frameOf(page, deed.page), deed);
    },
  };
}

/** The frame that shows a page now: VS Code makes a new one whenever the view comes back. */
async function frameOf(page: Page, name: string): Promise<Frame> {
  return waitUntil(
    async () => {
      for (const frame of page.frames()) {
        const shown = await frame
          .locator(`body[${pageAttribute}="${name}"] #root > *`)
          .first()
          .isVisible()
          .catch(() => false);
        if (shown) return frame;
      }
      throw new Error(`no webview shows the page "${name}"`);
    },
    { timeoutMs: patienceMs },
  );
}

async function act(frame: Frame, deed: WebviewDeed): Promise<string> {
  const all = frame.locator(deed.selector);
  if (deed.do === 'count') return String(await all.count());
  return actOn(all.first(), deed);
}

async function actOn(element: Locator, { do: what, value = '' }: WebviewDeed): Promise<string> {
  const patience = { timeout: patienceMs };
  switch (what) {
    case 'click':
      await element.click(patience);
      return '';
    case 'fill':
      await element.fill(value, patience);
      return '';
    case 'press':
      await element.press(value, patience);
      return '';
    case 'hover':
      await element.hover(patience);
      return '';
    case 'select':
      await element.selectOption(value, patience);
      return '';
    case 'check':
      await element.check(patience);
      return '';
    case 'text':
      return element.innerText(patience);
    case 'value':
      return element.inputValue(patience);
    case 'attribute':
      return (await element.getAttribute(value, patience)) ?? '';
    case 'count':
      return '';
  }
}
