import assert from 'node:assert/strict';
import { DisposableStore } from '../../../src/base/disposable';
import { Emitter } from '../../../src/base/event';
import { nearest } from '../../../src/base/nearest';

describe('Emitter', () => {
  it('tells every listener until its subscription is disposed, the same function twice if subscribed twice', () => {
    const heard: number[] = [];
    const emitter = new Emitter<number>();
    const listener = (value: number): void => void heard.push(value);
    const first = emitter.event(listener);
    emitter.event(listener);
    emitter.fire(1);
    first.dispose();
    emitter.fire(2);
    assert.deepEqual(heard, [1, 1, 2]);
  });

  it('lets the others hear when one listener throws', () => {
    const errors: unknown[] = [];
    const heard: string[] = [];
    const emitter = new Emitter<string>((error) => errors.push(error));
    emitter.event(() => {
      throw new Error('broken');
    });
    emitter.event((value) => heard.push(value));
    emitter.fire('x');
    assert.deepEqual(heard, ['x']);
    assert.equal(errors.length, 1);
  });
});

describe('DisposableStore', () => {
  it('lets go last first, once, and at once when already disposed', () => {
    const order: string[] = [];
    const store = new DisposableStore();
    for (const name of ['a', 'b']) store.add({ dispose: () => order.push(name) });
    store.dispose();
    store.dispose();
    store.add({ dispose: () => order.push('late') });
    assert.deepEqual(order, ['b', 'a', 'late']);
  });
});

describe('nearest', () => {
  it('suggests the closest name and stays silent where nothing is close', () => {
    assert.equal(nearest('x-max-lenght', ['x-max-length', 'x-max-age']), 'x-max-length');
    assert.equal(nearest('completely-else', ['x-max-length', 'x-max-age']), undefined);
  });
});
