/*
 * What the rules leave out and where they lead. A plain stop is known without a connection; about everything else the engine is asked at each
 * save, and the page keeps the last it heard. Pure.
 *
 * way  null, or { left: {item: why}, starts: {part: item}, back: {part: item} } as the server said it last
 */
import { stops } from './stop.js';

const STOPPED = 'after-discontinue';

/** Everything that need not be asked, and why: {item: why}. */
export function leftOut(way, plan, answers) {
  const left = { ...way?.left };
  for (const stop of Object.values(stops(plan, answers))) {
    for (const item of stop.skipped) {
      left[item] ??= STOPPED;
    }
  }
  return left;
}

/**
 * Where to go from an item: { to: item or null for the overview, back: whether it goes backwards }.
 *
 * aside  items that are no stop on the way
 */
export function onward(way, plan, answers, item, aside = new Set()) {
  const left = leftOut(way, plan, answers);
  const ids = plan.items.map((one) => one.id);
  const { part } = plan.items.find((one) => one.id === item);
  const back = way?.back[part];
  if (back && back !== item) {
    return { to: back, back: true };
  }
  const start = way?.starts[part];
  const before = start !== undefined && ids.indexOf(item) < ids.indexOf(start);
  const rest = ids.slice(ids.indexOf(item) + 1);
  return { to: rest.find((one) => !(one in left) && !aside.has(one) && !(before && one in answers)) ?? null, back: false };
}
