/* Publishes the booklet, and says what was written or what keeps it back. */
import { byId, element, word } from './words.js';
import { post, tried } from './server.js';

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

/* Publishes every booklet that is ready and not published as it is now. */
async function publishReady() {
  const button = byId('publish-ready');
  button.disabled = true;
  byId('said').textContent = word('publishing');
  const done = await tried(() => post('/publish-ready', {}));
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
    list.append(element('li', booklet.name + ' ' + word('year', booklet.year) + ' '
      + word(booklet.published ? 'published' : 'held-back') + why));
  }
  list.append(...done.said.map(told));
  byId('result-text').replaceChildren(list);
  byId('result').showModal();
}

export function startPublish() {
  byId('publish-ready').addEventListener('click', publishReady);

  byId('result-close').addEventListener('click', () => byId('result').close());
}
