import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { decimal, measured, shown, timed, written } from '../../main/resources/org/trivsel/platform/runner/assets/values.js';

test('reads numbers with a comma or a point, and nothing else', () => {
  assert.deepEqual(['', ' ', '12', '12,5', '0.25', '-3'].map(decimal), [null, null, 12, 12.5, 0.25, -3]);
  assert.deepEqual(['a', '1,2,3', '1.', '.5', '1e9', '12 s', '1'.repeat(10)].map(decimal), Array(7).fill(undefined));
});

test('writes numbers as the language does', () => {
  assert.deepEqual([written(12.5, 'da'), written(12.5, 'en'), shown(33.7512, 'de'), shown(null, 'da')], ['12,5', '12.5', '33,75', '']);
});

test('what does not count leaves no number', () => {
  assert.equal(measured({ left: [null], right: [4] }, 'mean', 'mean'), null);
  assert.equal(measured({}, 'mean', 'mean'), null);
  assert.equal(timed(3, 0, 'per-minute'), null);
  assert.equal(timed(0, 3, 'seconds-each'), null);
});

/* Written by ValueCasesTest, which asks the engine: the tablet must come to the same. */
test('comes to the same as the engine', () => {
  const file = new URL('../../../target/value-cases.json', import.meta.url);
  assert.ok(existsSync(file), 'target/value-cases.json is written by ValueCasesTest');
  const cases = JSON.parse(readFileSync(file, 'utf8'));
  assert.ok(cases.length >= 800);
  for (const { take, across, gives, answer, value } of cases) {
    const found = gives ? timed(answer.correct, answer.seconds, gives) : measured(answer.sides, take, across);
    assert.equal(found, value, JSON.stringify({ take, across, gives, answer }));
  }
});
