import { blockOf, laid } from './block.js';
import { joined, textOf } from './cells.js';
import { counted, fill, tell } from './notes.js';
import { Outbox } from './outbox.js';
import { same } from './queue.js';
import { Sender } from './sender.js';
import { answersAt, onReturn, posted, signIn, timer } from './server.js';
import { turns } from './turns.js';

/* A group's answers in one grid: a row for each child with a sender of its own, so that what goes wrong with one is no other's trouble. */
const AT_ONCE = 4;
const TROUBLES = ['signed-out', 'offline', 'away'];

const grid = document.getElementById('grid');
const list = document.getElementById('words');
const words = list.dataset;
const { home, base, query, account } = grid.dataset;
const session = { csrf: grid.dataset.csrf };
const inTurn = turns(AT_ONCE);
const stations = 'station' in grid.dataset;
const missing = [...list.querySelectorAll('[data-code]')].map(({ dataset }) => [dataset.code, dataset.letter, dataset.name]);
const columns = [...grid.querySelectorAll('thead th[data-item]')].map((head) => ({
  item: head.dataset.item, side: head.dataset.side ?? '', trial: Number(head.dataset.trial ?? 0), label: head.dataset.label ?? '',
  kind: head.dataset.kind, number: head.dataset.number, question: head.title, allowed: head.querySelector('[data-allowed]').textContent,
  choices: JSON.parse(head.dataset.choices), words: { right: words.right, wrong: words.wrong }, missing, language: list.lang,
}));
/* The columns of an item by their numbers: one, or one for each trial. */
const items = new Map();
columns.forEach((column, i) => items.set(column.item, [...items.get(column.item) ?? [], i]));
columns.forEach((column, i) => { column.first = items.get(column.item)[0] === i; });
const rows = [...grid.tBodies[0].rows].map((tr, index) => {
  const row = { tr, index, name: tr.querySelector('th a').textContent, open: 'open' in tr.dataset, assessment: tr.dataset.assessment, note: '' };
  tr.querySelectorAll('a').forEach((link) => { link.tabIndex = -1; });
  return row.open ? filled(row) : row;
});

let at = { row: Math.max(0, rows.findIndex((row) => row.open)), column: 0 };
let editing = null;

/* ------------------------------------------------------------------ a child */

function filled(row) {
  const { child, kept, revision, answers } = row.tr.dataset;
  Object.assign(row, { cells: [...row.tr.querySelectorAll('td')], typed: new Map(), reasons: new Map(), signs: [] });
  const address = () => (row.assessment ? `${base}/${row.assessment}/answers` : `${home}/children/${child}/grid${query}`);
  const server = answersAt(address, session, (body) => {
    row.assessment = body.assessment ?? row.assessment;
    body.wrongs?.forEach(({ item, text }) => row.reasons.set(item, text));
  });
  row.sender = new Sender({
    revision: Number(revision), answers: JSON.parse(answers), clock: timer, tell: () => changed(row),
    server: { save: (read, given) => inTurn(() => server.save(read, given)), load: () => inTurn(server.load) },
    outbox: new Outbox(localStorage, account, kept),
  });
  const now = row.sender.answers;
  columns.forEach((column, i) => row.typed.set(i, textOf(now[column.item], column)));
  return row;
}

let asked = false;
function changed(row) {
  draw(row);
  const senders = rows.filter((one) => one.sender).map((one) => one.sender);
  const trouble = TROUBLES.find((one) => senders.some((sender) => sender.trouble === one)) ?? 'ok';
  tell({
    trouble, waiting: senders.reduce((sum, sender) => sum + sender.waiting, 0), kept: senders.every((sender) => sender.kept),
    refused: new Set(senders.flatMap((sender) => [...sender.refused])),
    savedAt: senders.map((sender) => sender.savedAt).reduce((one, other) => (other > one ? other : one), null),
  });
  if (trouble === 'signed-out' && !asked) {
    signIn(resume);
  }
  asked = trouble === 'signed-out';
}

function resume() {
  rows.filter((row) => row.sender?.trouble === 'signed-out').forEach((row) => row.sender.resume());
}

document.getElementById('signin').addEventListener('click', () => signIn(resume));
onReturn(resume, () => rows.forEach((row) => row.sender?.back()));

/* ------------------------------------------------------------------ drawing */

function draw(row) {
  if (!row.open) {
    return;
  }
  const answers = row.sender.answers;
  const unsent = new Set(row.sender.unsent);
  const both = new Map(row.sender.conflicts.map((one) => [one.item, one.theirs]));
  columns.forEach((column, i) => drawCell(row, i, view(row, i, answers, unsent, both)));
  const done = [...items.keys()].filter((item) => item in answers).length;
  row.tr.querySelector('[data-state]').textContent = row.sender.trouble === 'closed' ? words.closed : row.note || fill(words.answered, done, items.size);
  if (at.row === row.index) {
    about();
  }
}

