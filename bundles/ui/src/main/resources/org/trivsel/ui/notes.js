/* What the page says about saving: one indicator with three states, and notes that say what happened, what is safe and what to do. */

const SLOW = 1000;
const words = () => document.getElementById('words').dataset;

export function fill(text, ...values) {
  return values.reduce((filled, value, i) => filled.replace(`{${i}}`, value), text);
}

export function counted(one, many, number) {
  return number === 1 ? one : fill(many, number);
}

/** Shows what state the sender is in. */
export function tell(sender) {
  saved(sender);
  trouble(sender);
}

function saved(sender) {
  const kind = sender.waiting === 0 && sender.refused.size === 0 ? 'ok' : sender.kept && sender.refused.size === 0 ? 'local' : 'error';
  const box = document.getElementById('saved');
  for (const one of box.querySelectorAll('[data-state]')) {
    one.hidden = one.dataset.state !== kind;
  }
  const shown = box.querySelector(`[data-state=${kind}] [data-say]`);
  if (kind === 'ok' && sender.savedAt) {
    shown.textContent = fill(words().savedAt, time(sender.savedAt));
  }
  const settled = sender.trouble !== 'ok' || sender.waiting === 0;
  if (settled && box.dataset.spoken !== kind) {
    document.getElementById('spoken').textContent = box.dataset.spoken ? (kind === 'ok' ? words().saved : shown.textContent) : '';
    box.dataset.spoken = kind;
  }
}

function time(date) {
  const language = document.getElementById('words').lang;
  return new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', hour12: false }).format(date);
}

function trouble(sender) {
  for (const note of document.querySelectorAll('[data-trouble]')) {
    note.hidden = note.dataset.trouble !== sender.trouble || (sender.waiting === 0 && sender.trouble !== 'signed-out');
    const count = note.querySelector('[data-count]');
    if (count) {
      count.textContent = sender.waiting === 0 ? '' : counted(words().localOne, words().localMany, sender.waiting);
    }
    const late = note.querySelector('[data-late]');
    if (late) {
      late.textContent = counted(words().lateOne, words().lateMany, sender.waiting);
    }
  }
  document.getElementById('full').hidden = sender.kept || sender.waiting === 0;
}

/**
 * Has everything sent before something is done, and shows what still lies here when that takes a while or cannot be.
 *
 * @return whether the server has everything
 */
export async function allSent(sender, id, one, many) {
  const slow = setTimeout(() => hold(id, one, many, sender), SLOW);
  await sender.send();
  clearTimeout(slow);
  if (sender.waiting > 0) {
    hold(id, one, many, sender);
  }
  return sender.waiting === 0;
}

function hold(id, one, many, sender) {
  const note = document.getElementById(id);
  note.querySelector('[data-count]').textContent = counted(one, many, sender.waiting);
  note.hidden = false;
}
