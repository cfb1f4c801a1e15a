import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Outbox } from '../../main/resources/org/trivsel/ui/outbox.js';
import { Sender } from '../../main/resources/org/trivsel/ui/sender.js';

const entries = () => {
  const map = new Map();
  return {
    get length() { return map.size; },
    key: (index) => [...map.keys()][index],
    getItem: (name) => map.get(name) ?? null,
    setItem: (name, text) => map.set(name, text),
    removeItem: (name) => map.delete(name),
  };
};

/** A sender whose server answers as the script says, call by call. */
function sender(script, storage = entries(), answers = {}) {
  const calls = [];
  const waits = [];
  const reply = (name) => async (...given) => {
    calls.push([name, ...given]);
    const next = script.shift();
    if (next instanceof Error) {
      throw next;
    }
    return next;
  };
  const made = new Sender({
    revision: 1, answers, server: { save: reply('save'), load: reply('load') },
    outbox: new Outbox(storage, 'amina', 'one'), tell: () => {},
    clock: { wait: (ms, act) => { waits.push({ ms, act }); return () => {}; } },
  });
  return { made, calls, waits, storage };
}

const ok = (revision) => ({ status: 200, body: { revision } });
const state = (revision, answers, open = true) => ({ status: 200, body: { revision, answers, open } });
const lost = () => new TypeError('no network');

test('saves each answer with the revision it has read', async () => {
  const { made, calls, storage } = sender([ok(2), ok(3)]);
  await made.answer('a', 1);
  await made.answer('b', 'boat');
  assert.deepEqual(calls, [['save', 1, { a: 1 }], ['save', 2, { b: 'boat' }]]);
  assert.equal(made.waiting, 0);
  assert.equal(storage.length, 0);
  assert.ok(made.savedAt);
});

test('whoever asks while it sends waits until the server has everything', async () => {
  const { made, calls } = sender([ok(2), ok(3)]);
  made.answer('a', 1);
  made.answer('b', 'boat');
  await made.send();
  assert.equal(calls.length, 2);
  assert.equal(made.waiting, 0);
});

test('without a connection the answers lie on the tablet and are tried again at growing intervals', async () => {
  const { made, waits, storage } = sender([lost(), lost(), lost(), ok(2)]);
  await made.answer('a', 1);
  await made.answer('b', 0);
  await made.send();
  assert.equal(made.trouble, 'offline');
  assert.equal(made.waiting, 2);
  assert.equal(storage.length, 2);
  assert.deepEqual(waits.map((wait) => wait.ms), [1000, 2000, 4000]);
  await waits[2].act();
  assert.equal(made.trouble, 'ok');
  assert.equal(storage.length, 0);
});

test('the wait never grows beyond half a minute', async () => {
  const { made, waits } = sender(Array.from({ length: 12 }, lost));
  await made.answer('a', 1);
  for (let i = 0; i < 11; i++) {
    await made.send();
  }
  assert.equal(waits.at(-1).ms, 30000);
});

test('a connection that is back is tried at once, and from then on at short intervals', async () => {
  const { made, waits } = sender(Array.from({ length: 9 }, lost));
  await made.answer('a', 1);
  for (let i = 0; i < 5; i++) {
    await made.send();
  }
  await made.back();
  assert.equal(waits.at(-1).ms, 1000);
});

test('a try that was under way when the connection came back does not put off the next for long', async () => {
  let fail;
  const hangs = new Promise((resolve, reject) => { fail = () => reject(lost()); });
  const { made, waits } = sender([lost(), lost(), lost(), hangs]);
  await made.answer('a', 1);
  await made.send();
  await made.send();
  made.send();
  const back = made.back();
  fail();
  await back;
  assert.equal(waits.at(-1).ms, 1000);
});

test('a page loaded again sends what still lies on the tablet', async () => {
  const storage = entries();
  const first = sender([lost()], storage);
  await first.made.answer('a', 1);
  const second = sender([ok(2)], storage);
  assert.deepEqual(second.made.answers, { a: 1 });
  await second.made.send();
  assert.deepEqual(second.calls, [['save', 1, { a: 1 }]]);
  assert.equal(storage.length, 0);
});

test('answers of another person on the same tablet are neither shown nor sent', async () => {
  const storage = entries();
  await sender([lost()], storage).made.answer('a', 1);
  const other = new Outbox(storage, 'jonas', 'one');
  assert.deepEqual(other.read(), {});
});