function view(row, i, answers, unsent, both) {
  const column = columns[i];
  const { item } = column;
  const text = textOf(answers[item], column);
  if (row.sender.refused.has(item)) {
    const typed = row.typed.get(i);
    // Of several cells those are meant that are not what the server has.
    return typed === text && items.get(item).length > 1 ? { text, why: '', is: '' } : { text: typed, why: row.reasons.get(item) || words.refused, is: 'bad' };
  }
  const theirs = both.has(item) ? textOf(both.get(item), column) : text;
  return both.has(item) && (theirs !== text || items.get(item).length === 1) ? { text, why: fill(words.both, theirs || words.nothing), is: 'both' }
    : { text, why: '', is: unsent.has(item) ? 'waiting' : '' };
}

function drawCell(row, i, { text, why, is }) {
  const sign = JSON.stringify([text, why, is]);
  const cell = row.cells[i];
  if (row.signs[i] === sign || editing?.cell === cell) {
    return;
  }
  row.signs[i] = sign;
  cell.textContent = text;
  cell.dataset.is = is;
  cell.removeAttribute('aria-describedby');
  cell.toggleAttribute('aria-invalid', false);
  if (why !== '') {
    const reason = Object.assign(document.createElement('span'), { className: 'tv-grid__why', id: `why-${row.index}-${i}`, textContent: why });
    // Said as what describes the cell, not as what stands in it.
    reason.setAttribute('aria-hidden', 'true');
    cell.append(reason);
    cell.setAttribute('aria-describedby', reason.id);
    cell.setAttribute('aria-invalid', 'true');
  }
}

/* What the chosen cell is about, what may stand in it, and what is the matter with it. */
function about() {
  const box = document.getElementById('grid-about');
  const row = rows[at.row];
  const column = columns[at.column];
  const shown = row.open && column !== undefined;
  box.querySelector('[data-text]').textContent = shown ? [named(row, column), column.allowed].filter(Boolean).join(' · ') : row.name;
  const reason = shown ? row.cells[at.column].querySelector('.tv-grid__why')?.textContent ?? '' : '';
  box.querySelector('[data-why]').textContent = reason;
  box.querySelector('[data-why]').hidden = reason === '';
  const both = shown ? row.sender.conflicts.find((one) => one.item === column.item) : undefined;
  box.querySelector('[data-choose]').hidden = both === undefined;
  if (both) {
    box.querySelector('[data-keep=mine]').textContent = fill(words.mine, whole(both.mine, column.item) || words.nothing);
    box.querySelector('[data-keep=theirs]').textContent = fill(words.theirs, whole(both.theirs, column.item) || words.nothing);
  }
  const codes = box.querySelector('[data-codes]');
  if (codes) {
    codes.hidden = !shown || both !== undefined || (column.item in row.sender.answers && row.sender.answers[column.item].missing === undefined);
  }
}

/* The answer as its cells show it, one after the other. */
function whole(answer, item) {
  return items.get(item).map((i) => textOf(answer, columns[i])).filter(Boolean).join(' · ');
}

function named(row, column) {
  return column.label === '' ? fill(words.about, row.name, column.number, column.question) : fill(words.at, row.name, column.question, column.label.toLocaleLowerCase(list.lang));
}

document.getElementById('grid-about').addEventListener('click', (event) => {
  const button = event.target.closest('[data-keep]');
  if (button) {
    rows[at.row].sender.choose(columns[at.column].item, button.dataset.keep === 'mine');
    go(at.row, at.column);
  }
  const code = event.target.closest('[data-says]');
  if (code) {
    enter(rows[at.row], { [items.get(columns[at.column].item)[0]]: code.dataset.says });
    step(1) || go(at.row, at.column);
  }
});

/* ------------------------------------------------------------------ going from cell to cell */

/* The name of a child stands before its first cell; a row without cells has one place. */
function place({ row, column }) {
  const { tr, open, cells } = rows[row];
  return column < 0 ? tr.querySelector('th a') : open ? cells[column] : tr.querySelector('td a') ?? tr.querySelector('td');
}

function go(row, column) {
  place(at).tabIndex = -1;
  at = { row: Math.min(Math.max(row, 0), rows.length - 1), column: Math.min(Math.max(column, -1), columns.length - 1) };
  const here = place(at);
  here.tabIndex = 0;
  here.focus();
  here.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  about();
}

