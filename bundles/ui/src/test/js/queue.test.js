import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as queue from '../../main/resources/org/trivsel/ui/queue.js';

const empty = queue.opened(1, {});

test('shows what was answered here over what the server has', () => {
  const state = queue.answered(queue.opened(1, { a: 1, b: 0 }), 'a', 0);
  assert.deepEqual(queue.visible(state), { a: 0, b: 0 });
});

test('an answer taken back is gone to the eye and sent as null', () => {
  const state = queue.answered(queue.opened(1, { a: 1 }), 'a', null);
  assert.deepEqual(queue.visible(state), {});
  assert.deepEqual(queue.taken(state).batch.answers, { a: null });
});

test('an answer changed back before it was sent needs no sending', () => {
  const state = queue.answered(queue.answered(queue.opened(1, { a: 1 }), 'a', 0), 'a', 1);
  assert.equal(queue.waiting(state), 0);
});

test('an answer changed back after it was sent is sent again, since the first may have arrived', () => {
  const sent = queue.taken(queue.answered(queue.opened(1, { a: 1 }), 'a', 0)).state;
  assert.deepEqual(queue.taken(queue.answered(sent, 'a', 1)).batch.answers, { a: 1 });
});

test('what was answered anew while the batch was on its way goes on waiting', () => {
  const { state, batch } = queue.taken(queue.answered(empty, 'a', 0));
  const done = queue.accepted(queue.answered(state, 'a', 1), batch, 2);
  assert.deepEqual(done.server, { a: 0 });
  assert.deepEqual(queue.taken(done).batch, { revision: 2, answers: { a: 1 } });
});

test('changes of others to other items are merged without a question', () => {
  const state = queue.rebased(queue.answered(empty, 'a', 1), 5, { b: 'boat' });
  assert.deepEqual(queue.conflicts(state), []);
  assert.deepEqual(queue.visible(state), { a: 1, b: 'boat' });
  assert.deepEqual(queue.taken(state).batch, { revision: 5, answers: { a: 1 } });
});

test('the same item answered elsewhere is kept twice and not sent until a person has chosen', () => {
  const state = queue.rebased(queue.answered(empty, 'a', 1), 5, { a: 0 });
  assert.deepEqual(queue.conflicts(state), [{ item: 'a', mine: 1, theirs: 0 }]);
  assert.equal(queue.taken(state).batch, null);
  assert.deepEqual(queue.taken(queue.chosen(state, 'a', true)).batch, { revision: 5, answers: { a: 1 } });
  assert.deepEqual(queue.visible(queue.chosen(state, 'a', false)), { a: 0 });
});

test('the same answer given by both is no conflict', () => {
  const state = queue.rebased(queue.answered(empty, 'a', ['x', 'y']), 5, { a: ['x', 'y'] });
  assert.equal(queue.waiting(state), 0);
});

test('an own answer whose receipt was lost is recognised, also after it was answered anew', () => {
  const sent = queue.taken(queue.answered(empty, 'a', 0)).state;
  const anew = queue.answered(sent, 'a', 1);
  const state = queue.rebased(anew, 2, { a: 0 });
  assert.deepEqual(queue.conflicts(state), []);
  assert.deepEqual(queue.taken(state).batch, { revision: 2, answers: { a: 1 } });
});

test('a page opened again takes up what still waits', () => {
  const waiting = JSON.parse(JSON.stringify(queue.taken(queue.answered(empty, 'a', 0)).state.pending));
  assert.deepEqual(queue.visible(queue.opened(1, {}, waiting)), { a: 0 });
  assert.equal(queue.waiting(queue.opened(2, { a: 0 }, waiting)), 0);
});

test('an answer that cannot be used leaves the queue', () => {
  assert.equal(queue.waiting(queue.refused(queue.answered(empty, 'a', 'zebra'), 'a')), 0);
});
