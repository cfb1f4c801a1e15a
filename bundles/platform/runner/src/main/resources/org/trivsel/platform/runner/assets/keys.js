/*
 * Single keys, outside fields for text only; they can be turned off (WCAG 2.1.4). Where the focus is on a choice, up and down go on
 * moving in its group, as everywhere.
 */
const OFF = 'trivsel.run.keys';

export function listen(page) {
  const help = document.getElementById('help');
  const single = document.getElementById('single-keys');
  single.checked = localStorage.getItem(OFF) !== 'off';
  single.addEventListener('change', () => localStorage.setItem(OFF, single.checked ? 'on' : 'off'));
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing || document.querySelector('dialog[open]')) {
      return;
    }
    if (act(event, page, single.checked && document.documentElement.dataset.keys !== 'off', help)) {
      event.preventDefault();
    }
  });
}

function act(event, page, single, help) {
  if (event.key === 'Escape') {
    return page.back();
  }
  if (typing(event.target)) {
    return event.key === 'Enter' && event.target.matches('input') && page.next();
  }
  if (event.key === 'Enter') {
    return !event.target.closest('a, button, summary') && page.next();
  }
  if (!single) {
    return false;
  }
  switch (event.key) {
    case 'ArrowRight': return page.next();
    case 'ArrowLeft': return page.previous();
    case '0': return page.codes();
    case '?': help.showModal(); return true;
    default: return /^[1-9]$/.test(event.key) && page.pick(Number(event.key));
  }
}

function typing(target) {
  return target.matches('textarea, select, input:not([type=radio], [type=checkbox])');
}
