import assert from 'node:assert/strict';
import { dataSection } from '../../../../../src/brokers/nats/tree/showData';

const shown = (data: Uint8Array | string) => {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  const { text, notice, properties = [] } = dataSection('Value', bytes);
  return { text, notice, as: properties.find(({ key }) => key === 'shownAs')?.value };
};

describe('a value in the details', () => {
  it('is indented where it is JSON', () => assert.deepEqual(shown('{"a":[1]}').text, '{\n  "a": [\n    1\n  ]\n}'));

  it('is shown as it is where it is text, also text that only begins like JSON', () => {
    assert.deepEqual(shown('grün\n'), { text: 'grün\n', notice: undefined, as: 'text' });
    assert.deepEqual(shown('{no').as, 'text');
  });

  it('is shown as bytes where it is no text', () => {
    const { text, as } = shown(new Uint8Array([0x41, 0, 0xff]));
    assert.deepEqual([as, text], ['bytes', `000000  41 00 ff${' '.repeat(39)}  A..`]);
  });

  it('is bounded, a character that is cut in two left out', () => {
    const { text = '', notice = '' } = shown(`x${'ü'.repeat(40_000)}`);
    assert.equal(text, `x${'ü'.repeat(32_767)}`);
    assert.equal(notice, 'Only the beginning of 80,001 bytes is shown.');
    assert.equal(shown(new Uint8Array(5000)).text?.split('\n').length, 64);
  });
});
