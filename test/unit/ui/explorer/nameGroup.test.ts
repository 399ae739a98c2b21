import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { NameGroup } from '../../../../src/ui/explorer/grouping/nameGroup';
import { findGroup, groupNames } from '../../../../src/ui/explorer/grouping/nameGroup';

/** A group as text: `orders(3)[…]`. */
function draw({ label, count, groups, names }: NameGroup): string {
  return `${label}(${count})[${[...groups.map(draw), ...names].join(' ')}]`;
}

function everyName(group: NameGroup): string[] {
  return [...group.groups.flatMap(everyName), ...group.names];
}

describe('groupNames', () => {
  it('puts names together that begin alike, all the way down', () => {
    const names = ['audit', 'orders.eu.created', 'orders.eu.paid', 'orders.us.created', 'orders.us.paid'];
    assert.equal(
      draw(groupNames(names, '.')),
      '(5)[orders(4)[eu(2)[orders.eu.created orders.eu.paid] us(2)[orders.us.created orders.us.paid]] audit]',
    );
  });

  it('leaves a name alone that is the only one of its group', () => {
    assert.equal(draw(groupNames(['billing.invoices', 'orders'], '.')), '(2)[billing.invoices orders]');
  });

  it('joins groups that hold nothing but one another', () => {
    const names = ['com.example.shop.a', 'com.example.shop.b'];
    assert.equal(draw(groupNames(names, '.')), '(2)[com.example.shop(2)[com.example.shop.a com.example.shop.b]]');
  });

  it('keeps a name beside the group of that name', () => {
    assert.equal(draw(groupNames(['orders', 'orders.a', 'orders.b'], '.')), '(3)[orders(2)[orders.a orders.b] orders]');
  });

  it('goes by the separator that is asked for', () => {
    assert.equal(draw(groupNames(['a-x.1', 'a-y.1'], '-')), '(2)[a(2)[a-x.1 a-y.1]]');
    assert.equal(draw(groupNames(['a:x', 'a:y'], ':')), '(2)[a(2)[a:x a:y]]');
    assert.equal(draw(groupNames(['a:x', 'a:y'], '.')), '(2)[a:x a:y]');
  });

  it('parts nothing at separators that stand at an end or side by side', () => {
    assert.equal(draw(groupNames(['.a', '.b', 'c.', 'd..x', 'd..y'], '.')), '(5)[d(2)[d..x d..y] .a .b c.]');
  });

  it('finds a group by its prefix', () => {
    const root = groupNames(['o.eu.a', 'o.eu.b', 'o.us.a', 'o.us.b'], '.');
    assert.equal(findGroup(root, ''), root);
    assert.equal(findGroup(root, 'o.us.')?.count, 2);
    assert.equal(findGroup(root, 'o.as.'), undefined);
  });

  it('holds every name once, and each group only names that begin with its prefix', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '.', '-'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 40 }), (names) => {
        const sorted = [...names].sort();
        const root = groupNames(sorted, '.');
        assert.deepEqual(everyName(root).sort(), sorted);
        const check = (group: NameGroup): void => {
          for (const one of everyName(group)) assert.ok(one.startsWith(group.prefix));
          assert.equal(group.count, everyName(group).length);
          for (const below of group.groups) {
            assert.ok(below.count > 1, 'a group of one is its name');
            assert.ok(below.label !== '', `no label for ${below.prefix}`);
            check(below);
          }
        };
        check(root);
      }),
    );
  });
});
