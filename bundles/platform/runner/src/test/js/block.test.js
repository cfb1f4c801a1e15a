import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockOf, laid } from '../../main/resources/org/trivsel/platform/runner/assets/block.js';
import { turns } from '../../main/resources/org/trivsel/platform/runner/assets/turns.js';

test('a block has tabs between cells and line ends between rows; the last line end is none', () => {
  assert.deepEqual(blockOf('1\t2,5\r\n3\t4\r\n'), [['1', '2,5'], ['3', '4']]);
  assert.deepEqual(blockOf('1\n\n3\n'), [['1'], [''], ['3']]);
  assert.deepEqual(blockOf('7'), [['7']]);
});

test('a cell between quotes may hold tabs and line ends; a lone quotation mark is one', () => {
  assert.deepEqual(blockOf('"a\nb ""c"""\t2\n3'), [['a\nb "c"', '2'], ['3']]);
  assert.deepEqual(blockOf('"a\t2'), [['"a', '2']]);
});

test('a block lies from the chosen cell on; empty cells change nothing', () => {
  assert.deepEqual(laid(blockOf('1\t\n\t4'), 1, 2, [true, true, true], 4),
    { cells: [{ row: 1, column: 2, text: '1' }, { row: 2, column: 3, text: '4' }], lost: 0 });
});

test('what meets no cell is counted and not put elsewhere', () => {
  const { cells, lost } = laid(blockOf('1\t2\t3\n4\t5\t6\n7'), 0, 1, [true, false], 3);
  assert.deepEqual(cells.map((cell) => cell.text), ['1', '2']);
  assert.equal(lost, 5);
});

test('so many calls run at the same time, and a failing one gives its turn on', async () => {
  const turn = turns(2);
  let now = 0;
  let most = 0;
  const call = (fails) => turn(async () => {
    most = Math.max(most, ++now);
    await new Promise((go) => setImmediate(go));
    now -= 1;
    if (fails) {
      throw new TypeError('no network');
    }
    return 'done';
  });
  const all = await Promise.allSettled([call(false), call(true), call(false), call(true), call(false)]);
  assert.deepEqual(all.map((one) => one.status), ['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled']);
  assert.equal(most, 2);
});
