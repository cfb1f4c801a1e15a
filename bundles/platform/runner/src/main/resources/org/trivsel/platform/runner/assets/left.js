import { fill } from './notes.js';

const words = () => document.getElementById('words').dataset;

/* At each item the reason why it is left out, and in the overview all of them, part by part. */
export function showLeft(forms, overview, answers, left) {
  for (const form of forms) {
    const why = left[form.dataset.item] ?? '';
    if (form.dataset.left !== why) {
      form.dataset.left = why;
      const note = form.querySelector('[data-left-note]');
      note.hidden = why === '';
      note.querySelector('[data-why]').textContent = why === '' ? '' : whyLeft(why);
    }
  }
  for (const part of overview.querySelectorAll('li[data-part]')) {
    const own = forms.filter(({ dataset }) => dataset.part === part.dataset.part && dataset.number !== '0');
    lines(part.querySelector('[data-left-list]'), leftLines(own, left));
    lines(part.querySelector('[data-missing-list]'), missingLines(own, answers, left));
  }
}

function whyLeft(why) {
  return words()[`left${why.split('-').map((word) => word[0].toUpperCase() + word.slice(1)).join('')}`];
}

function leftLines(own, left) {
  const said = own.some(({ dataset }) => dataset.stopText);
  const whys = [...new Set(own.map(({ dataset }) => left[dataset.item]).filter((why) => why && !(said && why === 'after-discontinue')))];
  return whys.map((why) => fill(words().leftItems, own.filter(({ dataset }) => left[dataset.item] === why).map(({ dataset }) => dataset.number).join(', '),
    whyLeft(why)));
}

function missingLines(own, answers, left) {
  const without = own.filter(({ dataset }) => 'scored' in dataset && !(dataset.item in left) && answers[dataset.item]?.missing);
  const wrong = without.filter(({ dataset }) => (dataset.missingIsWrong ?? '').split(' ').includes(answers[dataset.item].missing)).length;
  return [[without.length - wrong, words().missingSome], [wrong, words().missingWrong]].filter(([count]) => count > 0).map(([count, text]) => fill(text, count));
}

function lines(list, texts) {
  if ([...list.children].map((line) => line.textContent).join('\n') !== texts.join('\n')) {
    list.replaceChildren(...texts.map((text) => Object.assign(document.createElement('span'), { textContent: text })));
  }
}
