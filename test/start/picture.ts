import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Progress } from '../lab';
import { labDir } from '../lab/paths';
import { installChromium, launchBrowser, openPage } from '../lab/workbench/browser';
import type { DemoServerId } from './connections';
import { labWindowUrl, sampleWorkspace, startLabWindow } from './labWindow';

const size = { width: 1600, height: 1200 };

const sideBarWidth = 520;

/** What the details view keeps of the side bar. */
const detailsHeight = 420;

/** Where the side bar ends before it is widened: activity bar and default width. */
const sideBarEdge = 349;

/**
 * Rows to show, each after the rows to expand for it; the lowest first, so that what is above them is always in sight.
 * All of them fit the picture.
 */
const shown = [
  ['Shop notifications', 'Streams', 'ORDERS'],
  ['Shop events', 'Consumer groups', 'analytics'],
  ['Shop orders', '/', 'Queues', 'payments.authorise'],
];

/** On top of the demo's settings: nothing in the picture but the explorer and a file with what was found in it. */
const pictureSettings = {
  // No figure is half read when the picture is taken.
  'brokerscope.explorer.refreshSeconds': 0,
  'breadcrumbs.enabled': false,
  'editor.fontSize': 14,
  'editor.hover.above': false,
  'editor.lineHeight': 22,
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.renderLineHighlight': 'none',
  'editor.cursorBlinking': 'solid',
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'workbench.tree.indent': 14,
};

/** Opens the demo in the lab's VS Code, expands the explorer over all brokers and writes a PNG of the workbench. */
export async function takePicture(file: string, ids: readonly DemoServerId[], progress: Progress): Promise<void> {
  await installChromium(progress);
  await using server = await startLabWindow(ids, progress, pictureSettings);
  await using browser = await launchBrowser();
  const page = await openPage(browser, size);
  const source = path.join(sampleWorkspace, 'payments/src/main/java/shop/payments/PaymentProducer.java');
  await page.goto(labWindowUrl(server, [`${source}:21:71`]));
  await page.locator('.monaco-workbench .view-lines').first().waitFor({ timeout: 60_000 });
  progress('VS Code is open');
  await showExplorer(page)
    .then(() => showProblem(page))
    .catch(async (error: unknown) => {
      await page.screenshot({ path: path.join(labDir, 'screenshots', 'start-failure.png') });
      throw error;
    });
  await page.locator('.progress-badge').waitFor({ state: 'detached' });
  await page.screenshot({ path: file });
  progress(`wrote ${file}`);
}

/** Opens the explorer, makes it wide enough for its figures, and expands the rows of the picture. */
async function showExplorer(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Brokerscope' }).click();
  await page.mouse.move(sideBarEdge, size.height / 2);
  await page.mouse.down();
  await page.mouse.move(sideBarWidth, size.height / 2, { steps: 5 });
  await page.mouse.up();
  await giveDetailsLess(page);
  for (const rows of shown) await showRow(page, rows);
  // The last row is selected, and the details view tells all about it.
  await page.locator('[role=treeitem]', { hasText: 'payments.authorise' }).first().click();
  const details = page.locator('iframe.webview').last().contentFrame().frameLocator('#active-frame');
  await details.getByText('payments.authorise').first().waitFor();
}

/** Draws the border between the tree and the details down, as the tree has more to show. */
async function giveDetailsLess(page: Page): Promise<void> {
  const header = await page.getByRole('button', { name: 'Details Section' }).boundingBox();
  if (!header) throw new Error('There is no details view.');
  await page.mouse.move(sideBarWidth / 2, header.y);
  await page.mouse.down();
  await page.mouse.move(sideBarWidth / 2, size.height - detailsHeight, { steps: 5 });
  await page.mouse.up();
}

/** Expands what a row of the tree is under and waits for it. The names on a level are told apart by nothing else. */
async function showRow(page: Page, rows: readonly string[]): Promise<void> {
  for (const [index, name] of rows.entries()) {
    const named = `:is([aria-label="${name}"], [aria-label^="${name},"])`;
    const row = page.locator(`[role=treeitem][aria-level="${index + 1}"]${named}`).first();
    await row.waitFor({ timeout: 30_000 });
    const isLast = index === rows.length - 1;
    if (!isLast && (await row.getAttribute('aria-expanded')) === 'false')
      await row.locator('.monaco-tl-twistie').click();
  }
}

/** Shows what was found where the cursor stands, as a user sees it who points there. */
async function showProblem(page: Page): Promise<void> {
  await page.locator('.squiggly-error').first().waitFor({ timeout: 60_000 });
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  await page.locator('.monaco-hover .marker').first().waitFor();
  // The explanation of the option follows what is wrong with it.
  await page.locator('.monaco-hover', { hasText: 'Written here' }).waitFor();
  // Away from everything that shows a hint under the pointer.
  await page.mouse.move(size.width - 200, size.height - 100);
}
