import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { skipped, stops } from '../../main/resources/org/trivsel/platform/runner/assets/stop.js';

const plan = (wrong, of) => ({
  parts: [{ id: 'p', stop: { wrong, of }, missingIsWrong: ['does-not-know'] }, { id: 'q', stop: null, missingIsWrong: [] }],
  items: [
    { id: 'x', part: 'p', scored: false, right: null },
    ...['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, part: 'p', scored: true, right: ['boat'] })),
    { id: 'z', part: 'q', scored: true, right: null },
  ],
});

test('stops after so many wrong answers in a row', () => {
  const answers = { a: 'boat', b: 'bird', c: 'bird', d: 'bird' };
  assert.deepEqual(stops(plan(3, 3), answers), { p: { at: 'd', skipped: ['e'] } });
});

test('a right answer between them starts anew', () => {
  assert.deepEqual([...skipped(plan(3, 3), { a: 'bird', b: 'bird', c: 'boat', d: 'bird' })], []);
});

test('so many wrong among the last few', () => {
  assert.deepEqual([...skipped(plan(2, 3), { a: 'bird', b: 'boat', c: 'bird' })], ['d', 'e']);
});

test('practice never counts, and a gap neither counts nor starts anew', () => {
  assert.deepEqual([...skipped(plan(2, 2), { x: 0, a: 'bird', c: 'bird' })], ['d', 'e']);
  assert.deepEqual([...skipped(plan(2, 2), { a: 'bird', b: { missing: 'declined' }, c: 'bird' })], ['d', 'e']);
});

test('a missing code that the part counts as wrong does so', () => {
  assert.deepEqual([...skipped(plan(2, 2), { a: 'bird', b: { missing: 'does-not-know' } })], ['c', 'd', 'e']);
});

/* Written by StopCasesTest, which asks the engine: the tablet must come to the same. */
test('comes to the same as the engine', () => {
  const file = new URL('../../../target/stop-cases.json', import.meta.url);
  assert.ok(existsSync(file), 'target/stop-cases.json is written by StopCasesTest');
  const cases = JSON.parse(readFileSync(file, 'utf8'));
  assert.ok(cases.answers.length >= 200);
  for (const { answers, skipped: expected } of cases.answers) {
    assert.deepEqual([...skipped(cases.plan, answers)], expected, JSON.stringify(answers));
  }
});
