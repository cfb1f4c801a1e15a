import { clock } from './clock.js';
import { addRow } from './fields.js';
import { planOf, read, said, show } from './items.js';
import { listen } from './keys.js';
import { showLeft } from './left.js';
import { allSent, fill, tell } from './notes.js';
import { Outbox } from './outbox.js';
import { ruler, showRuler } from './ruler.js';
import { Sender } from './sender.js';
import { answersAt, onReturn, signIn, timer } from './server.js';
import { silence, sounds } from './sounds.js';
import { stops } from './stop.js';
import { leftOut, onward } from './way.js';

const run = document.getElementById('run');
const words = document.getElementById('words').dataset;
const forms = [...run.querySelectorAll('form[data-item]')];
const overview = document.getElementById('overview');
const plan = planOf(forms);
const { path } = run.dataset;
const aside = new Set(forms.filter(({ dataset }) => 'aside' in dataset).map(({ dataset }) => dataset.item));
const clocks = new Map();
const typed = new Map();
const shown = new Map();
/* What the engine says about the way; null where the plain stop is all there is. */
let way = run.dataset.way ? JSON.parse(run.dataset.way) : null;
const wrongs = new Map();
let settled = null;

/* ------------------------------------------------------------------ saving */

function heard(body) {
  way = body.way ?? way;
  body.wrongs?.forEach(({ item, text }) => wrongs.set(item, text));
  if (body.csrf) {
    run.querySelectorAll('input[name=csrf]').forEach((field) => { field.value = body.csrf; });
  }
}

let asked = false;
const sender = new Sender({
  revision: Number(run.dataset.revision), answers: JSON.parse(run.dataset.answers),
  server: answersAt(() => `${path}/answers`, { csrf: run.dataset.csrf }, heard),
  outbox: new Outbox(localStorage, run.dataset.account, path.split('/').pop()),
  clock: timer, tell: changed,
});

function changed(now) {
  tell(now);
  showAnswers(now.answers);
  showConflict(now);
  showRefused(now);
  showProgress(now.answers);
  if (settled && (now.waiting === 0 || now.trouble !== 'ok')) {
    settled();
  }
  if (now.waiting === 0) {
    document.getElementById('leaving').hidden = true;
    document.getElementById('finishing').hidden = true;
  }
  if (now.trouble === 'signed-out' && !asked) {
    signIn(() => sender.resume());
  }
  asked = now.trouble === 'signed-out';
}

document.getElementById('signin').addEventListener('click', () => signIn(() => sender.resume()));
onReturn(() => sender.resume(), () => sender.back());

/* ------------------------------------------------------------------ answering */

for (const form of forms) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submitted(form, event.submitter);
  });
  form.addEventListener('change', (event) => fieldChanged(form, event.target));
  form.addEventListener('input', (event) => typing(form, event.target));
  form.addEventListener('click', (event) => stepped(form, event.target.closest('[data-step]')));
  clocks.set(form, clock(form, () => answer(form, read(form))));
  ruler(form, () => {
    clearTimeout(typed.get(form));
    typed.set(form, setTimeout(() => flush(form), 300));
  });
  form.querySelector('[data-more]')?.addEventListener('click', () => addRow(form).querySelector('select').focus());
}
for (const more of run.querySelectorAll('[data-more]')) {
  more.hidden = false;
}
sounds(run);

function submitted(form, button) {
  flush(form);
  if (button?.name === 'missing') {
    answer(form, { missing: button.value });
    form.querySelector('details.tv-run__codes').open = false;
    question(form).focus();
  } else if (button?.name === 'clear') {
    answer(form, null);
    question(form).focus();
  } else {
    next();
  }
}

/* Notes are the answer of an item of their own, and stand beside every other item of its part. */
function noted(field) {
  typed.delete(field);
  const text = field.value.trim() || null;
  if (text !== (sender.answers[field.dataset.note] ?? null)) {
    sender.answer(field.dataset.note, text);
  }
}

function fieldChanged(form, field) {
  if (field.dataset.note) {
    clearTimeout(typed.get(field));
    noted(field);
    return;
  }
  if (field.name === 'none' && field.checked) {
    form.querySelectorAll('[name=answer]').forEach((one) => { one.checked = false; });
  } else if (field.name === 'answer' && field.type === 'checkbox' && field.checked && form.elements.none) {
    form.elements.none.checked = false;
  }
  if (['answer', 'others', 'none'].includes(field.name) || 'answers' in field.dataset) {
    flush(form);
    answer(form, read(form));
  }
}

/* What is typed is saved when the typing pauses. */
function typing(form, field) {
  if (field.dataset.note) {
    clearTimeout(typed.get(field));
    typed.set(field, setTimeout(() => noted(field), 700));
  } else if (field.matches('textarea, [type=number], input[data-answers]:not([type=radio], [type=date])')) {
    clearTimeout(typed.get(form));
    typed.set(form, setTimeout(() => flush(form), 700));
  }
}

