/* The fields of answers of several parts: what they say, and making them say an answer. Fields that are no number are marked and left out. */
import { fill } from './notes.js';
import { decimal, measured, shown, timed, written } from './values.js';

const KINDS = { measured: [trials, putTrials], timed: [timing, putTimed], indicators: [marks, putMarks], observation: [seen, putSeen], score: [score, putScore] };
const words = () => document.getElementById('words');

/** Whether the form's kind has such fields. */
export function hasParts(form) {
  return form.dataset.kind in KINDS;
}

/** The answer that the fields say; null for none. */
export function readParts(form) {
  return KINDS[form.dataset.kind][0](form);
}

/** Makes the fields say the answer. A field that is being typed in keeps its text. */
export function putParts(form, answer) {
  if (answer?.missing === undefined) {
    KINDS[form.dataset.kind][1](form, answer ?? null);
  } else {
    empty(form);
  }
  showReading(form);
}

/** The answer in words, for a person who has to choose between two. */
export function saidParts(form, answer) {
  const { lang, dataset } = words();
  switch (form.dataset.kind) {
    case 'measured': return [...(answer.trials ?? Object.values(answer.sides).flat())].map((trial) => (trial === null ? '–' : written(trial, lang))).join(' · ');
    case 'timed': return `${dataset.correct}: ${answer.correct}, ${dataset.seconds}: ${written(answer.seconds, lang)}`;
    case 'indicators': return Object.entries(answer.marks).map(([id, mark]) => markSaid(form, id, mark)).join('; ');
    case 'observation': return answer.seen.map((one) => [stateSaid(form, one.state), one.on, one.by].filter(Boolean).join(', ')).join('; ');
    default: return written(answer.value ?? answer, lang);
  }
}

/** One more row to write an observation in; the last one is always empty. */
export function addRow(form) {
  const last = rows(form).at(-1);
  const row = last.cloneNode(true);
  const number = rows(form).length;
  for (const field of row.querySelectorAll('[data-field]')) {
    field.name = `${field.dataset.field}.${number}`;
    field.value = field.dataset.field === 'on' ? field.max : '';
  }
  last.after(row);
  return row;
}

function trials(form) {
  const bySide = {};
  for (const side of form.querySelectorAll('[data-side]')) {
    const values = [...side.querySelectorAll('input')].map((field) => valid(field, decimal(field.value)) ?? null);
    while (values.length > 0 && values.at(-1) === null) {
      values.pop();
    }
    if (values.length > 0) {
      bySide[side.dataset.side] = values;
    }
  }
  showReading(form);
  const sides = Object.keys(bySide);
  return sides.length === 0 ? null : '' in bySide ? { trials: bySide[''] } : { sides: bySide };
}

function putTrials(form, answer) {
  for (const side of form.querySelectorAll('[data-side]')) {
    const values = (side.dataset.side === '' ? answer?.trials : answer?.sides?.[side.dataset.side]) ?? [];
    [...side.querySelectorAll('input')].forEach((field, i) => put(field, values[i] ?? null));
  }
}

function timing(form) {
  const { correct, seconds } = form.elements;
  const right = valid(correct, whole(correct.value));
  const time = valid(seconds, decimal(seconds.value));
  showReading(form);
  return right === null || time === null || right === undefined || time === undefined ? null : { correct: right, seconds: time };
}

/* Half an answer is none yet, and stays in its field while somebody is at it. */
function putTimed(form, answer) {
  if (answer !== null || !form.contains(document.activeElement)) {
    put(form.elements.correct, answer?.correct ?? null);
    put(form.elements.seconds, answer?.seconds ?? null);
  }
}

function marks(form) {
  const given = Object.fromEntries([...form.querySelectorAll('[data-indicator]:checked')].map((field) => [field.dataset.indicator, field.value]));
  return Object.keys(given).length === 0 ? null : { marks: given };
}

