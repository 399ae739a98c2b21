import assert from 'node:assert/strict';
import path from 'node:path';
import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import {
  detailsProtocol,
  type DetailsContent,
  type DetailsFromPage,
  type DetailsSubject,
  type DetailsToPage,
} from '../../../src/protocol/details';
import { detailsTexts } from '../../../src/ui/details/texts';
import type { L10n } from '../../../src/ui/l10n';
import { labDir } from '../../lab/paths';
import { launchBrowser } from '../../lab/workbench/browser';
import { soon } from '../support/soon';
import { showPage, type ShownPage, type ShownPageOptions } from '../support/shownPage';
import { moment, partitionsContent, topicContent } from './contents';

/** As VS Code without a translation: places are filled by the page. */
const texts = detailsTexts({ t: (message: string) => message } as L10n);
const subject: DetailsSubject = {
  key: 'topic/orders',
  title: 'orders',
  kind: 'Topic',
  place: 'events › Topics',
  commands: true,
};

type Shown = ShownPage<DetailsFromPage, DetailsToPage>;

describe('the details page', function () {
  this.timeout(60_000);
  let browser: Browser;
  const open: Shown[] = [];
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());
  afterEach(async () => {
    for (const shown of open.splice(0)) {
      assert.deepEqual(shown.complaints, []);
      await shown[Symbol.asyncDispose]();
    }
  });

  async function show(content?: DetailsContent, options: Partial<ShownPageOptions> = {}): Promise<Shown> {
    const shown = await showPage(browser, detailsProtocol, { texts, ...options });
    open.push(shown);
    if (!content) return shown;
    await shown.post({ type: 'subject', subject });
    await shown.post({ type: 'content', key: subject.key, content });
    await shown.post({ type: 'status', key: subject.key, status: { state: 'read' } });
    await shown.page.locator('main section').first().waitFor();
    return shown;
  }

  async function picture({ page }: Shown, name: string): Promise<void> {
    mkdirSync(path.join(labDir, 'screenshots'), { recursive: true });
    await page.screenshot({ path: path.join(labDir, 'screenshots', `details-${name}.png`) });
  }

  function copied({ sent }: Shown): readonly string[] {
    return sent.flatMap((message) => (message.type === 'copy' ? [message.text] : []));
  }

  for (const theme of ['dark', 'light'] as const)
    for (const width of [300, 1100])
      it(`fits ${width} pixels, ${theme}`, async () => {
        const shown = await show(topicContent, { theme, width, height: width === 300 ? 900 : 500 });
        await picture(shown, `${theme}-${width}`);
        const overflow = await shown.page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
        assert.equal(overflow, 0);
      });

  it('says what to do before anything is selected, and that it is reading', async () => {
    const shown = await show();
    assert.match(await shown.page.innerText('#root'), /Select a row in the explorer/);
    await shown.post({ type: 'subject', subject });
    assert.match(await shown.page.innerText('header'), /orders\s+Topic · events › Topics\s+Loading…/);
  });

  it('shows what is wrong first, with a way to try again, and keeps what is known', async () => {
    const shown = await show({ ...topicContent, health: { level: 'error', reason: '1 partition is offline' } });
    const message = 'The broker does not answer: check the network.';
    await shown.post({ type: 'status', key: subject.key, status: { state: 'failed', message } });
    await shown.page.getByRole('button', { name: 'Retry' }).click();
    assert.deepEqual(shown.sent, [{ type: 'refresh' }]);
    assert.match(await shown.page.innerText('header'), /1 partition is offline/);
    assert.match(await shown.page.innerText('[role=alert]'), /The broker does not answer: check the network\./);
    assert.equal(await shown.page.locator('main section').count(), topicContent.sections.length);
    await picture(shown, 'failed');
  });

  it('copies a value without its unit, by mouse and by keyboard, and says so', async () => {
    const shown = await show(topicContent);
    const entry = shown.page.locator('.entry', { hasText: 'Retention time' });
    await entry.hover();
    await entry.getByRole('button', { name: 'Copy Retention time' }).click();
    await shown.page.locator('[role=status]', { hasText: 'Copied' }).waitFor({ state: 'attached' });
    await entry.focus();
    await shown.page.keyboard.press('Control+C');
    await soon(() => assert.deepEqual(copied(shown), ['604800000', '604800000']));
  });

  it('copies a section as it is filtered, as a table and as JSON', async () => {
    const shown = await show(topicContent);
    await shown.page.fill('#filter', 'broker-2');
    await shown.page.getByRole('button', { name: 'Copy Partitions as a table' }).click();
    await shown.page.getByRole('button', { name: 'Copy Partitions as JSON' }).click();
    await soon(() => assert.equal(copied(shown).length, 2));
    const [table = '', json = ''] = copied(shown);
    assert.match(table, /^Partition\tLeader\t/);
    assert.equal((JSON.parse(json) as unknown[]).length, table.split('\n').length - 1);
    assert.ok(!table.includes('broker-1\t'));
  });

  it('is searched from anywhere by / and Ctrl+F, marks what it finds, and leaves by Escape', async () => {
    const shown = await show(topicContent);
    const { page } = shown;
    await page.locator('.entry').first().focus();
    await page.keyboard.press('/');
    await page.keyboard.type('RETENTION');
    assert.equal(await page.inputValue('#filter'), 'RETENTION');
    assert.deepEqual(await page.evaluate("[...document.querySelectorAll('.entry')].map((one) => one.dataset.copy)"), [
      '604800000',
      '-1',
    ]);
    assert.ok((await page.locator('mark').allInnerTexts()).every((text) => text.toLowerCase() === 'retention'));
    assert.match(await page.locator('[role=status]').innerText(), /^2 found$/);
    await picture(shown, 'filtered');
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.evaluate('document.activeElement.dataset.copy'), '604800000');
    await page.keyboard.press('Control+F');
    await page.keyboard.press('Escape');
    assert.equal(await page.inputValue('#filter'), '');
    await page.fill('#filter', 'nothing has this');
    assert.match(await page.innerText('main'), /Nothing here holds “nothing has this”\./);
  });

  it('goes over its rows with the arrow keys, one stop of the Tab key in all', async () => {
    const shown = await show(topicContent);
    const { page } = shown;
    const stops = page.locator('.stop');
    const focused = (): Promise<unknown> =>
      page.evaluate("[...document.querySelectorAll('.stop')].indexOf(document.activeElement)");
    await stops.first().focus();
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(), 1);
    assert.equal(await page.locator('.stop[tabindex="0"]').count(), 1);
    await page.keyboard.press('End');
    assert.equal(await focused(), (await stops.count()) - 1);
    await page.keyboard.press('Home');
    assert.equal(await focused(), 0);
  });

  it('keeps focus, scroll position and selection when it is read again', async () => {
    const shown = await show(topicContent, { height: 400 });
    const { page } = shown;
    const entry = page.locator('.entry', { hasText: 'Segment size' });
    await entry.focus();
    const scrolled = await page.evaluate("document.querySelector('main').scrollTop = 60");
    const [first, ...rest] = topicContent.sections;
    const more = { key: 'new', label: 'New figure', value: '5' };
    const changed = { sections: [{ ...first!, entries: [more, ...(first?.entries ?? [])] }, ...rest] };
    await shown.post({ type: 'content', key: subject.key, content: changed });
    await page.locator('.entry', { hasText: 'New figure' }).waitFor();
    assert.match(String(await page.evaluate('document.activeElement.textContent')), /^Segment size/);
    assert.equal(scrolled, 60);
    assert.ok(Number(await page.evaluate("document.querySelector('main').scrollTop")) >= 60);
    await shown.post({ type: 'subject', subject: { ...subject, key: 'topic/other', title: 'other' } });
    await shown.post({ type: 'content', key: 'topic/other', content: topicContent });
    await page.locator('h1', { hasText: 'other' }).waitFor();
    assert.equal(await page.evaluate("document.querySelector('main').scrollTop"), 0);
  });

  it('goes to the resource that a value or a row names', async () => {
    const shown = await show(topicContent);
    await shown.page.getByRole('button', { name: 'broker-1' }).first().click();
    await shown.page.locator('tbody tr').nth(1).focus();
    await shown.page.keyboard.press('Enter');
    await soon(() =>
      assert.deepEqual(shown.sent, [
        { type: 'goTo', link: 'p/broker/1' },
        { type: 'goTo', link: 'p/partition/orders/1' },
      ]),
    );
  });

  it('explains an option of the reference on hover and on focus, once it is told', async () => {
    const shown = await show(topicContent);
    const { page } = shown;
    const option = page.getByRole('button', { name: 'Retention time', exact: true });
    await option.hover();
    await soon(() => assert.deepEqual(shown.sent, [{ type: 'explain', option: 'kafka.topic/retention.ms' }]));
    await shown.post({
      type: 'option',
      text: {
        option: 'kafka.topic/retention.ms',
        key: 'retention.ms',
        type: 'integer, milliseconds',
        meaning: 'How long a message stays, where `cleanup.policy` has `delete`.',
        facts: [{ label: 'Default', text: '`604800000`' }],
        pitfall: 'Whole segments go at a time.',
      },
    });
    const card = page.locator('#option-card');
    await card.waitFor();
    assert.match(await card.innerText(), /retention\.ms · integer, milliseconds\s+How long[^`]+Default\s+604800000/);
    assert.equal(await option.getAttribute('aria-describedby'), 'option-card');
    await picture(shown, 'option');
    await page.keyboard.press('Escape');
    assert.ok(await card.isHidden());
    await page.mouse.move(0, 0);
    await option.focus();
    await card.waitFor();
    assert.equal(shown.sent.length, 1, 'it is asked for once');
  });

  it('closes sections, and remembers that and what is looked for', async () => {
    const shown = await show(topicContent);
    await shown.page.getByRole('button', { name: 'Configuration' }).first().click();
    assert.equal(await shown.page.locator('.entry', { hasText: 'Retention time' }).count(), 0);
    await shown.page.fill('#filter', 'size');
    assert.deepEqual(shown.remembered(), { query: 'size', closed: ['Configuration'] });
    const again = await show(topicContent, { remembered: shown.remembered() });
    assert.equal(await again.page.inputValue('#filter'), 'size');
    assert.ok(
      (await again.page.locator('.entry', { hasText: 'Segment size' }).count()) === 1,
      'found where it is closed',
    );
  });

  it('spells moments in the time zone of the reader, and in ISO to copy', async () => {
    const shown = await show(topicContent);
    const value = shown.page.locator('.entry', { hasText: 'Created' }).locator('.value');
    assert.equal(await value.innerText(), '2026-11-23 04:57:53');
    assert.equal(await value.getAttribute('title'), new Date(moment).toISOString());
  });

  it('stays quick with 10,000 rows: draws some, finds among all, sorts all', async () => {
    const rows = 10_000;
    const shown = await show(partitionsContent(rows), { width: 700 });
    const { page } = shown;
    assert.equal(await page.locator('tbody tr').count(), 100);
    assert.match(await page.innerText('.more'), /100 of 10,000 shown/);
    await page.fill('#filter', 'broker-9999');
    assert.equal(await page.locator('tbody tr').count(), 1);
    await page.fill('#filter', '');
    await page.getByRole('button', { name: 'Partition', exact: true }).click();
    await page.getByRole('button', { name: 'Partition', exact: true }).click();
    assert.equal(await page.locator('tbody td').first().innerText(), '9999');
    await page.getByRole('button', { name: 'Show 500 more' }).click();
    assert.equal(await page.locator('tbody tr').count(), 600);
    const typing = Number(
      await page.evaluate(`(() => {
        const field = document.getElementById('filter');
        const started = performance.now();
        for (const query of ['b', 'br', 'broker-77', '']) {
          field.value = query;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        }
        return (performance.now() - started) / 4;
      })()`),
    );
    const all = Number(
      await page.evaluate(`(() => {
        const started = performance.now();
        [...document.querySelectorAll('.more button')].at(-1).click();
        return performance.now() - started;
      })()`),
    );
    await page
      .locator('tbody tr')
      .nth(rows - 1)
      .waitFor({ state: 'attached' });
    console.log(`        ${rows} rows: a letter ${typing.toFixed(0)} ms, all drawn in ${all.toFixed(0)} ms`);
  });
});