/* False at either end, where Tab leaves the grid. */
function step(by) {
  let { row, column } = at;
  column += by;
  if (column < 0 || column >= columns.length || !rows[row].open) {
    const next = rows.slice(by > 0 ? row + 1 : 0, by > 0 ? rows.length : row).filter((one) => one.open).at(by > 0 ? 0 : -1);
    if (next === undefined) {
      return false;
    }
    row = next.index;
    column = by > 0 ? 0 : columns.length - 1;
  }
  go(row, column);
  return true;
}

/* Down the list; at a station, where one child after the other has its trials, along the row. */
function onwards(by) {
  if (!stations || !step(by)) {
    go(at.row + by, at.column);
  }
}

function placed(target) {
  const tr = target.closest('tbody tr');
  const row = rows.find((one) => one.tr === tr);
  return row && { row: row.index, column: target.closest('th') ? -1 : row.open ? row.cells.indexOf(target.closest('td')) : Math.max(0, at.column) };
}

grid.addEventListener('focusin', (event) => {
  const here = placed(event.target);
  if (here && !event.target.matches('input')) {
    place(at).tabIndex = -1;
    at = here;
    place(at).tabIndex = 0;
    about();
  }
});

grid.addEventListener('click', (event) => {
  const here = placed(event.target);
  const again = here && here.row === at.row && here.column === at.column && document.activeElement === place(at) && event.detail > 1;
  if (here && here.column >= 0 && rows[here.row].open && !event.target.matches('input')) {
    go(here.row, here.column);
    // A finger has no keys to type with before the field is open.
    const finger = event.pointerType === 'touch' || event.pointerType === 'pen';
    if (again || finger) {
      edit(true, finger);
    }
  }
});

grid.addEventListener('keydown', (event) => {
  if (!event.isComposing && (event.target.matches('input') ? typing(event) : moving(event))) {
    event.preventDefault();
  }
});

function moving({ key, shiftKey, ctrlKey, metaKey, altKey, target }) {
  const command = ctrlKey || metaKey;
  switch (key) {
    case 'ArrowDown': go(at.row + 1, at.column); return true;
    case 'ArrowUp': go(at.row - 1, at.column); return true;
    case 'ArrowRight': go(at.row, at.column + 1); return true;
    case 'ArrowLeft': go(at.row, at.column - 1); return true;
    case 'Home': go(command ? 0 : at.row, 0); return true;
    case 'End': go(command ? rows.length - 1 : at.row, columns.length - 1); return true;
    case 'Tab': return step(shiftKey ? -1 : 1);
    case 'Enter': return !target.matches('a') && (onwards(shiftKey ? -1 : 1), true);
    case 'Escape': document.querySelector('#grid-complete, #grid-out').focus(); return true;
    default: return !target.matches('a') && rows[at.row].open && writing(key, command || altKey);
  }
}

function writing(key, command) {
  if (key === 'F2') {
    edit(true);
    return true;
  }
  if (key === 'Delete' || key === 'Backspace') {
    enter(rows[at.row], { [at.column]: '' });
    return true;
  }
  if (key.length === 1 && !command) {
    // The field is there before the key writes, so that it writes into it.
    edit(false);
  }
  return false;
}

/* ------------------------------------------------------------------ writing */

/* @param keeps whether what stands there stays, and arrows move in it @param finger whether there are no keys but those on the screen, which go with the field */
function edit(keeps, finger = false) {
  const row = rows[at.row];
  const column = columns[at.column];
  const cell = row.cells[at.column];
  const field = Object.assign(document.createElement('input'), {
    type: 'text', autocomplete: 'off', enterKeyHint: 'next', className: 'tv-grid__in', value: keeps ? cell.firstChild?.nodeType === Node.TEXT_NODE ? cell.firstChild.textContent : '' : '',
    inputMode: ['correct', 'count', 'ruler', 'score', 'measured'].includes(column.kind) ? 'decimal' : 'text',
  });
  field.setAttribute('aria-label', named(row, column));
  field.setAttribute('aria-describedby', 'grid-about');
  editing = { row, column: at.column, cell, field, keeps, finger };
  row.signs[at.column] = '';
  cell.replaceChildren(field);
  // One thing to meet, not one inside another; what described the cell is said below the grid.
  cell.removeAttribute('tabindex');
  cell.removeAttribute('aria-describedby');
  field.addEventListener('blur', () => leave(true));
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}

function leave(keep) {
  const done = editing;
  if (done === null) {
    return;
  }
  editing = null;
  done.cell.tabIndex = place(at) === done.cell ? 0 : -1;
  if (keep) {
    enter(done.row, { [done.column]: done.field.value });
  }
  draw(done.row);
}

