import type { Locator, Page } from 'playwright-core';
import type { RigHandlers } from './control';
import type { Answer, RowClick } from './protocol';

/** How long a question may take to appear: a driver is loaded before some of them. */
const patience = { timeout: 15_000 };

/** What suites may do at the workbench by hand, because no API of VS Code's does it. */
export function handsOn(
  page: Page,
): Pick<RigHandlers, 'answer' | 'click' | 'press' | 'type' | 'clickRow' | 'offers' | 'asks'> {
  return {
    answer: (subject) => answer(page, JSON.parse(subject) as Answer),
    click: (name) => page.getByRole('button', { name, exact: true }).click(patience),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    clickRow: (subject) => clickRow(page, JSON.parse(subject) as RowClick),
    offers: async () => {
      // Rows of a list that was shown before stay in the page, out of sight.
      const rows = page.locator('.quick-input-widget .monaco-list-row .label-name').filter({ visible: true });
      return JSON.stringify(await rows.allInnerTexts());
    },
    asks: async () => String(await page.locator('.quick-input-widget').isVisible()),
  };
}

async function clickRow(page: Page, { label, modifier }: RowClick): Promise<void> {
  const row = page.locator(`.monaco-list-row[aria-label^="${label}"]`).first();
  // The tooltip of the row the mouse rests on may lie over this one.
  await page.mouse.move(0, 0);
  await row.click({ ...patience, ...(modifier && { modifiers: [modifier] }) });
}

/** Waits for a question in the quick input, so that nothing is typed into what was there before. */
async function answer(page: Page, { question, text, key }: Answer): Promise<void> {
  const box = page.locator('.quick-input-widget');
  await box.getByText(question).or(box.getByPlaceholder(question)).first().waitFor(patience);
  // A tree that is being revealed can take the focus back for a moment.
  await box.locator('.quick-input-box input').first().focus();
  if (text !== undefined) {
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await page.keyboard.type(text);
  }
  if (key === 'Escape') await giveUp(page, box);
  else if (key !== undefined) await page.keyboard.press(key);
}

/** A tooltip that is open, or opens at that moment, takes the first Escape; users press it again, and so do we. */
async function giveUp(page: Page, box: Locator): Promise<void> {
  for (let presses = 1; presses < 3; presses++) {
    await page.keyboard.press('Escape');
    const hidden = await box.waitFor({ state: 'hidden', timeout: 2_000 }).then(
      () => true,
      () => false,
    );
    if (hidden) return;
  }
  await page.keyboard.press('Escape');
  await box.waitFor({ ...patience, state: 'hidden' });
}
