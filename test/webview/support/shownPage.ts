import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Message, PageProtocol } from '../../../src/protocol/page';
import { pageHtml } from '../../../src/ui/webview/pageHtml';
import { repositoryRoot } from '../../lab/paths';
import { themeSheet, type ThemeName } from './themes';

/** How a page is shown. */
export interface ShownPageOptions {
  readonly texts: Readonly<Record<string, string>>;
  readonly width?: number;
  readonly height?: number;
  readonly theme?: ThemeName;
  /** What the page was told to remember before. */
  readonly remembered?: unknown;
}

/** A built page in Chromium, with the test in the place of the extension. */
export interface ShownPage<FromPage, ToPage> extends AsyncDisposable {
  readonly page: Page;
  /** What the page has sent so far, `ready` left out. */
  readonly sent: readonly FromPage[];
  /** What the page was last told to remember. */
  readonly remembered: () => unknown;
  /** Everything that the browser complained of: a blocked script, an error that nobody caught. */
  readonly complaints: readonly string[];
  post(message: ToPage): Promise<void>;
}

/** An address that Chromium treats as secure; nothing of it goes over a network. */
const origin = 'https://page.invalid';

/**
 * Shows a page as VS Code does: the same document with the same policy, whose only line to the outside is
 * `acquireVsCodeApi`.
 */
export async function showPage<FromPage extends Message, ToPage extends Message>(
  browser: Browser,
  protocol: PageProtocol<FromPage, ToPage>,
  { texts, width = 320, height = 800, theme = 'dark', remembered }: ShownPageOptions,
): Promise<ShownPage<FromPage, ToPage>> {
  const context = await browser.newContext({ viewport: { width, height }, timezoneId: 'Europe/Berlin' });
  const page = await context.newPage();
  const sent: FromPage[] = [];
  const complaints: string[] = [];
  let memory = remembered;
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  const ready = new Promise<void>((resolve) => {
    void page.exposeFunction('toExtension', (message: Message) => {
      if (message.type === 'ready') resolve();
      else if (protocol.isFromPage(message)) sent.push(message);
      else complaints.push(`not in the protocol: ${JSON.stringify(message)}`);
    });
  });
  await page.exposeFunction('rememberThis', (state: unknown) => (memory = state));
  await page.addInitScript(`
    let state = ${JSON.stringify(remembered ?? null)} ?? undefined;
    window.acquireVsCodeApi = () => ({
      postMessage: (message) => window.toExtension(message),
      getState: () => state,
      setState: (next) => { state = next; window.rememberThis(next); },
    });`);
  await page.route(`${origin}/**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === 'theme.css') await route.fulfill({ contentType: 'text/css', body: themeSheet(theme) });
    else if (name !== '') await route.fulfill({ path: path.join(repositoryRoot, 'dist/webview', name) });
    else await route.fulfill({ contentType: 'text/html', body: documentOf(protocol.name, texts) });
  });
  await page.goto(`${origin}/`);
  await ready;
  return {
    page,
    sent,
    complaints,
    remembered: () => memory,
    post: (message) => page.evaluate(`window.postMessage(${JSON.stringify(message)}, '*')`),
    [Symbol.asyncDispose]: () => context.close(),
  };
}

function documentOf(name: string, texts: Readonly<Record<string, string>>): string {
  const html = pageHtml({
    name,
    texts,
    title: name,
    language: 'en',
    script: `${origin}/${name}.js`,
    style: `${origin}/${name}.css`,
    source: origin,
    nonce: 'nonce',
  });
  return html.replace('<link ', `<link rel="stylesheet" href="${origin}/theme.css">\n<link `);
}
