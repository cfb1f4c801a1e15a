/* A clock beside a timed task: started and stopped by its button, stopped by itself when the time is over. Seconds can be typed as well. */
import { fill } from './notes.js';
import { decimal, written } from './values.js';

const TICK = 100;

/** Makes the clock of a form work. @param stopped called when the seconds are in their field @return stops it if it runs */
export function clock(form, stopped) {
  const box = form.querySelector('[data-clock]');
  if (!box) {
    return () => {};
  }
  const limit = decimal(box.dataset.limit);
  const words = document.getElementById('words');
  let began = null;
  let ticking = null;
  box.hidden = false;

  const elapsed = () => Math.min(limit, Math.floor((performance.now() - began) / TICK) / 10);
  const display = (seconds) => {
    const rest = (seconds % 60).toFixed(1).padStart(4, '0');
    box.querySelector('[data-time]').textContent = `${Math.floor(seconds / 60)}:${written(rest, words.lang)}`;
  };
  const running = (on) => {
    box.toggleAttribute('data-running', on);
    box.querySelector('[data-when=stopped]').hidden = on;
    box.querySelector('[data-when=running]').hidden = !on;
  };
  const say = (text) => { box.querySelector('[data-clock-says]').textContent = text; };

  const start = () => {
    began = performance.now();
    running(true);
    say(words.dataset.clockStarted);
    ticking = setInterval(() => {
      display(elapsed());
      if (elapsed() >= limit) {
        stop(true);
      }
    }, TICK);
  };
  const stop = (over) => {
    const seconds = elapsed();
    clearInterval(ticking);
    began = null;
    running(false);
    display(seconds);
    form.elements.seconds.value = written(seconds, words.lang);
    say((over ? `${words.dataset.clockOver} ` : '') + fill(words.dataset.clockStopped, written(seconds, words.lang)));
    form.elements.correct.focus();
    stopped();
  };
  box.querySelector('[data-toggle]').addEventListener('click', () => (began === null ? start() : stop(false)));
  display(0);
  return () => began !== null && stop(false);
}
