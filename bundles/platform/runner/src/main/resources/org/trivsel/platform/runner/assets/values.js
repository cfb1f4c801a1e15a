/*
 * Numbers as people write them, and the one number that trials or a timed task come to. Pure. The engine works the same out when it scores;
 * a test holds the two against each other.
 */
const FORM = /^-?\d{1,9}([.,]\d{1,6})?$/;
const SCALE = 1_000_000n;
const MINUTE = 60n;
const FOUR = 10_000n;

/** The number a text says; null for an empty one, undefined for one that is none. */
export function decimal(text) {
  const plain = text.trim();
  if (plain === '') {
    return null;
  }
  return FORM.test(plain) ? Number(plain.replace(',', '.')) : undefined;
}

/** As it is written in a language. */
export function written(number, language) {
  const text = String(number);
  return ['da', 'nb', 'de'].includes(language) ? text.replace('.', ',') : text;
}

/** With two decimals at most. */
export function shown(number, language) {
  return number === null ? '' : written(Math.round(number * 100) / 100, language);
}

/** Of the trials by side what counts, and of the sides; null when a side has none. */
export function measured(bySide, take, across) {
  const sides = Object.values(bySide).map((trials) => one(take, trials.filter((trial) => trial !== null).map(scaled)));
  return sides.length === 0 || sides.includes(null) ? null : number(one(across, sides));
}

/** What a timed task gives; null where it cannot be divided. */
export function timed(correct, seconds, gives) {
  switch (gives) {
    case 'correct': return correct;
    case 'seconds': return seconds;
    case 'per-minute': return seconds > 0 ? ratio(BigInt(correct) * MINUTE * SCALE, scaled(seconds)) : null;
    default: return correct > 0 ? ratio(scaled(seconds), BigInt(correct) * SCALE) : null;
  }
}

function one(take, values) {
  if (values.length === 0) {
    return null;
  }
  const sorted = [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const middle = Math.floor(values.length / 2);
  switch (take) {
    case 'highest': return sorted.at(-1);
    case 'lowest': return sorted[0];
    case 'first': return values[0];
    case 'last': return values.at(-1);
    case 'sum': return sum(values);
    case 'mean': return rounded(sum(values), BigInt(values.length));
    default: return values.length % 2 === 1 ? sorted[middle] : rounded(sorted[middle - 1] + sorted[middle], 2n);
  }
}

function sum(values) {
  return values.reduce((all, value) => all + value, 0n);
}

/* Divided, with four decimals, half up. */
function rounded(value, by) {
  return halfUp(value * FOUR, by * SCALE) * (SCALE / FOUR);
}

function ratio(value, by) {
  return Number(halfUp(value * FOUR, by)) / Number(FOUR);
}

function halfUp(value, by) {
  const doubled = value * 2n + (value < 0n ? -by : by);
  return doubled / (by * 2n);
}

function scaled(value) {
  return BigInt(Math.round(value * Number(SCALE)));
}

function number(value) {
  return Number(value) / Number(SCALE);
}
