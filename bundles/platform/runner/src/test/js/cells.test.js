import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, joined, textOf } from '../../main/resources/org/trivsel/platform/runner/assets/cells.js';

const column = (kind, choices = []) => ({
  kind, choices, language: 'da', words: { right: 'Rigtigt', wrong: 'Forkert' },
  missing: [['not-asked', 'i', 'Ikke spurgt'], ['declined', 'b', 'Barnet ville ikke']],
});
const scale = column('scale', [['never', 'Sjældent'], ['always', 'Ofte']]);
const ticks = column('checklist', [['alone', 'Alene'], ['group', 'I gruppe']]);

test('numbers are written with a comma or a point', () => {
  assert.deepEqual(answerOf('12,5', column('score')), { value: 12.5 });
  assert.deepEqual(answerOf(' 12.50 ', column('score')), { value: 12.5 });
  assert.equal(answerOf('12', column('score')), 12);
  assert.deepEqual(answerOf('3,2', column('measured')), { trials: [3.2] });
  assert.equal(textOf({ value: 12.5 }, column('score')), '12,5');
  assert.equal(textOf({ trials: [3.2] }, column('measured')), '3,2');
});

test('correct and incorrect are 1 and 0, plus and minus, or the words', () => {
  const kind = column('correct');
  assert.deepEqual(['1', '0', '+', '-', 'rigtigt', 'FORKERT'].map((text) => answerOf(text, kind)), [1, 0, 1, 0, 1, 0]);
  assert.equal(textOf(0, kind), '0');
});

test('a choice is named, or chosen by its key', () => {
  assert.deepEqual(['ofte', 'always', '2', '1'].map((text) => answerOf(text, scale)), ['always', 'always', 'always', 'never']);
  assert.equal(textOf('always', scale), 'Ofte');
  const points = column('scale', [['none', '0'], ['some', '1'], ['all', '2']]);
  assert.deepEqual(['0', '1', '2'].map((text) => answerOf(text, points)), ['none', 'some', 'all'], 'what it is called goes before its place');
});

test('several ticks stand in one cell', () => {
  assert.deepEqual(answerOf('1;2', ticks), ['alone', 'group']);
  assert.deepEqual(answerOf('I gruppe, Alene', ticks), ['group', 'alone']);
  assert.deepEqual(answerOf('-', ticks), []);
  assert.equal(textOf([], ticks), '-');
  assert.equal(textOf(['alone', 'group'], ticks), 'Alene; I gruppe');
});

test('why there is no answer is a letter, or the words', () => {
  assert.deepEqual(answerOf('I', column('count')), { missing: 'not-asked' });
  assert.deepEqual(answerOf('barnet ville ikke', scale), { missing: 'declined' });
  assert.equal(textOf({ missing: 'declined' }, scale), 'b');
  assert.equal(answerOf('b', column('choice', [['bee', 'b']])), 'bee', 'a choice of that name goes first');
});

test('what means nothing goes to the server as it was typed, which says why it cannot be used', () => {
  assert.equal(answerOf('mange', column('count')), 'mange');
  assert.equal(answerOf('3,5', column('count')), '3,5');
  assert.equal(answerOf('3', scale), '3');
  assert.equal(answerOf('1;9', ticks), '1;9');
  assert.equal(answerOf('12345678901', column('score')), '12345678901');
});

test('an empty cell has no answer', () => {
  assert.equal(answerOf('  ', scale), null);
  assert.equal(textOf(null, scale), '');
});

test('what a cell shows is what one would type', () => {
  for (const [answer, of] of [[1, column('correct')], [7, column('count')], ['never', scale], [['group'], ticks], [[], ticks],
    [{ value: 2.25 }, column('score')], [{ trials: [9] }, column('measured')], [{ missing: 'not-asked' }, ticks]]) {
    assert.deepEqual(answerOf(textOf(answer, of), of), answer);
  }
});

const trials = (...sides) => sides.flatMap((side) => [1, 2, 3].map((trial) => ({ ...column('measured'), item: 'run', side, trial })))
  .map((one, i) => ({ ...one, first: i === 0 }));
const one = trials('');
const two = trials('left', 'right');
const typing = (at) => [0, 1, 2, 3, 4, 5].map((i) => i === at);

test('the cells of trials are one answer', () => {
  assert.deepEqual(joined(one, ['9,5', '', '8.75'], typing(2)), { trials: [9.5, null, 8.75] });
  assert.deepEqual(joined(one, ['', '9', ''], typing(1)), { trials: [null, 9] }, 'what comes after the last needs no place');
  assert.deepEqual(joined(two, ['', '', '', '12', '', ''], typing(3)), { sides: { right: [12] } });
  assert.equal(joined(one, ['', '', ''], typing(0)), null);
  assert.deepEqual(one.map((cell) => textOf({ trials: [9.5, null, 8.75] }, cell)), ['9,5', '', '8,75']);
  assert.deepEqual(two.map((cell) => textOf({ sides: { right: [12] } }, cell)), ['', '', '', '12', '', '']);
});

test('a letter says it of all trials, and no number is lost to it', () => {
  assert.deepEqual(joined(one, ['', 'b', ''], typing(1)), { missing: 'declined' });
  assert.deepEqual(one.map((cell) => textOf({ missing: 'declined' }, cell)), ['b', '', '']);
  assert.deepEqual(joined(one, ['b', '9', ''], typing(1)), { trials: [null, 9] }, 'a number takes its place');
  assert.equal(joined(one, ['9', '', 'b'], typing(2)), 'b', 'goes to the server, which says what would do');
  assert.equal(joined(one, ['9', 'hurtig', ''], typing(1)), 'hurtig');
});
