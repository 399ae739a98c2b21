import assert from 'node:assert/strict';
import { detailsProtocol } from '../../../../src/protocol/details';
import { optionText } from '../../../../src/ui/details/optionText';
import { fakeL10n } from '../fakeL10n';

describe('the text of an option', () => {
  const option = { kind: 'kafka.topic', key: 'retention.ms' };

  it('says what is known, with durations as people read them', () => {
    const text = optionText(
      option,
      { type: 'integer, milliseconds', default: '604800000', range: '-1 …', scope: 'Kafka 4.3', meaning: 'How long.' },
      fakeL10n,
    );
    assert.deepEqual(text, {
      option: 'kafka.topic/retention.ms',
      key: 'retention.ms',
      type: 'integer, milliseconds',
      meaning: 'How long.',
      facts: [
        { label: 'Default', text: '`604800000` = 7 d' },
        { label: 'Allowed', text: '-1 …' },
        { label: 'Valid for', text: 'Kafka 4.3' },
      ],
    });
    assert.ok(detailsProtocol.isToPage({ type: 'option', text }));
  });

  it('leaves alone what is no duration, or stands for never', () => {
    for (const [type, initial] of [
      ['integer, milliseconds', '9223372036854775807'],
      ['integer, milliseconds', '-2'],
      ['integer, bytes', '1048588'],
      ['text', 'producer'],
    ] as const)
      assert.deepEqual(optionText(option, { type, default: initial }, fakeL10n).facts, [
        { label: 'Default', text: `\`${initial}\`` },
      ]);
  });
});
