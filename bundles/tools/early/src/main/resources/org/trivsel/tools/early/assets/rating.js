import { allSent, fill, tell } from './notes.js';
import { Outbox } from './outbox.js';
import { Sender } from './sender.js';
import { answersAt, onReturn, signIn, timer } from './server.js';

/*
 * The own rating: every mark is kept on this device first and sent then, one field at a time, so that neither a lost connection nor a server that
 * ends, a reload or a session that is over takes anything away.
 */
const page = document.getElementById('own');
const words = document.getElementById('words').dataset;
const { path, account, part } = page.dataset;
const outbox = new Outbox(localStorage, account, part);
const form = document.getElementById('rating');

if (form) {
  write();
} else {
  leftOver();
}

/* ------------------------------------------------------------------ writing */

function write() {
  const text = form.elements.observation;
  const conflict = document.getElementById('conflict');
  let typed = null;
  let asked = false;

  const sender = new Sender({
    revision: Number(page.dataset.revision), answers: JSON.parse(page.dataset.answers),
    server: answersAt(() => `${path}/answers`, { csrf: form.elements.csrf.value }, heard), outbox, clock: timer, tell: changed,
  });

  function heard(body) {
    if (body.csrf) {
      document.querySelectorAll('input[name=csrf]').forEach((field) => { field.value = body.csrf; });
    }
    body.wrongs?.forEach((wrong) => { document.getElementById('refused').querySelector('[data-text]').textContent = wrong.text; });
  }

  function changed(now) {
    tell(now);
    show(now.answers);
    document.getElementById('refused').hidden = now.refused.size === 0;
    showConflict(now.conflicts[0]);
    if (now.waiting === 0) {
      document.getElementById('finishing').hidden = true;
    }
    if (now.trouble === 'signed-out' && !asked) {
      signIn(() => sender.resume());
    }
    asked = now.trouble === 'signed-out';
  }

  /* Makes the fields say what the answers are, also those from another device; leaves alone what is being typed. */
  function show(answers) {
    for (const radio of form.querySelectorAll('input[type=radio]')) {
      radio.checked = String(answers[radio.name] ?? '') === radio.value;
    }
    if (typed === null && text !== document.activeElement) {
      text.value = answers.observation ?? '';
    }
  }

  function flush() {
    if (typed !== null) {
      clearTimeout(typed);
      typed = null;
      sender.answer('observation', text.value.trim() === '' ? null : text.value);
    }
  }

  form.addEventListener('change', ({ target }) => {
    if (target.type === 'radio') {
      flush();
      sender.answer(target.name, Number(target.value));
    } else if (target === text) {
      flush();
    }
  });
  text.addEventListener('input', () => {
    clearTimeout(typed);
    typed = setTimeout(flush, 600);
  });
  window.addEventListener('pagehide', flush);

  function showConflict(first) {
    conflict.hidden = first === undefined;
    if (first) {
      conflict.dataset.item = first.item;
      conflict.querySelector('[data-title]').textContent = fill(words.conflict, named(first.item));
      conflict.querySelector('[data-keep=mine]').textContent = fill(words.mine, said(first.item, first.mine));
      conflict.querySelector('[data-keep=theirs]').textContent = fill(words.theirs, said(first.item, first.theirs));
    }
  }

  function named(item) {
    return item === 'observation' || item === 'position' ? words[item] : form.elements[item][0].closest('fieldset').querySelector('legend').textContent;
  }

  function said(item, value) {
    if (value === null) {
      return words.nothing;
    }
    return item === 'observation' ? value
      : [...form.elements[item]].find((radio) => radio.value === String(value)).closest('label').textContent.trim().replace(/\s+/g, ' ');
  }

  conflict.addEventListener('click', ({ target }) => {
    const keep = target.closest('[data-keep]')?.dataset.keep;
    if (keep) {
      sender.choose(conflict.dataset.item, keep === 'mine');
      document.getElementById('place').focus();
    }
  });

  /* What is handed in is what the server has and the person has seen. */
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const { submitter } = event;
    flush();
    if (await allSent(sender, 'finishing', words.localOne, words.localMany)) {
      if (submitter?.name) {
        form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: submitter.name, value: submitter.value }));
      }
      form.submit();
    }
  });

  document.getElementById('signin').addEventListener('click', () => signIn(() => sender.resume()));
  document.getElementById('give-up')?.addEventListener('submit', () => Outbox.forget(localStorage, part));
  onReturn(() => sender.resume(), () => sender.back());
  changed(sender);
  sender.send();
}

/* ------------------------------------------------------------------ what came too late */

/* The round was closed, or it was handed in, before this device could send: what is only here is shown, so that a person can take it along. */
function leftOver() {
  const entries = outbox.read();
  const box = document.getElementById('unsent');
  box.hidden = Object.keys(entries).length === 0;
  box.querySelector('[data-text]').textContent = entries.observation?.value ?? words.unsentMarks;
  box.querySelector('button').addEventListener('click', () => {
    Outbox.forget(localStorage, part);
    box.hidden = true;
  });
}
