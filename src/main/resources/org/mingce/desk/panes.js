/* From one part of the page to another by keyboard, also out of the preview: Alt with 1, 2 or 3. */
import { byId } from './words.js';

const first = (...selectors) => selectors.map((selector) => document.querySelector(selector))
  .find((found) => found && found.getClientRects().length);

const panes = {
  Digit1: () => first('#findings .go', '#booklets a', '#content'),
  Digit2: () => byId('page').contentDocument?.body,
  Digit3: () => first('#section', '#text', '#file')
};

function go(event) {
  if (!event.altKey || event.ctrlKey || event.metaKey || !panes[event.code] || document.querySelector('dialog[open]')) {
    return;
  }
  event.preventDefault();
  if (event.code === 'Digit2') {
    byId('page').focus();
  }
  panes[event.code]()?.focus();
}

export const hearPanes = (document) => document.addEventListener('keydown', go);
