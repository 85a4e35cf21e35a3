/* The PDF beside the web page, on wish: made when it is asked for, and again when the person asks, not with each change. */
import { byId, say, word } from './words.js';

const shown = { key: '', version: 0 };
let now = { dept: '', year: 0, version: 0 };

const key = () => now.dept + '/' + now.year;
const address = () => '/booklet.pdf?' + new URLSearchParams({ dept: now.dept, year: now.year });
const isPaper = () => byId('as-paper').getAttribute('aria-pressed') === 'true';

function make() {
  Object.assign(shown, { key: key(), version: now.version });
  byId('paper-old').hidden = true;
  say(word('paper-making'));
  byId('paper').onload = () => say('');
  byId('paper').src = address() + '&version=' + now.version + '#navpanes=0&view=FitH';
}

function turn(paper) {
  byId('as-paper').setAttribute('aria-pressed', String(paper));
  byId('as-page').setAttribute('aria-pressed', String(!paper));
  byId('page').hidden = paper;
  byId('page-hint').hidden = paper;
  byId('paper').hidden = !paper;
  byId('paper-tab').hidden = !paper;
  byId('paper-old').hidden = true;
  if (paper && (shown.key !== key() || shown.version !== now.version)) {
    make();
  }
}

/* The booklet is as it is now: what is shown of it on paper may be older. */
export function refreshPaper(booklet) {
  const other = now.dept !== booklet.dept || now.year !== booklet.year;
  now = { ...booklet };
  byId('paper-tab').href = address();
  if (other) {
    turn(false);
  } else if (isPaper()) {
    byId('paper-old').hidden = shown.version === now.version;
  }
}

export function startPaper() {
  byId('as-page').addEventListener('click', () => turn(false));
  byId('as-paper').addEventListener('click', () => turn(true));
  byId('paper-again').addEventListener('click', make);
}
