import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Outbox } from '../../main/resources/org/trivsel/ui/outbox.js';

class Storage {
  #kept = new Map();

  get length() {
    return this.#kept.size;
  }

  key(index) {
    return [...this.#kept.keys()][index];
  }

  getItem(name) {
    return this.#kept.get(name) ?? null;
  }

  setItem(name, value) {
    this.#kept.set(name, value);
  }

  removeItem(name) {
    this.#kept.delete(name);
  }
}

test('a deleted draft takes with it what nobody had sent yet, and nothing else', () => {
  const storage = new Storage();
  const entry = { pending: { boat: { value: 1 }, bird: { value: 0 } } };
  new Outbox(storage, 'amina', 'gone').keep({ pending: {} }, entry);
  new Outbox(storage, 'jonas', 'gone').keep({ pending: {} }, entry);
  new Outbox(storage, 'amina', 'other').keep({ pending: {} }, entry);
  storage.setItem('trivsel.keys', 'off');
  Outbox.forget(storage, 'gone');
  assert.deepEqual(new Outbox(storage, 'amina', 'gone').read(), {});
  assert.deepEqual(new Outbox(storage, 'jonas', 'gone').read(), {});
  assert.deepEqual(Object.keys(new Outbox(storage, 'amina', 'other').read()), ['boat', 'bird']);
  assert.equal(storage.getItem('trivsel.keys'), 'off');
});
