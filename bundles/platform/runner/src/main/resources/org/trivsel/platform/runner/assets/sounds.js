/* Sounds are played by a large button, one at a time, and fetched early so that they are there without a connection. */

export function sounds(root) {
  const all = [...root.querySelectorAll('[data-sound]')];
  for (const audio of all) {
    prepare(audio, all);
  }
  warm([...new Set(all.map((audio) => audio.src))]);
}

/** Silence, when another item comes. */
export function silence(root) {
  root.querySelectorAll('[data-sound]').forEach((audio) => audio.pause());
}

function prepare(audio, all) {
  const { play, pause } = document.getElementById('words').dataset;
  const button = audio.parentNode.querySelector('[data-play]');
  const show = () => {
    button.querySelector('[data-say]').textContent = audio.paused ? play : pause;
    button.toggleAttribute('data-playing', !audio.paused);
  };
  audio.controls = false;
  button.hidden = false;
  button.addEventListener('click', () => {
    if (audio.paused) {
      all.forEach((other) => other !== audio && other.pause());
      audio.currentTime = 0;
      // Without a connection it may not be there; the words beside it say the same.
      audio.play().catch(() => { audio.parentNode.querySelector('details').open = true; });
    } else {
      audio.pause();
    }
  });
  ['play', 'pause', 'ended'].forEach((event) => audio.addEventListener(event, show));
}

async function warm(sources) {
  for (const source of sources) {
    try {
      await (await fetch(source, { priority: 'low', credentials: 'same-origin' })).arrayBuffer();
    } catch {
      // It is tried again when it is played.
      return;
    }
  }
}