function flush(form) {
  const note = form.elements.note;
  if (note && typed.has(note)) {
    clearTimeout(typed.get(note));
    noted(note);
  }
  if (typed.has(form)) {
    clearTimeout(typed.get(form));
    typed.delete(form);
    answer(form, read(form));
  }
}

window.addEventListener('pagehide', () => forms.forEach(flush));

function stepped(form, button) {
  if (button) {
    const field = form.elements.answer;
    const number = field.value === '' ? (Number(button.dataset.step) > 0 ? 0 : 1) : Number(field.value);
    field.value = String(Math.min(Number(field.max), Math.max(0, number + Number(button.dataset.step))));
    answer(form, read(form));
  }
}

function answer(form, value) {
  shown.delete(form);
  if (JSON.stringify(value) === JSON.stringify(sender.answers[form.dataset.item] ?? null)) {
    showAnswers(sender.answers);
  } else {
    sender.answer(form.dataset.item, value);
  }
}

/* Makes the fields say what the answers are, also those that came from elsewhere; leaves alone what is being typed. */
function showAnswers(answers) {
  for (const note of run.querySelectorAll('[data-note]')) {
    if (note !== document.activeElement && !typed.has(note)) {
      note.value = answers[note.dataset.note] ?? '';
    }
  }
  for (const form of forms) {
    const answer = answers[form.dataset.item] ?? null;
    const text = JSON.stringify(answer);
    if (shown.get(form) !== text && !typed.has(form)) {
      show(form, answer);
      showRuler(form);
      shown.set(form, text);
    }
  }
}

/* ------------------------------------------------------------------ going from item to item */

function current() {
  return forms.find((form) => !form.hidden) ?? overview;
}

function question(view) {
  return view.querySelector('h2');
}

/* What is left out is none, nor are notes, which are written beside other items. */
function isStop(form, left) {
  return !(form.dataset.item in left) && !('aside' in form.dataset);
}

function next() {
  const form = current();
  if (form === overview) {
    return false;
  }
  clocks.get(form)();
  flush(form);
  if (way && sender.waiting > 0 && sender.trouble === 'ok') {
    // The engine decides where to go on; without a connection, or when it takes long, with what it said last.
    const wait = setTimeout(() => settled?.(), 1500);
    settled = () => {
      settled = null;
      clearTimeout(wait);
      if (current() === form) {
        forward(form);
      }
    };
  } else {
    forward(form);
  }
  return true;
}

function forward(form) {
  const { to, back } = onward(way, plan, sender.answers, form.dataset.item, aside);
  const stop = Object.values(stops(plan, sender.answers)).find((one) => one.at === form.dataset.item);
  go(to === null ? overview : formOf(to), back ? words.back : stop ? form.dataset.stopText : '');
}

function previous() {
  const at = current() === overview ? forms.length : forms.indexOf(current());
  const left = leftOut(way, plan, sender.answers);
  const before = forms.slice(0, at).reverse().find((one) => isStop(one, left));
  if (before) {
    go(before, '');
  }
  return Boolean(before);
}

function go(view, stopText) {
  display(view);
  say(stopText);
  const address = view === overview ? `${path}/overview` : `${path}/item/${view.dataset.item}`;
  history.pushState(null, '', address);
}

function formOf(item) {
  return forms.find((form) => form.dataset.item === item);
}

function display(view) {
  silence(run);
  clocks.forEach((halt, form) => form !== view && halt());
  for (const one of [...forms, overview]) {
    one.hidden = one !== view;
  }
  document.querySelectorAll('details.tv-run__codes[open]').forEach((one) => { one.open = false; });
  const number = Number(view.dataset.number);
  const count = view === overview ? null : number === 0 ? unnumbered(view) : fill(words.item, number, run.dataset.total);
  document.getElementById('part').textContent = view === overview ? words.overview : view.dataset.partTitle;
  document.title = document.title.replace(/^[^·]*/, `${count ?? words.overview} `);
  showProgress(sender.answers);
  window.scrollTo(0, 0);
  question(view).focus();
}

function unnumbered(view) {
  return 'aside' in view.dataset ? view.dataset.partTitle : words.practice;
}

function say(text) {
  const note = document.getElementById('stopped');
  note.hidden = !text;
  note.querySelector('p').textContent = text ?? '';
}

function viewAt(address) {
  const item = /\/item\/([^/]+)$/.exec(address)?.[1];
  return forms.find((form) => form.dataset.item === item) ?? overview;
}

window.addEventListener('popstate', () => display(viewAt(location.pathname)));
run.addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  if (link.dataset.go === 'previous') {
    event.preventDefault();
    previous();
  } else if (link.dataset.gap || 'link' in link.dataset) {
    event.preventDefault();
    go(viewAt(link.pathname), '');
  }
});

/* ------------------------------------------------------------------ showing how far */