test('signed out: keeps everything, does not try by itself, and goes on after signing in', async () => {
  const { made, waits, calls } = sender([{ status: 401 }, state(1, {}), ok(2)]);
  await made.answer('a', 1);
  assert.equal(made.trouble, 'signed-out');
  assert.equal(waits.length, 0);
  await made.resume();
  assert.equal(made.trouble, 'ok');
  assert.equal(made.waiting, 0);
  assert.deepEqual(calls.map(([name]) => name), ['save', 'load', 'save']);
});

test('a page with an old token gets a new one and goes on', async () => {
  const { made, calls } = sender([{ status: 403 }, state(1, {}), ok(2)]);
  await made.answer('a', 1);
  assert.equal(made.waiting, 0);
  assert.deepEqual(calls.map(([name]) => name), ['save', 'load', 'save']);
});

test('not allowed even with a new token: keeps everything and tries again later', async () => {
  const { made, waits } = sender([{ status: 403 }, state(1, {}), { status: 403 }]);
  await made.answer('a', 1);
  assert.equal(made.trouble, 'away');
  assert.equal(waits.length, 1);
});

test('changed elsewhere: other items are merged by themselves', async () => {
  const { made, calls } = sender([{ status: 412 }, state(7, { b: 0 }), ok(8)]);
  await made.answer('a', 1);
  assert.deepEqual(calls.at(-1), ['save', 7, { a: 1 }]);
  assert.deepEqual(made.answers, { a: 1, b: 0 });
});

test('changed elsewhere: the same item waits for a person', async () => {
  const { made } = sender([{ status: 412 }, state(7, { a: 0 }), ok(8)]);
  await made.answer('a', 1);
  assert.deepEqual(made.conflicts, [{ item: 'a', mine: 1, theirs: 0 }]);
  await made.choose('a', true);
  assert.deepEqual(made.conflicts, []);
  assert.equal(made.waiting, 0);
});

test('completed elsewhere: stops, and keeps what came too late', async () => {
  const { made, storage } = sender([{ status: 409 }, state(9, {}, false)]);
  await made.answer('a', 1);
  assert.equal(made.trouble, 'closed');
  assert.equal(storage.length, 1);
});

test('an answer that cannot be used is found and named, the others are saved', async () => {
  const { made } = sender([lost(), lost(), { status: 400 }, ok(2), { status: 400 }]);
  await made.answer('a', 1);
  await made.answer('b', 'zebra');
  await made.send();
  assert.deepEqual([...made.refused], ['b']);
  assert.equal(made.waiting, 0);
});

test('refused although nothing has changed: waits instead of asking for ever', async () => {
  const { made, waits } = sender([{ status: 412 }, state(1, {})]);
  await made.answer('a', 1);
  assert.equal(made.trouble, 'away');
  assert.equal(waits.length, 1);
});

test('storage that is full is told, and the answer is sent all the same', async () => {
  const full = { ...entries(), length: 0, key: () => null, getItem: () => null, removeItem() {}, setItem() { throw new Error('quota'); } };
  const { made } = sender([lost()], full);
  await made.answer('a', 1);
  assert.equal(made.kept, false);
  assert.deepEqual(made.answers, { a: 1 });
});

test('several answers go as one, and those the server names are left out at once', async () => {
  const named = { status: 400, body: { wrongs: [{ item: 'b', text: 'From 0 to 5.' }, { item: 'elsewhere', text: '' }] } };
  const { made, calls, storage } = sender([named, ok(2)]);
  await made.answerAll({ a: 1, b: 99, c: 2 });
  assert.deepEqual(calls, [['save', 1, { a: 1, b: 99, c: 2 }], ['save', 1, { a: 1, c: 2 }]]);
  assert.deepEqual([...made.refused], ['b']);
  assert.equal(storage.length, 0);
  assert.equal(made.waiting, 0);
});

test('what cannot be used and was answered anew meanwhile is sent as it is now', async () => {
  let made;
  const calls = [];
  const storage = entries();
  made = new Sender({
    revision: 1, answers: {}, outbox: new Outbox(storage, 'amina', 'one'), tell: () => {}, clock: { wait: () => () => {} },
    server: {
      async save(revision, answers) {
        calls.push(answers);
        if (calls.length === 1) {
          made.answer('a', 3);
          return { status: 400, body: { wrongs: [{ item: 'a', text: '' }] } };
        }
        return ok(2);
      },
    },
  });
  await made.answer('a', 99);
  assert.deepEqual(calls, [{ a: 99 }, { a: 3 }]);
  assert.equal(made.refused.size, 0);
  assert.deepEqual(made.answers, { a: 3 });
});
