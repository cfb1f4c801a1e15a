import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leftOut, onward } from '../../main/resources/org/trivsel/platform/runner/assets/way.js';

const plan = {
  parts: [{ id: 'p', stop: null, missingIsWrong: [] }, { id: 'q', stop: { wrong: 2, of: 2 }, missingIsWrong: [] }],
  items: [...['a', 'b', 'c', 'd'].map((id) => ({ id, part: 'p', scored: true, right: null })),
    ...['x', 'y', 'z'].map((id) => ({ id, part: 'q', scored: true, right: null }))],
};
const way = { left: { a: 'below-start', b: 'below-start' }, starts: { p: 'c' }, back: {} };

test('the engine says what is left out, and the plain stop is known here', () => {
  assert.deepEqual(leftOut(way, plan, { x: 0, y: 0 }), { a: 'below-start', b: 'below-start', z: 'after-discontinue' });
  assert.deepEqual(leftOut(null, plan, {}), {});
});

test('goes on in the order of the form, past what is left out', () => {
  assert.deepEqual(onward(way, plan, {}, 'c'), { to: 'd', back: false });
  assert.deepEqual(onward(way, plan, { x: 0, y: 0 }, 'y'), { to: null, back: false });
});

test('goes backwards where the engine says so, and then past what is answered', () => {
  const back = { ...way, left: { a: 'below-start' }, back: { p: 'b' } };
  assert.deepEqual(onward(back, plan, { c: 0 }, 'c'), { to: 'b', back: true });
  const settled = { ...way, left: { a: 'credited' }, back: {} };
  assert.deepEqual(onward(settled, plan, { b: 1, c: 0 }, 'b'), { to: 'd', back: false });
});

test('without word from the engine one still comes on', () => {
  const stale = { ...way, back: { p: 'b' } };
  assert.deepEqual(onward(stale, plan, { c: 0, b: 1 }, 'b'), { to: 'd', back: false });
});
