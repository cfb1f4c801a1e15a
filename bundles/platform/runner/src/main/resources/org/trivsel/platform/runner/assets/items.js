import { hasParts, putParts, readParts, saidParts } from './fields.js';

/* The items of a form as they stand in the page: what the plan says about them, and the fields of their answers. */

/** What stop.js needs to know, read from the page. */
export function planOf(forms) {
  const parts = new Map();
  for (const { dataset } of forms) {
    const [wrong, of] = (dataset.stop ?? '').split('/').map(Number);
    parts.set(dataset.part, {
      id: dataset.part, stop: dataset.stop ? { wrong, of } : null, missingIsWrong: list(dataset.missingIsWrong),
    });
  }
  return {
    parts: [...parts.values()],
    items: forms.map(({ dataset }) => ({
      id: dataset.item, part: dataset.part, scored: 'scored' in dataset,
      right: dataset.right === undefined ? null : list(dataset.right),
    })),
  };
}

/** The answer that the fields say; null for none. */
export function read(form) {
  if (hasParts(form)) {
    return readParts(form);
  }
  const fields = [...form.elements].filter((field) => field.name === 'answer');
  switch (form.dataset.kind) {
    case 'correct': return number(checked(fields)[0]);
    case 'count':
    case 'ruler': return fields[0].validity.valid ? number(fields[0].value) : null;
    case 'words': return words(form, checked(fields));
    case 'text': return fields[0].value.trim() || null;
    default: return checked(fields)[0] ?? null;
  }
}

/** Makes the fields say the answer. A field that is being typed in keeps its text. */
export function show(form, answer) {
  const missing = answer?.missing ?? null;
  const listed = [];
  if (hasParts(form)) {
    putParts(form, answer);
  }
  for (const field of form.elements) {
    if ('answers' in field.dataset) {
      continue;
    } else if (field.name === 'answer' && (field.type === 'radio' || field.type === 'checkbox')) {
      field.checked = missing === null && has(answer, field.value);
      listed.push(field.value);
    } else if (field === document.activeElement && (field.name === 'answer' || field.name === 'others')) {
      continue;
    } else if (field.name === 'answer') {
      field.value = missing === null ? answer ?? '' : '';
    } else if (field.name === 'others') {
      field.value = Array.isArray(answer) ? answer.filter((word) => !listed.includes(word)).join('\n') : '';
    } else if (field.name === 'none') {
      field.checked = Array.isArray(answer) && answer.length === 0;
    } else if (field.name === 'missing') {
      field.setAttribute('aria-pressed', String(field.value === missing));
    }
  }
  showMissing(form, missing);
}

/** The answer in words, for a person who has to choose between two. */
export function said(form, answer, nothing) {
  if (answer === null || answer === undefined) {
    return nothing;
  }
  if (answer.missing !== undefined) {
    return form.querySelector(`[name=missing][value="${answer.missing}"]`)?.textContent.trim() ?? nothing;
  }
  if (hasParts(form)) {
    return saidParts(form, answer);
  }
  const words = (Array.isArray(answer) ? answer : [answer]).map((value) => label(form, value));
  return words.join(', ') || nothing;
}

function label(form, value) {
  const field = [...form.elements].find((one) => one.name === 'answer' && one.value === String(value) && one.dataset.label);
  return field ? field.dataset.label : String(value);
}

function showMissing(form, missing) {
  const line = form.querySelector('[data-missing-shown]');
  line.hidden = missing === null;
  line.querySelector('[data-reason]').textContent =
    missing === null ? '' : form.querySelector(`[name=missing][value="${missing}"]`)?.textContent.trim() ?? '';
}

function words(form, ticked) {
  const others = (form.elements.others?.value ?? '').split('\n').map((word) => word.trim()).filter(Boolean);
  const all = [...new Set([...ticked, ...others])];
  return all.length > 0 || form.elements.none?.checked ? all : null;
}

function has(answer, value) {
  return Array.isArray(answer) ? answer.includes(value) : answer !== null && answer !== undefined && String(answer) === value;
}

function checked(fields) {
  return fields.filter((field) => field.checked).map((field) => field.value);
}

function number(text) {
  return text === undefined || text === '' ? null : Number(text);
}

function list(text) {
  return (text ?? '').split(' ').filter(Boolean);
}
