/* Asks what shall become of changes to a file that somebody else has changed meanwhile. */
import { byId, say, word } from './words.js';

export function ask(keep, take) {
  byId('conflict').hidden = false;
  say(word('conflict'));
  byId('keep-mine').onclick = () => {
    settled();
    keep();
  };
  byId('take-theirs').onclick = () => {
    settled();
    take();
  };
  byId('keep-mine').focus();
}

export function settled() {
  byId('conflict').hidden = true;
}
