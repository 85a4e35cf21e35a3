/* Publishes the booklet, and says what was written or what keeps it back. */
import { byId, element, say, word } from './words.js';
import { get, post, tried } from './server.js';

export async function publish(booklet) {
  const button = byId('publish');
  button.disabled = true;
  byId('said').textContent = word('publishing');
  const done = await tried(() => post('/publish?' + new URLSearchParams({ dept: booklet.dept, year: booklet.year }), {}));
  button.disabled = false;
  if (!done) {
    return;
  }
  const title = word(done.published ? 'published' : 'held-back');
  byId('said').textContent = title;
  byId('result-title').textContent = title;
  const list = element('ul');
  if (done.portal) {
    list.append(element('li', word('portal-written', done.portal)));
  }
  for (const file of done.files) {
    list.append(element('li', file.path + (file.pages ? ' ' + word('pages', file.pages) : '')));
  }
  list.append(...done.said.map(told));
  byId('result-text').replaceChildren(list);
  byId('result').showModal();
}

/* What is wrong, and what to do. */
function told(said) {
  const item = element('li', word('severity.' + said.severity) + ' ' + said.message, said.severity);
  if (said.advice) {
    item.append(element('p', said.advice, 'hint'));
  }
  return item;
}

/* Booklets that are named at once: whoever publishes hundreds does not read all their names. */
const NAMED = 100;

const called = (booklet) => booklet.name + ' ' + word('year', booklet.year);

function section(title, booklets, line) {
  if (!booklets.length) {
    return [];
  }
  const list = element('ul');
  list.append(...booklets.slice(0, NAMED).map((booklet) => element('li', line(booklet))));
  if (booklets.length > NAMED) {
    list.append(element('li', word('and-more', booklets.length - NAMED), 'hint'));
  }
  return [element('h3', word(title, booklets.length)), list];
}

let agreed = [];

/* Shows which booklets would be published and what holds the others back, and asks. */
async function askReady() {
  const plan = await tried(() => get('/ready'));
  if (!plan) {
    return;
  }
  agreed = plan.ready.map((booklet) => booklet.id);
  const notes = [];
  if (!agreed.length) {
    notes.push(element('p', word('nothing-ready')));
  }
  if (plan.unknown) {
    notes.push(element('p', word('not-looked-at', plan.unknown), 'WARNING'));
  }
  if (plan.current) {
    notes.push(element('p', word('current-ones', plan.current), 'hint'));
  }
  if (plan.portal) {
    notes.push(element('p', word('portal', plan.portal), 'hint'));
  }
  const warned = (booklet) => booklet.warnings ? '　' + word('warned', booklet.warnings) : '';
  const errors = (booklet) => booklet.errors > 1 ? '　' + word('errors', booklet.errors) : '';
  byId('ready-text').replaceChildren(...notes,
    ...section('will-publish', plan.ready, (booklet) => called(booklet) + warned(booklet)),
    ...section('will-hold', plan.held, (booklet) => called(booklet) + '：' + booklet.why + errors(booklet)));
  byId('ready-run').hidden = !agreed.length && !plan.portal;
  byId('ready-run').textContent = agreed.length ? word('publish-them', agreed.length) : word('portal-again');
  byId('ready').showModal();
}

/* How far publishing has come. */
export const heardPublishing = (done, all) => say(word('publishing-nth', done, all));

/* Publishes the booklets that were shown. */
async function publishReady() {
  byId('ready').close();
  const button = byId('publish-ready');
  button.disabled = true;
  say(word('publishing'));
  const done = await tried(() => post('/publish-ready', { booklets: agreed }));
  button.disabled = false;
  if (!done) {
    return;
  }
  const made = done.booklets.filter((booklet) => booklet.published).length;
  const title = word(done.booklets.length ? 'published-ready' : 'nothing-ready', made, done.booklets.length - made);
  byId('said').textContent = title;
  byId('result-title').textContent = title;
  const list = element('ul');
  if (done.unknown) {
    list.append(element('li', word('not-looked-at', done.unknown), 'WARNING'));
  }
  if (done.portal) {
    list.append(element('li', word('portal-written', done.portal)));
  }
  for (const booklet of done.booklets) {
    const why = booklet.published ? '' : ' ' + booklet.said.map((said) => said.message).join(' ');
    list.append(element('li', called(booklet) + ' '
      + word(booklet.published ? 'published' : 'held-back') + why));
  }
  list.append(...done.said.map(told));
  byId('result-text').replaceChildren(list);
  byId('result').showModal();
}

export function startPublish() {
  byId('publish-ready').addEventListener('click', askReady);
  byId('ready-run').addEventListener('click', publishReady);
  byId('ready-close').addEventListener('click', () => byId('ready').close());
  byId('result-close').addEventListener('click', () => byId('result').close());
}
