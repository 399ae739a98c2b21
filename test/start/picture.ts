import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Progress } from '../lab';
import { installChromium, launchBrowser, openPage } from '../lab/workbench/browser';
import type { DemoServerId } from './connections';
import { labWindowUrl, sampleWorkspace, startLabWindow } from './labWindow';

const size = { width: 1600, height: 1000 };

/** On top of the demo's settings: nothing in the picture but the explorer and a file with what was found in it. */
const pictureSettings = {
  'breadcrumbs.enabled': false,
  'editor.fontSize': 14,
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
  await page.goto(labWindowUrl(server, [`${source}:20:1`]));
  await page.locator('.monaco-workbench .view-lines').first().waitFor({ timeout: 60_000 });
  progress('VS Code is open');
  await expandExplorer(page);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file });
  progress(`wrote ${file}`);
}

async function expandExplorer(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Brokerscope' }).click();
}
