/* The ruler says in a field what it stands on; until somebody has set it, it stands on nothing. */

/** Makes the ruler of a form work. @param set called when it was moved */
export function ruler(form, set) {
  const slide = form.querySelector('[data-ruler]');
  if (slide) {
    slide.hidden = false;
    const moved = () => {
      form.elements.answer.value = slide.value;
      showRuler(form);
      set();
    };
    slide.addEventListener('input', moved);
    // A click on the mark where it stands already moves nothing, and is an answer all the same.
    slide.addEventListener('click', moved);
  }
}

/** Makes the ruler stand where its field says, and says what that is called. */
export function showRuler(form) {
  const slide = form.querySelector('[data-ruler]');
  if (slide) {
    const { value } = form.elements.answer;
    slide.toggleAttribute('data-unset', value === '');
    slide.value = value === '' ? '0' : value;
    const zones = [...form.querySelectorAll('.tv-ruler__zones li')];
    const zone = zones.find(({ dataset }) => value !== '' && Number(value) >= Number(dataset.from) && Number(value) <= Number(dataset.to));
    zones.forEach((one) => one.toggleAttribute('data-on', one === zone));
    const title = zone?.querySelector('[data-title]').textContent;
    slide.setAttribute('aria-valuetext', value === '' ? form.elements.answer.dataset.unsetSays : title ? `${value}, ${title}` : value);
  }
}
