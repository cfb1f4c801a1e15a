/*
 * Answers on their way to the server. Pure: every function takes a state and gives a new one, so that all that can go wrong between
 * a tablet and a server can be played through in a test.
 *
 * A state holds what the server is known to have, and what it does not have yet:
 *   { revision, server: {item: answer}, pending: {item: {value, base, sent, theirs?}} }
 * value   what was answered here; null takes an answer back
 * base    what the server had when it was answered here
 * sent    what was sent for it without an answer from the server: it may have arrived or not
 * theirs  what somebody else answered in the meantime; a person has to choose
 */

/** Whether two answers are the same. */
export function same(one, other) {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

/** The state when the page opens: what the server has, and what is still waiting on this tablet. */
export function opened(revision, server, waiting = {}) {
  return rebased({ revision, server: {}, pending: waiting }, revision, server);
}

/** What a person sees: the server's answers with those of this tablet laid over. */
export function visible(state) {
  const answers = { ...state.server };
  for (const [item, entry] of Object.entries(state.pending)) {
    if (entry.value === null) {
      delete answers[item];
    } else {
      answers[item] = entry.value;
    }
  }
  return answers;
}

/** An answer was given here; null takes it back. */
export function answered(state, item, value) {
  const before = state.pending[item];
  const base = before ? before.base : state.server[item] ?? null;
  const entry = { ...before, value, base, sent: before ? before.sent : [] };
  const settled = entry.sent.length === 0 && entry.theirs === undefined && same(value, base);
  return { ...state, pending: settled ? without(state.pending, item) : { ...state.pending, [item]: entry } };
}

/**
 * What to send next, at most so many answers; null when there is nothing to send. The state remembers that it was sent, since it may
 * arrive although no answer comes back.
 */
export function taken(state, most = 50) {
  const items = Object.keys(state.pending).filter((item) => state.pending[item].theirs === undefined).slice(0, most);
  if (items.length === 0) {
    return { state, batch: null };
  }
  const pending = { ...state.pending };
  const answers = {};
  for (const item of items) {
    const entry = pending[item];
    answers[item] = entry.value;
    pending[item] = { ...entry, sent: [...entry.sent.filter((value) => !same(value, entry.value)), entry.value] };
  }
  return { state: { ...state, pending }, batch: { revision: state.revision, answers } };
}

/** The server took the batch. What was answered anew since then goes on waiting. */
export function accepted(state, batch, revision) {
  const server = { ...state.server };
  let pending = state.pending;
  for (const [item, value] of Object.entries(batch.answers)) {
    if (value === null) {
      delete server[item];
    } else {
      server[item] = value;
    }
    const entry = pending[item];
    if (entry && same(entry.value, value)) {
      pending = without(pending, item);
    } else if (entry) {
      pending = { ...pending, [item]: { value: entry.value, base: value, sent: [] } };
    }
  }
  return { revision, server, pending };
}

/**
 * The server has moved on. What was changed only here goes on waiting, what has arrived is done, and what was changed here and by
 * somebody else is kept twice until a person has chosen.
 */
export function rebased(state, revision, server) {
  const pending = {};
  for (const [item, entry] of Object.entries(state.pending)) {
    const theirs = server[item] ?? null;
    const sent = entry.sent ?? [];
    if (same(theirs, entry.value)) {
      continue;
    }
    const ours = same(theirs, entry.base) || sent.some((value) => same(value, theirs));
    pending[item] = ours ? { value: entry.value, base: theirs, sent: same(theirs, entry.base) ? sent : [] }
      : { value: entry.value, base: entry.base, sent, theirs };
  }
  return { revision, server: { ...server }, pending };
}

/** A person chose between the two: theirs, or the answer of this tablet, which is then sent. */
export function chosen(state, item, keepMine) {
  const entry = state.pending[item];
  if (!entry || entry.theirs === undefined) {
    return state;
  }
  const pending = keepMine
    ? { ...state.pending, [item]: { value: entry.value, base: entry.theirs, sent: [] } }
    : without(state.pending, item);
  return { ...state, pending };
}

/** The answer cannot be used at all; it is taken out of the queue, and the page says so. */
export function refused(state, item) {
  return { ...state, pending: without(state.pending, item) };
}

/** How many answers lie on this tablet alone. */
export function waiting(state) {
  return Object.keys(state.pending).length;
}

/** The items that a person has to choose for: [{item, mine, theirs}]. */
export function conflicts(state) {
  return Object.entries(state.pending)
    .filter(([, entry]) => entry.theirs !== undefined)
    .map(([item, entry]) => ({ item, mine: entry.value, theirs: entry.theirs }));
}

function without(object, key) {
  const { [key]: gone, ...rest } = object;
  return rest;
}