function showProgress(answers) {
  const left = leftOut(way, plan, answers);
  const counted = forms.filter((form) => form.dataset.number !== '0');
  const done = counted.filter((form) => form.dataset.item in answers || form.dataset.item in left).length;
  const text = fill(words.progress, done, run.dataset.total);
  const view = current();
  document.getElementById('progress').setAttribute('aria-label', text);
  document.querySelector('#progress .val').setAttribute('width', String(400 * done / Math.max(1, counted.length)));
  document.getElementById('count').textContent = view === overview ? text
    : view.dataset.number === '0' ? unnumbered(view) : fill(words.item, view.dataset.number, run.dataset.total);
  showGaps(answers, left);
  showLeft(forms, overview, answers, left);
}

function showGaps(answers, left) {
  const open = new Set(forms.filter(({ dataset }) => 'scored' in dataset && !(dataset.item in answers) && !(dataset.item in left))
    .map((form) => form.dataset.item));
  for (const gap of overview.querySelectorAll('[data-gap]')) {
    gap.hidden = !open.has(gap.dataset.gap);
  }
  for (const part of overview.querySelectorAll('li[data-part]')) {
    const gaps = [...part.querySelectorAll('[data-gap]')];
    const lacking = gaps.filter((gap) => !gap.hidden).length;
    if (!('context' in part.dataset)) {
      part.querySelector('[data-state]').textContent =
        lacking === 0 ? words.partDone : fill(words.partOpen, lacking, gaps.length);
    }
    const stop = part.querySelector('[data-stopped]');
    if (stop) {
      stop.hidden = !gaps.some((gap) => left[gap.dataset.gap] === 'after-discontinue');
    }
  }
  overview.querySelector('[data-lead]').textContent =
    open.size === 0 ? words.openNone : open.size === 1 ? words.openOne : fill(words.openMany, open.size);
}

/* ------------------------------------------------------------------ when two answers meet */

const conflict = document.getElementById('conflict');

function showConflict(now) {
  const first = now.conflicts[0];
  conflict.hidden = first === undefined;
  if (first && conflict.dataset.item !== first.item + JSON.stringify([first.mine, first.theirs])) {
    const form = forms.find((one) => one.dataset.item === first.item);
    conflict.querySelector('[data-title]').textContent = fill(words.conflict, form.dataset.number);
    conflict.querySelector('[data-keep=mine]').textContent = fill(words.mine, said(form, first.mine, words.nothing));
    conflict.querySelector('[data-keep=theirs]').textContent = fill(words.theirs, said(form, first.theirs, words.nothing));
  }
  conflict.dataset.item = first ? first.item + JSON.stringify([first.mine, first.theirs]) : '';
}

conflict.addEventListener('click', (event) => {
  const button = event.target.closest('[data-keep]');
  const first = sender.conflicts[0];
  if (button && first) {
    sender.choose(first.item, button.dataset.keep === 'mine');
    question(current()).focus();
  }
});

function showRefused(now) {
  const [item] = now.refused;
  const note = document.getElementById('refused');
  note.hidden = item === undefined;
  if (item !== undefined) {
    const form = forms.find((one) => one.dataset.item === item);
    note.querySelector('[data-title]').textContent = fill(words.refused, form.dataset.number);
    note.querySelector('[data-link]').href = `${path}/item/${item}`;
  }
  for (const form of forms) {
    const wrong = form.querySelector('[data-wrong]');
    const text = now.refused.has(form.dataset.item) ? wrongs.get(form.dataset.item) ?? '' : '';
    if (wrong.dataset.from !== 'here' && wrong.textContent !== text) {
      wrong.textContent = text;
      wrong.hidden = text === '';
    }
  }
}

/* ------------------------------------------------------------------ leaving and finishing */

const close = document.getElementById('close');
close.addEventListener('click', (event) => {
  event.preventDefault();
  leave();
});

async function leave() {
  forms.forEach(flush);
  if (await allSent(sender, 'leaving', words.leavingOne, words.leavingMany)) {
    location.assign(close.href);
  }
}

const finish = document.getElementById('complete');
finish.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (await allSent(sender, 'finishing', words.localOne, words.localMany)) {
    finish.submit();
  }
});

/* ------------------------------------------------------------------ keys */

function codes() {
  const details = current().querySelector('details.tv-run__codes');
  if (!details) {
    return false;
  }
  details.open = !details.open;
  (details.open ? details.querySelector('[name=missing]') : question(current())).focus();
  return true;
}

function pick(number) {
  const form = current();
  if (form === overview) {
    return false;
  }
  const details = form.querySelector('details.tv-run__codes');
  if (details.open) {
    details.querySelectorAll('[name=missing]')[number - 1]?.click();
    return true;
  }
  if (form.dataset.kind === 'count') {
    form.elements.answer.value = String(Math.min(number, Number(form.elements.answer.max)));
    answer(form, read(form));
    return true;
  }
  const field = form.querySelectorAll('input[name=answer]:is([type=radio], [type=checkbox])')[number - 1];
  field?.click();
  return field !== undefined;
}

function back() {
  const open = document.querySelector('details.tv-run__codes[open]');
  if (open) {
    open.open = false;
    open.querySelector('summary').focus();
  } else {
    leave();
  }
  return true;
}

listen({ next, previous, codes, pick, back });
changed(sender);
sender.send();
