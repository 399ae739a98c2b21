import assert from 'node:assert/strict';
import { emptyState, received, type DetailsPageState } from '../../../../src/webview/details/state';
import type { DetailsToPage } from '../../../../src/protocol/details';

const subject = { key: 'a', title: 'orders', kind: 'Topic', place: 'events › Topics' };
const content = { sections: [{ title: 'State', entries: [{ key: 'x', label: 'X', value: '1' }] }] };

function after(...messages: readonly DetailsToPage[]): DetailsPageState {
  return messages.reduce(received, { ...emptyState, query: 'retention', closed: new Set(['Trace']) });
}

describe('what the details page shows', () => {
  it('is that of the subject it was told last', () => {
    const state = after({ type: 'subject', subject }, { type: 'content', key: 'a', content });
    assert.deepEqual(state.content, content);
    assert.equal(after({ type: 'subject', subject }, { type: 'content', key: 'other', content }).content, undefined);
  });

  it('forgets what was about another subject, but not what the user is looking for', () => {
    const other = { ...subject, key: 'b' };
    const state = after(
      { type: 'subject', subject },
      { type: 'content', key: 'a', content },
      { type: 'subject', subject: other },
    );
    assert.equal(state.content, undefined);
    assert.equal(state.status.state, 'reading');
    assert.equal(state.query, 'retention');
    assert.deepEqual([...state.closed], ['Trace']);
  });

  it('keeps what is known when the same subject changes or fails', () => {
    const state = after(
      { type: 'subject', subject },
      { type: 'content', key: 'a', content },
      { type: 'subject', subject: { ...subject, commands: true } },
      { type: 'status', key: 'a', status: { state: 'failed', message: 'Gone: try again.' } },
    );
    assert.deepEqual(state.content, content);
    assert.equal(state.subject?.commands, true);
    assert.equal(state.status.state, 'failed');
  });

  it('spells moments in the time of the reader', () => {
    const time = Date.UTC(2026, 10, 23, 3, 57, 53);
    const value = { text: '2026-11-23 03:57:53 UTC', copy: 'iso', time };
    const state = after(
      { type: 'subject', subject },
      {
        type: 'content',
        key: 'a',
        content: {
          sections: [
            {
              title: 'State',
              entries: [{ key: 'x', label: 'X', value }],
              table: { columns: [{ key: 'y', label: 'Y', numeric: true }], rows: [{ cells: [value] }] },
            },
          ],
        },
      },
    );
    const local = new Date(time);
    const expected = new RegExp(`^2026-11-2\\d ${String(local.getHours()).padStart(2, '0')}:\\d\\d:53$`);
    const [section] = state.content?.sections ?? [];
    for (const shown of [section?.entries?.[0]?.value, section?.table?.rows[0]?.cells[0]]) {
      assert.ok(typeof shown === 'object');
      assert.match(shown.text, expected);
      assert.equal(shown.copy, 'iso');
    }
  });
});
