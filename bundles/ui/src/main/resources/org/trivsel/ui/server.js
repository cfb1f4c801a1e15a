// A request over a connection that died in silence would hang for minutes, and nothing else would be tried meanwhile.
const LONGEST = 20000;

/*
 * Saving the answers of an assessment, and learning what the server has. What a page knows of its session goes in and comes out:
 *
 * address  a function that says where the answers are
 * session  { csrf }, renewed when the server gives another
 * heard    called with each body that came
 */
export function answersAt(address, session, heard) {
  const ask = async (options) => {
    const response = await fetch(address(), {
      redirect: 'error', credentials: 'same-origin', cache: 'no-store', signal: AbortSignal.timeout?.(LONGEST), ...options,
    });
    const body = response.status === 200 || response.status === 400 ? await response.json() : null;
    session.csrf = body?.csrf ?? session.csrf;
    if (body) {
      heard(body);
    }
    return { status: response.status, body };
  };
  return {
    save: (revision, answers) => ask({
      method: 'POST', body: JSON.stringify(answers),
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'If-Match': `"${revision}"`, 'X-CSRF-Token': session.csrf },
    }),
    load: () => ask({ headers: { Accept: 'application/json' } }),
  };
}

/** Has something done that needs no more than its address. */
export async function posted(address, session) {
  const response = await fetch(address, { method: 'POST', redirect: 'error', credentials: 'same-origin', headers: { Accept: 'application/json', 'X-CSRF-Token': session.csrf } });
  return { status: response.status, body: response.status === 200 ? await response.json() : null };
}

/* Signing in is the platform's: it hears the event, or offers a function that ends when the person is in again. */
export function signIn(then) {
  document.dispatchEvent(new CustomEvent('trivsel:unauthenticated', { bubbles: true }));
  window.trivsel?.signInAgain?.().then(then);
}

/** Whatever may have kept answers from being sent is over. */
export function onReturn(signedIn, back) {
  window.addEventListener('trivsel:authenticated', signedIn);
  window.addEventListener('online', back);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && back());
}

/** What a sender waits by. */
export const timer = { wait: (ms, act) => { const id = setTimeout(act, ms); return () => clearTimeout(id); } };
