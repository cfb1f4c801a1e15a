import { accepted, answered, chosen, conflicts, opened, rebased, refused, same, taken, visible, waiting } from './queue.js';

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30000;
const MANY = 50;

/*
 * Sends what waits, one request at a time, until the server has everything. What it talks to is handed in, so that a test can be the
 * server, the clock and the tablet.
 *
 * server  { save(revision, answers), load() }, both give { status, body } and throw when there is no connection;
 *         body of both when all is well: { revision, ... }, of load also { answers, open }
 * outbox  see outbox.js
 * clock   { wait(ms, act) } gives a function that cancels
 * tell    called with the sender after every change
 */
export class Sender {
  #server;
  #outbox;
  #clock;
  #tell;
  #state;
  #busy = false;
  #sending = Promise.resolve();
  #tries = 0;
  #cancel = null;
  #most = MANY;
  #renewed = false;

  /** 'ok', 'offline', 'signed-out', 'away' (the server is there but cannot save now) or 'closed' (it is no draft any more). */
  trouble = 'ok';
  /** Whether the tablet keeps what the server does not have. */
  kept = true;
  /** When the server last took an answer, or null. */
  savedAt = null;
  /** Items whose answer the server could not use. */
  refused = new Set();

  constructor({ revision, answers, server, outbox, clock, tell }) {
    this.#server = server;
    this.#outbox = outbox;
    this.#clock = clock;
    this.#tell = tell;
    const stored = outbox.read();
    this.#state = opened(revision, answers, stored);
    this.kept = outbox.keep({ pending: stored }, this.#state);
  }

  get answers() {
    return visible(this.#state);
  }

  get waiting() {
    return waiting(this.#state);
  }

  /** Items whose answer lies on this tablet alone. */
  get unsent() {
    return Object.keys(this.#state.pending);
  }

  get conflicts() {
    return conflicts(this.#state);
  }

  get revision() {
    return this.#state.revision;
  }

  answer(item, value) {
    this.refused.delete(item);
    this.#change(answered(this.#state, item, value));
    return this.send();
  }

  /** Several at once, as one change. */
  answerAll(answers) {
    let state = this.#state;
    for (const [item, value] of Object.entries(answers)) {
      this.refused.delete(item);
      state = answered(state, item, value);
    }
    this.#change(state);
    return this.send();
  }

  choose(item, keepMine) {
    this.#change(chosen(this.#state, item, keepMine));
    return this.send();
  }

  /** Sends at once, whatever the wait was. Gives a promise that ends when nothing can be done for now, also when sending is under way. */
  send() {
    if (!this.#busy && this.trouble !== 'closed') {
      this.#sending = this.#sendAll();
    }
    return this.#sending;
  }

  async #sendAll() {
    this.#cancel?.();
    this.#cancel = null;
    this.#busy = true;
    try {
      while (await this.#step());
    } finally {
      this.#busy = false;
      this.#tell(this);
    }
  }

  /** The connection or the person is back: how often it was tried in vain says nothing any more, also for a try that is under way. */
  back() {
    this.#tries = 0;
    return this.send();
  }

  /** The person has signed in again: learns what the server has and goes on. */
  async resume() {
    this.trouble = 'ok';
    await this.#refresh();
    return this.send();
  }

  async #step() {
    const { state, batch } = taken(this.#state, this.#most);
    if (batch === null) {
      return false;
    }
    this.#change(state);
    const reply = await this.#attempt(() => this.#server.save(batch.revision, batch.answers));
    return reply !== null && this.#heard(reply, batch);
  }

  async #heard({ status, body }, batch) {
    if (status === 200) {
      this.#tries = 0;
      this.#most = MANY;
      this.#renewed = false;
      this.trouble = 'ok';
      this.savedAt = new Date();
      this.#change(accepted(this.#state, batch, body.revision));
      return true;
    }
    if (status === 412 || status === 409) {
      // Refused although nothing has changed: trying again at once would go on for ever.
      return await this.#refresh() && (this.revision !== batch.revision || this.#pause('away'));
    }
    if (status === 400 || status === 413 || status === 422) {
      return this.#sift(batch.answers, (body?.wrongs ?? []).map((wrong) => wrong.item).filter((item) => item in batch.answers));
    }
    if (status === 403 && !this.#renewed) {
      // The token of this page may be of an earlier session; loading gives a new one.
      this.#renewed = true;
      return this.#refresh();
    }
    return this.#pause(status === 401 ? 'signed-out' : 'away');
  }

  /** Some answers cannot be used: leaves out those the server names, else sends one by one until it is found, so that the others are saved. */
  #sift(answers, named) {
    const items = Object.keys(answers);
    if (named.length === 0 && items.length > 1) {
      this.#most = 1;
      return true;
    }
    for (const item of named.length === 0 ? items : named) {
      const now = this.#state.pending[item];
      // What was answered anew meanwhile is another answer.
      if (now && same(now.value, answers[item])) {
        this.refused.add(item);
        this.#change(refused(this.#state, item));
      }
    }
    return true;
  }

  async #refresh() {
    const reply = await this.#attempt(() => this.#server.load());
    if (reply === null) {
      return false;
    }
    if (reply.status !== 200) {
      return this.#pause(reply.status === 401 ? 'signed-out' : 'away');
    }
    this.#change(rebased(this.#state, reply.body.revision, reply.body.answers));
    if (!reply.body.open) {
      this.trouble = 'closed';
      return false;
    }
    return true;
  }

  async #attempt(call) {
    try {
      return await call();
    } catch {
      // No connection, whatever the reason: it is tried again.
      this.#pause('offline');
      return null;
    }
  }

  #pause(trouble) {
    this.trouble = trouble;
    if (trouble !== 'signed-out') {
      const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.#tries++);
      this.#cancel = this.#clock.wait(wait, () => this.send());
    }
    return false;
  }

  #change(state) {
    const before = this.#state;
    this.#state = state;
    this.kept = this.#outbox.keep(before, state);
    this.#tell(this);
  }
}