function typing({ key, shiftKey }) {
  const arrow = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[key];
  if (key === 'Escape') {
    leave(false);
    go(at.row, at.column);
    return true;
  }
  if (key === 'Enter') {
    const { finger } = editing;
    const from = at;
    leave(true);
    onwards(shiftKey ? -1 : 1);
    if (finger && at.column >= 0 && rows[at.row].open && (at.row !== from.row || at.column !== from.column)) {
      edit(true, true);
    }
    return true;
  }
  if (arrow && (!editing.keeps || arrow[0] !== 0)) {
    leave(true);
    go(at.row + arrow[0], at.column + arrow[1]);
    return true;
  }
  if (key === 'Tab') {
    leave(true);
    return step(shiftKey ? -1 : 1) || (go(at.row, at.column), false);
  }
  return false;
}

/* @param texts by number of the column */
function enter(row, texts) {
  const before = row.sender.answers;
  const both = new Set(row.sender.conflicts.map((one) => one.item));
  const answers = {};
  for (const item of new Set(Object.keys(texts).map((i) => columns[i].item))) {
    const cells = items.get(item);
    cells.forEach((i) => row.typed.set(i, i in texts ? texts[i].trim() : row.sender.refused.has(item) ? row.typed.get(i) : textOf(before[item], columns[i])));
    const value = joined(cells.map((i) => columns[i]), cells.map((i) => row.typed.get(i)), cells.map((i) => i in texts));
    if (both.has(item)) {
      // Whoever writes again has seen both.
      row.sender.choose(item, false);
    }
    if (both.has(item) || row.sender.refused.has(item) || !same(value, before[item])) {
      answers[item] = value;
    }
  }
  row.note = '';
  if (Object.keys(answers).length > 0) {
    row.sender.answerAll(answers);
  } else {
    draw(row);
  }
}

document.addEventListener('paste', (event) => {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (!grid.contains(document.activeElement) || text === '' || (editing && !/[\t\r\n]/.test(text))) {
    return;
  }
  event.preventDefault();
  const { row, column } = at;
  leave(false);
  const { cells, lost } = laid(blockOf(text), row, Math.max(0, column), rows.map((one) => one.open), columns.length);
  for (const one of rows) {
    const texts = Object.fromEntries(cells.filter((cell) => cell.row === one.index).map((cell) => [cell.column, cell.text]));
    if (Object.keys(texts).length > 0) {
      enter(one, texts);
    }
  }
  document.getElementById('grid-said').textContent = [counted(words.pastedOne, words.pastedMany, cells.length), lost > 0 ? counted(words.lostOne, words.lostMany, lost) : ''].join(' ').trim();
  go(row, column);
});

window.addEventListener('pagehide', () => leave(true));

/* ------------------------------------------------------------------ completing */

const button = document.getElementById('grid-complete');
button?.addEventListener('click', async () => {
  leave(true);
  button.disabled = true;
  const done = await Promise.all(rows.filter((row) => row.open).map(complete));
  button.disabled = false;
  const all = done.filter(Boolean).length;
  document.getElementById('grid-done').textContent = all === 0 ? words.completedNone : counted(words.completedOne, words.completedMany, all);
  button.focus();
});

/* Whether the child's draft is completed now; else its row says what stands in the way. */
async function complete(row) {
  await row.sender.send();
  const here = row.sender.waiting > 0 ? words.notSent : row.sender.refused.size > 0 ? words.bad : row.assessment ? '' : words.empty;
  if (here !== '') {
    return said(row, here);
  }
  try {
    const { status, body } = await inTurn(() => posted(`${base}/${row.assessment}/complete-ready`, session));
    if (status !== 200) {
      return said(row, words.failed);
    }
    return body.done ? closed(row) : said(row, fill(words.lacking, body.open.map((item) => columns.find((one) => one.item === item)?.number ?? item).join(', ')));
  } catch {
    // No connection: nothing was lost, and the button is still there.
    return said(row, words.notSent);
  }
}

function said(row, note) {
  row.note = note;
  draw(row);
  return false;
}

function closed(row) {
  const link = Object.assign(document.createElement('a'), { href: `${base}/${row.assessment}`, textContent: words.result, tabIndex: -1 });
  const cell = Object.assign(document.createElement('td'), { className: 'tv-grid__none', colSpan: columns.length, tabIndex: -1 });
  cell.setAttribute('role', 'gridcell');
  cell.append(link);
  row.cells.forEach((one) => one.remove());
  row.tr.append(cell);
  row.tr.querySelector('[data-state]').textContent = '';
  row.open = false;
  if (at.row === row.index) {
    place(at).tabIndex = 0;
  }
  return true;
}

place(at).tabIndex = 0;
rows.filter((row) => row.sender).forEach((row) => {
  changed(row);
  row.sender.send();
});