function putMarks(form, answer) {
  for (const field of form.querySelectorAll('[data-indicator]')) {
    field.checked = answer?.marks?.[field.dataset.indicator] === field.value;
  }
}

function seen(form) {
  const all = rows(form).map(observation).filter((one) => one.state !== '' && one.on !== '')
    .map(({ state, on, by }) => (by === '' ? { state, on } : { state, on, by }));
  return all.length === 0 ? null : { seen: all };
}

function observation(row) {
  const value = (name) => row.querySelector(`[data-field=${name}]`).value.trim();
  return { state: value('state'), on: value('on'), by: value('by') };
}

function putSeen(form, answer) {
  const given = answer?.seen ?? [];
  if (JSON.stringify(seen(form)?.seen ?? []) === JSON.stringify(given)) {
    return;
  }
  while (rows(form).length <= given.length) {
    addRow(form);
  }
  rows(form).forEach((row, i) => {
    const one = given[i] ?? { state: '' };
    for (const field of row.querySelectorAll('[data-field]')) {
      field.value = one[field.dataset.field] ?? (field.dataset.field === 'on' ? field.max : '');
    }
  });
}

function score(form) {
  const value = valid(form.elements.answer, decimal(form.elements.answer.value));
  return value === null || value === undefined ? null : Number.isInteger(value) ? value : { value };
}

function putScore(form, answer) {
  put(form.elements.answer, answer?.value ?? answer);
}

/* It could not be answered: nothing stands in the fields. */
function empty(form) {
  for (const field of form.querySelectorAll('[data-answers]')) {
    if (field.type === 'radio') {
      field.checked = false;
    } else if (field.dataset.field !== 'on') {
      field.value = '';
      valid(field, null);
    }
  }
}

/* What is no number stays with its remark until it is put right. */
function put(field, value) {
  if (field !== document.activeElement && !(value === null && field.hasAttribute('data-invalid'))) {
    field.value = value === null ? '' : written(value, words().lang);
    valid(field, value);
  }
}

/* Says at the field that it holds no number. */
function valid(field, value) {
  const wrong = value === undefined;
  field.toggleAttribute('data-invalid', wrong);
  field.setAttribute('aria-invalid', String(wrong));
  const note = field.form.querySelector('[data-wrong]');
  const any = field.form.querySelector('[data-invalid]') !== null;
  if (any || note.dataset.from === 'here') {
    note.hidden = !any;
    note.textContent = any ? words().dataset.numberWrong : '';
    note.dataset.from = any ? 'here' : '';
  }
  return value;
}

function whole(text) {
  const number = decimal(text);
  return number === null || Number.isInteger(number) ? number : undefined;
}

function showReading(form) {
  const output = form.querySelector('[data-reading]');
  if (output) {
    output.value = shown(form.dataset.kind === 'timed' ? timedNow(form) : measuredNow(form), words().lang);
  }
}

function timedNow(form) {
  const [correct, seconds] = [whole(form.elements.correct.value), decimal(form.elements.seconds.value)];
  return typeof correct === 'number' && typeof seconds === 'number' ? timed(correct, seconds, form.querySelector('[data-gives]').dataset.gives) : null;
}

function measuredNow(form) {
  const bySide = {};
  for (const side of form.querySelectorAll('[data-side]')) {
    bySide[side.dataset.side] = [...side.querySelectorAll('input')].map((field) => decimal(field.value) ?? null);
  }
  const { take, across } = form.querySelector('[data-take]').dataset;
  return measured(bySide, take, across);
}

function rows(form) {
  return [...form.querySelectorAll('[data-row]')];
}

function markSaid(form, id, mark) {
  const field = form.querySelector(`[data-indicator="${id}"][value="${mark}"]`);
  return fill('{0}: {1}', field?.closest('fieldset').querySelector('legend').textContent ?? id, field?.parentNode.textContent.trim() ?? mark);
}

function stateSaid(form, state) {
  return form.querySelector(`option[value="${state}"]`)?.textContent ?? state;
}
