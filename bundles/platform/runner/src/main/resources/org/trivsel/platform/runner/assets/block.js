/* A block of a spreadsheet as its clipboard says it, and where it comes to lie in a grid. Pure. */

/** Rows of texts: tabs between cells, line ends between rows; a cell with either in it stands between quotes. */
export function blockOf(text) {
  const rows = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (quoted) {
      const double = sign === '"' && text[i + 1] === '"';
      quoted = sign !== '"' || double;
      cell += quoted ? sign : '';
      i += double ? 1 : 0;
    } else if (sign === '"' && cell === '' && closes(text, i)) {
      quoted = true;
    } else if (sign === '\t') {
      rows.at(-1).push(cell);
      cell = '';
    } else if (sign === '\n' || sign === '\r') {
      i += sign === '\r' && text[i + 1] === '\n' ? 1 : 0;
      rows.at(-1).push(cell);
      rows.push([]);
      cell = '';
    } else {
      cell += sign;
    }
  }
  rows.at(-1).push(cell);
  while (rows.length > 1 && rows.at(-1).every((one) => one === '')) {
    rows.pop();
  }
  return rows;
}

/* A lone quotation mark is one that somebody wrote. */
function closes(text, from) {
  return /^"(?:[^"]|"")*"(?:[\t\r\n]|$)/.test(text.slice(from));
}

/**
 * Lays a block over a grid from a cell on. Empty cells of the block change nothing. What meets no cell is counted, never put elsewhere.
 *
 * open  for each row of the grid whether it has cells
 * gives { cells: [{row, column, text}], lost }
 */
export function laid(block, row, column, open, columns) {
  const cells = [];
  let lost = 0;
  block.forEach((line, down) => line.forEach((text, right) => {
    if (text.trim() === '') {
      return;
    }
    if (open[row + down] && column + right < columns) {
      cells.push({ row: row + down, column: column + right, text });
    } else {
      lost += 1;
    }
  }));
  return { cells, lost };
}
