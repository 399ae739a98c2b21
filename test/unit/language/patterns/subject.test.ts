import assert from 'node:assert/strict';
import { deliveredSubjects, publishedSubjects } from './recorded';
import { nearestSubjects, subjectCanMatch, subjectMatches } from '../../../../src/language/patterns/subject';

describe('subjects of NATS', () => {
  for (const [pattern, expected] of Object.entries(deliveredSubjects)) {
    it(`${pattern} match what the server delivered`, () => {
      assert.deepEqual(
        publishedSubjects.filter((subject) => subjectMatches(pattern, subject)),
        expected,
      );
    });
  }

  it('have no empty token for a placeholder to take', () => {
    assert.equal(subjectMatches('orders.*.created', 'orders..created'), false);
    assert.equal(subjectMatches('orders.>', 'orders.'), false);
  });

  it('read > as a word unless it is the last token', () => {
    assert.equal(subjectMatches('orders.>.eu', 'orders.a.eu'), false);
  });

  it('meet a template if some value of its holes makes them match', () => {
    assert.equal(subjectCanMatch('orders.*', ['orders.', null]), true);
    assert.equal(subjectCanMatch('orders.*', ['orders.', null, '.paid']), false);
    assert.equal(subjectCanMatch('orders.>', ['orders.', null, '.paid']), true);
    assert.equal(subjectCanMatch('orders.>', ['orders']), false);
  });

  const suggestions: readonly [string, readonly (readonly (string | null)[])[], readonly string[]][] = [
    ['orders.*', [['orders.created.premium']], ['orders.>', 'orders.*.*']],
    ['orders.#', [['orders.created']], ['orders.>']],
    ['orders', [['orders.', null]], ['orders.*', 'orders.>']],
  ];
  for (const [pattern, published, expected] of suggestions) {
    it(`suggest ${expected.join(' or ')} for ${pattern}`, () => {
      assert.deepEqual(nearestSubjects(pattern, published), expected);
    });
  }
});
