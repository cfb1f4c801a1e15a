// What all pages share: the token on every request, signing in again in place, keys, printing, and telling when something did not work.
// Every page reads and answers without it; this makes it quicker and loses nothing.

const page = document.documentElement;
const meta = (name) => document.querySelector(`meta[name="${name}"]`);
const token = () => meta("csrf-token")?.content ?? "";
const toasts = document.getElementById("toasts");

/** Says something at the bottom of the page for ten seconds. */
function toast(words) {
  if (!toasts || !words) return;
  const box = document.createElement("p");
  box.className = "tv-toast";
  box.textContent = words;
  toasts.replaceChildren(box);
  setTimeout(() => box.remove(), 10_000);
}

function renew(csrf) {
  const place = meta("csrf-token");
  if (place) place.content = csrf;
  for (const field of document.querySelectorAll('input[type="hidden"][name="csrf"]')) field.value = csrf;
}

// ---------------------------------------------------------------- signing in again, in place

const again = document.getElementById("again");
let waiting = null;

/** Asks for the password until it fits. Resolves when the person is in again; the page stays as it is. */
function signInAgain() {
  if (!again) {
    location.assign(`/sign-in?returnTo=${encodeURIComponent(location.pathname + location.search)}`);
    return new Promise(() => {});
  }
  if (!waiting) {
    waiting = new Promise((resolve) => { again.resolveAll = resolve; }).finally(() => { waiting = null; });
    if (!again.open) again.showModal();
    again.querySelector('[name="password"]').focus();
  }
  return waiting;
}

/** The session this page was made for may be gone altogether, so the door gives out a token of its own first. */
async function knock(form) {
  const door = await fetch(form.action, { headers: { Accept: "application/json" } });
  const { csrf } = await door.json();
  return fetch(form.action, {
    method: "POST",
    headers: { Accept: "application/json", "X-CSRF-Token": csrf },
    body: new URLSearchParams(new FormData(form)),
  });
}

if (again) {
  const form = again.querySelector("form");
  const wrong = form.querySelector('[role="alert"]');
  again.addEventListener("cancel", (event) => event.preventDefault());
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopPropagation();
    wrong.hidden = true;
    const answer = await knock(form).catch(() => null);
    const said = answer ? await answer.json().catch(() => ({})) : {};
    form.elements.password.value = "";
    if (answer?.ok) {
      renew(said.csrf);
      again.close();
      again.resolveAll();
      return;
    }
    wrong.querySelector("span").textContent = answer?.status === 401 ? again.dataset.wrong : said.detail ?? toasts?.dataset.offline ?? "";
    wrong.hidden = false;
    form.elements.password.focus();
  });
}

/** The token of this page may be of an earlier session of the same person, signed in again in another tab. */
async function refreshToken() {
  const answer = await fetch("/session", { headers: { Accept: "application/json" } }).catch(() => null);
  if (answer?.status === 401) {
    await signInAgain();
    return true;
  }
  const session = answer?.ok ? await answer.json() : null;
  if (!session || session.user !== meta("trivsel-user")?.content || session.csrf === token()) return false;
  renew(session.csrf);
  return true;
}

/** fetch with the token; signs in again when the session has ended, then repeats what was to be sent. */
async function send(url, options = {}) {
  const attempt = () => fetch(url, {
    ...options,
    headers: { Accept: "application/json", ...options.headers, "X-CSRF-Token": token() },
  });
  const answer = await attempt();
  if (answer.status === 401) {
    await signInAgain();
    return attempt();
  }
  if (answer.status === 403 && answer.headers.get("X-Problem") === "old-page" && await refreshToken()) return attempt();
  return answer;
}

window.trivsel = { send, toast, signInAgain };

// ---------------------------------------------------------------- htmx

document.addEventListener("htmx:configRequest", (event) => {
  event.detail.headers["X-CSRF-Token"] = token();
});

document.addEventListener("htmx:responseError", async (event) => {
  const { xhr, requestConfig } = event.detail;
  const outdated = xhr.status === 403 && xhr.getResponseHeader("X-Problem") === "old-page";
  if (xhr.status === 401) await signInAgain();
  else if (!outdated || !(await refreshToken())) {
    toast(outdated ? toasts?.dataset.old : toasts?.dataset.odd);
    return;
  }
  const values = Object.fromEntries(requestConfig.formData ?? []);
  if ("csrf" in values) values.csrf = token();
  window.htmx.ajax(requestConfig.verb, requestConfig.path, { source: requestConfig.elt, target: requestConfig.target, values });
});

document.addEventListener("htmx:sendError", () => toast(toasts?.dataset.offline));

// ---------------------------------------------------------------- forms

let lastHeard = Date.now();
const LONG_AGO = 5 * 60_000;
document.addEventListener("htmx:afterRequest", (event) => { if (event.detail.successful) lastHeard = Date.now(); });

/** After a while, a form asks first whether the session still lasts, so that nothing typed is lost on the way. */
document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented || form.hasAttribute("hx-post")) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  if (meta("trivsel-user") && Date.now() - lastHeard > LONG_AGO) {
    event.preventDefault();
    const submitter = event.submitter;
    await refreshToken();
    lastHeard = Date.now();
    form.requestSubmit(submitter);
    return;
  }
  if ("quick" in form.dataset) return;
  form.dataset.sent = "yes";
  const button = event.submitter;
  if (button) {
    button.setAttribute("aria-busy", "true");
    if (button.dataset.busy) (button.querySelector("span") ?? button).textContent = button.dataset.busy;
  }
});

window.addEventListener("pageshow", (event) => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  if (event.persisted) location.reload();
});

document.addEventListener("change", (event) => {
  if (!event.target.matches("select[data-send]")) return;
  event.target.form.requestSubmit();
});

// ---------------------------------------------------------------- keys

const typing = (target) => target.closest("input, textarea, select, [contenteditable]") !== null;

async function help() {
  const dialog = document.getElementById("keys") ?? Object.assign(document.createElement("dialog"), { id: "keys", className: "tv-dialog" });
  if (!dialog.isConnected) {
    const answer = await fetch("/keys", { headers: { "HX-Request": "true" } }).catch(() => null);
    if (!answer?.ok) return;
    dialog.innerHTML = await answer.text();
    dialog.setAttribute("aria-label", document.querySelector('a[href="/keys"]')?.textContent ?? "?");
    dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
    document.body.append(dialog);
  }
  if (!dialog.open) dialog.showModal();
}

document.addEventListener("keydown", (event) => {
  if (page.dataset.keys === "off" || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (document.querySelector("dialog[open]")) return;
  if (event.key === "/") {
    event.preventDefault();
    const field = document.getElementById("find");
    if (field) field.focus();
    else document.getElementById("to-search")?.click();
  } else if (event.key === "?" && document.getElementById("to-search")) {
    event.preventDefault();
    help();
  }
});

// ---------------------------------------------------------------- printing and focus

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
window.addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll("details.tv-more:not([open])")) {
    folded.open = true;
    folded.dataset.folded = "yes";
  }
});
window.addEventListener("afterprint", () => {
  for (const folded of document.querySelectorAll("details[data-folded]")) {
    folded.open = false;
    delete folded.dataset.folded;
  }
});
document.querySelector("[data-focus]")?.focus();
page.dataset.script = "on";
