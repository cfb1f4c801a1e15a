import { decimal, written } from './values.js';

/*
 * What is typed into a cell as an answer, and an answer as a cell shows it. Pure. Whether an answer may be given is for the server to say:
 * what means nothing here goes to it as it was typed, and comes back with the reason.
 *
 * A column is { item, kind, choices: [[id, name]], words: {right, wrong}, missing: [[id, letter, name]], language }, and of an item of several trials
 * each has one: { side, trial, first }, the side empty where there are none, trials from 1.
 */

/** The answer that a text says; null for an empty one, which takes the answer back. */
export function answerOf(text, column) {
  const plain = text.trim();
  if (plain === '') {
    return null;
  }
  return meant(plain, column) ?? missing(plain, column) ?? plain;
}

/**
 * The answer that the cells of one item say together. A letter says it of the whole item: a number that is typed takes its place, and what numbers have
 * is not lost to a letter, which goes to the server as it is, to come back with the reason. So does what means nothing.
 *
 * @param typed whether it is this cell that is being written, by cell
 */
export function joined(columns, texts, typed) {
  if (columns.length === 1) {
    return answerOf(texts[0], columns[0]);
  }
  const each = columns.map((column, i) => answerOf(texts[i], column));
  const odd = each.find((one) => typeof one === 'string');
  const letters = each.map((one) => one?.missing !== undefined);
  const numbers = each.some((one, i) => one !== null && !letters[i]);
  const against = each.findIndex((one, i) => letters[i] && numbers && typed[i]);
  if (odd !== undefined || against >= 0) {
    return odd ?? texts[against].trim();
  }
  return numbers ? trials(columns, each.map((one, i) => (letters[i] ? null : one))) : each.find((one, i) => letters[i]) ?? null;
}

function trials(columns, each) {
  const sides = {};
  columns.forEach(({ side }, i) => { (sides[side] ??= []).push(each[i] === null ? null : each[i].trials[0]); });
  for (const side of Object.keys(sides)) {
    while (sides[side].at(-1) === null) {
      sides[side].pop();
    }
    if (sides[side].length === 0) {
      delete sides[side];
    }
  }
  return '' in sides ? { trials: sides[''] } : { sides };
}

/** An answer as it stands in its cell: what one would type. */
export function textOf(answer, column) {
  if (answer === null || answer === undefined) {
    return '';
  }
  if (answer.missing !== undefined) {
    return isLater(column) ? '' : column.missing.find(([id]) => id === answer.missing)?.[1] ?? answer.missing;
  }
  if (Array.isArray(answer)) {
    return answer.length === 0 ? NONE : answer.map((id) => nameOf(id, column)).join('; ');
  }
  if (answer.trials !== undefined || answer.sides !== undefined) {
    const trial = (answer.trials ?? answer.sides[column.side] ?? [])[(column.trial || 1) - 1];
    return trial === null || trial === undefined ? '' : written(trial, column.language);
  }
  const value = answer.value ?? answer;
  return typeof value === 'number' ? written(value, column.language) : nameOf(value, column);
}

const NONE = '-';

/* Of an item of several cells the first says the letter. */
function isLater({ first }) {
  return first === false;
}

function meant(text, column) {
  const number = decimal(text);
  switch (column.kind) {
    case 'correct': return whole(number) ?? yesOrNo(text, column);
    case 'count':
    case 'ruler': return whole(number);
    case 'choice':
    case 'scale': return choiceOf(text, column);
    case 'checklist': return ticks(text, column);
    case 'measured': return number === undefined ? undefined : { trials: [number] };
    case 'score': return number === undefined ? undefined : Number.isInteger(number) ? number : { value: number };
    default: return undefined;
  }
}

function whole(number) {
  return Number.isInteger(number) ? number : undefined;
}

function yesOrNo(text, { words, language }) {
  if (text === '+' || alike(text, words.right, language)) {
    return 1;
  }
  return text === NONE || alike(text, words.wrong, language) ? 0 : undefined;
}

/* By its name first, since a scale may be called 0, 1, 2; else by the key that chooses it elsewhere. */
function choiceOf(text, { choices, language }) {
  const found = choices.find(([, name]) => alike(text, name, language)) ?? choices.find(([id]) => alike(text, id, language));
  return (found ?? (/^[1-9]\d?$/.test(text) ? choices[Number(text) - 1] : undefined))?.[0];
}

function ticks(text, column) {
  if (text === NONE) {
    return [];
  }
  const whole = choiceOf(text, column);
  const each = whole === undefined ? text.split(/[;,+]/).map((one) => choiceOf(one.trim(), column)) : [whole];
  return each.includes(undefined) ? undefined : [...new Set(each)];
}

function missing(text, column) {
  const found = column.missing.find(([, letter, name]) => alike(text, letter, column.language) || alike(text, name, column.language));
  return found ? { missing: found[0] } : undefined;
}

function nameOf(id, { choices }) {
  return choices.find(([one]) => one === id)?.[1] ?? String(id);
}

function alike(one, other, language) {
  return one.toLocaleLowerCase(language) === other.toLocaleLowerCase(language);
}
