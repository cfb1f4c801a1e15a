import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Outbox } from '../../main/resources/org/trivsel/ui/outbox.js';
import { Sender } from '../../main/resources/org/trivsel/ui/sender.js';

/*
 * Tablets and a server with a bad network between them: requests get lost, receipts get lost, requests arrive late and out of order,
 * the server dies and comes back, pages are loaded again in the middle. Seeded, so that a failure can be played again.
 */

const ITEMS = ['a', 'b', 'c', 'd', 'e', 'f'];

function seeded(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

class Storage {
  #entries = new Map();
  get length() { return this.#entries.size; }
  key(index) { return [...this.#entries.keys()][index]; }
  getItem(name) { return this.#entries.get(name) ?? null; }
  setItem(name, text) { this.#entries.set(name, String(text)); }
  removeItem(name) { this.#entries.delete(name); }
}

/** Takes changes only by the newest revision, all or none, like the real one. */
class Server {
  revision = 1;
  answers = {};
  written = [];

  save(who, revision, answers) {
    if (revision !== this.revision) {
      return { status: 412, body: {} };
    }
    for (const [item, value] of Object.entries(answers)) {
      this.written.push({ who, item, value, before: this.answers[item] ?? null });
      if (value === null) {
        delete this.answers[item];
      } else {
        this.answers[item] = value;
      }
    }
    return { status: 200, body: { revision: ++this.revision } };
  }

  load() {
    return { status: 200, body: { revision: this.revision, answers: { ...this.answers }, open: true } };
  }
}

/** The way to the server for one tablet: each call may get through, be lost before or after, or arrive again later. */
class Network {
  bad = true;
  late = [];

  constructor(server, who, random) {
    Object.assign(this, { server, who, random });
  }

  async save(revision, answers) {
    const call = () => this.server.save(this.who, revision, structuredClone(answers));
    return this.#through(call, () => this.late.push(call));
  }

  async load() {
    return this.#through(() => this.server.load(), () => {});
  }

  #through(call, keep) {
    const fate = this.bad ? this.random(8) : 7;
    if (fate === 0) {
      throw new TypeError('no way there');
    }
    if (fate === 1) {
      call();
      throw new TypeError('no way back');
    }
    if (fate === 2) {
      keep();
      throw new TypeError('it arrives later');
    }
    if (fate === 3) {
      return { status: 503, body: null };
    }
    return call();
  }

  arriveLate() {
    this.late.splice(0).reverse().forEach((call) => call());
  }
}

class Tablet {
  storage = new Storage();

  constructor(server, who, random) {
    this.network = new Network(server, who, random);
    this.open(server);
  }

  open(server) {
    this.sender = new Sender({
      revision: server.revision, answers: { ...server.answers }, server: this.network,
      outbox: new Outbox(this.storage, this.network.who, 'one'), clock: { wait: () => () => {} }, tell: () => {},
    });
  }
}

async function play(seed, itemsOf) {
  const random = seeded(seed);
  const server = new Server();
  const tablets = itemsOf.map((items, i) => Object.assign(new Tablet(server, `tablet-${i}`, random), { items, last: {} }));
  for (let step = 0; step < 120; step++) {
    const tablet = tablets[random(tablets.length)];
    const item = tablet.items[random(tablet.items.length)];
    switch (random(6)) {
      case 0: await tablet.sender.send(); break;
      case 1: tablet.open(server); break;
      case 2: tablet.network.arriveLate(); break;
      default: {
        const value = random(5) === 0 ? null : `${tablet.network.who}:${step}`;
        tablet.last[item] = value;
        await tablet.sender.answer(item, value);
      }
    }
  }
  for (const tablet of tablets) {
    tablet.network.bad = false;
    tablet.network.arriveLate();
  }
  return { server, tablets };
}

async function settle(tablets) {
  for (let round = 0; round < 20 && tablets.some((tablet) => tablet.sender.waiting > 0); round++) {
    for (const tablet of tablets) {
      for (const { item } of tablet.sender.conflicts) {
        tablet.last[item] = tablet.sender.answers[item] ?? null;
        await tablet.sender.choose(item, true);
      }
      await tablet.sender.resume();
    }
  }
}

test('one tablet: whatever the network does, the server ends with the last answer of every item', async () => {
  for (let seed = 1; seed <= 300; seed++) {
    const { server, tablets: [tablet] } = await play(seed, [ITEMS]);
    assert.deepEqual(tablet.sender.conflicts, [], `seed ${seed}: nobody else is there to disagree with`);
    await settle([tablet]);
    const last = Object.fromEntries(Object.entries(tablet.last).filter(([, value]) => value !== null));
    assert.deepEqual(server.answers, last, `seed ${seed}`);
    assert.equal(tablet.storage.length, 0, `seed ${seed}: nothing stays on the tablet`);
  }
});

test('two tablets with parts of their own: merged without a question, nothing lost', async () => {
  for (let seed = 1; seed <= 300; seed++) {
    const { server, tablets } = await play(seed, [ITEMS.slice(0, 3), ITEMS.slice(3)]);
    assert.deepEqual(tablets.flatMap((tablet) => tablet.sender.conflicts), [], `seed ${seed}`);
    await settle(tablets);
    const all = { ...tablets[0].last, ...tablets[1].last };
    const last = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
    assert.deepEqual(server.answers, last, `seed ${seed}`);
  }
});

test('two tablets with the same items: they end alike, and nobody wrote over what they had not seen', async () => {
  for (let seed = 1; seed <= 300; seed++) {
    const { server, tablets } = await play(seed, [ITEMS, ITEMS]);
    await settle(tablets);
    for (const tablet of tablets) {
      await tablet.sender.resume();
      assert.equal(tablet.sender.waiting, 0, `seed ${seed}`);
      assert.deepEqual(tablet.sender.answers, server.answers, `seed ${seed}`);
      assert.equal(tablet.storage.length, 0, `seed ${seed}`);
    }
  }
});
