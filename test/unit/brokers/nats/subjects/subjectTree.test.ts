import assert from 'node:assert/strict';
import { SubjectTree } from '../../../../../src/brokers/nats/subjects/subjectTree';

describe('SubjectTree', () => {
  it('counts a subject and what is under it apart', () => {
    const tree = new SubjectTree(10);
    for (const [subject, bytes] of [
      ['a', 1],
      ['a.b', 2],
      ['a.b', 3],
      ['a.c.d', 4],
    ] as const)
      tree.add(subject, bytes, 7);
    const [only] = tree.level('');
    assert.deepEqual(only, {
      name: 'a',
      own: { messages: 1, bytes: 1, last: 7 },
      below: { messages: 3, bytes: 9, last: 7, subjects: 2 },
    });
    assert.deepEqual(
      tree.level('a.').map(({ name, own }) => [name, own?.messages]),
      [
        ['b', 2],
        ['c', undefined],
      ],
    );
    assert.equal(tree.at('a.b')?.messages, 2);
    assert.equal(tree.at('a.')?.messages, 3);
    assert.equal(tree.at('x'), undefined);
  });

  it('keeps no more subjects than it may, and counts the messages of the others', () => {
    const tree = new SubjectTree(100);
    for (let index = 0; index < 1000; index++) tree.add(`s.${index}`, 1, 0);
    tree.add('s.5', 1, 0);
    assert.deepEqual([tree.subjects, tree.messages, tree.left], [100, 1001, 900]);
    assert.equal(tree.level('s.').length, 100);
  });
});
