/*
 * Which items need not be asked any more, worked out on the tablet so that it is known without a connection. The server decides again
 * when it scores; a test compares the two over many answers.
 *
 * A plan: { items: [{id, part, scored, right: [choice] | null}], parts: [{id, stop: {wrong, of} | null, missingIsWrong: [code]}] }
 * right lists the choices that earn points; null where the answer is a number or words, of which none is wrong.
 */

/** For each part in which the rule was met: {part: {at: item, skipped: [item]}}. */
export function stops(plan, answers) {
  const found = {};
  for (const part of plan.parts) {
    const stop = part.stop ? stopOf(part, plan.items.filter((item) => item.part === part.id), answers) : null;
    if (stop) {
      found[part.id] = stop;
    }
  }
  return found;
}

/** All items that need not be asked any more. */
export function skipped(plan, answers) {
  return new Set(Object.values(stops(plan, answers)).flatMap((stop) => stop.skipped));
}

function stopOf(part, items, answers) {
  const window = [];
  const scored = items.filter((item) => item.scored);
  for (let i = 0; i < scored.length; i++) {
    const wrong = isWrong(scored[i], part, answers[scored[i].id]);
    if (wrong === null) {
      continue;
    }
    window.push(wrong);
    if (window.length > part.stop.of) {
      window.shift();
    }
    if (window.filter(Boolean).length >= part.stop.wrong) {
      return { at: scored[i].id, skipped: scored.slice(i + 1).map((item) => item.id) };
    }
  }
  return null;
}

/** True or false for an answer, null for none. */
function isWrong(item, part, answer) {
  if (answer === undefined || answer === null) {
    return null;
  }
  if (typeof answer === 'object' && !Array.isArray(answer)) {
    return part.missingIsWrong.includes(answer.missing) ? true : null;
  }
  if (item.right === null) {
    return answer === 0 || (Array.isArray(answer) && answer.length === 0);
  }
  return !item.right.includes(answer);
}
