/* A new year: it is begun from the year before, and its list of what is to be done is shown beside the page. */
import { byId, element, say, word } from './words.js';
import { Conflict, get, post, tried } from './server.js';
import { setUndo } from './editor.js';
import { told } from './import.js';
import { address } from './list.js';

let asked = { dept: '', year: 0 };
let shown = { state: '', answers: [], places: () => {} };

async function answer(index, said) {
  try {
    const done = await tried(() => post('/answer?' + new URLSearchParams(asked),
      { point: index, answer: said, state: shown.state }));
    if (done) {
      setUndo(done.undo);
      say(word('answered', said));
    }
  } catch (error) {
    if (!(error instanceof Conflict)) {
      throw error;
    }
    say(word('todo.conflict'));
  }
  await showTodo(asked, shown.places);
}

function left(one) {
  const made = element('li');
  const text = one.kind === 'FILE' ? word('todo.FILE', one.file.split('/').pop())
    : word('todo.' + one.kind, one.path, one.text);
  const go = element('button', text, 'go');
  go.type = 'button';
  go.addEventListener('click', () => shown.places(one));
  made.append(go);
  return made;
}

function item(point, index) {
  const made = element('li', '', point.open ? 'ERROR' : 'done');
  made.append(element('p', point.what));
  if (!point.open) {
    made.append(element('p', point.answer ? word('todo.answer', point.answer) : word('todo.done'), 'hint'));
    return made;
  }
  const list = element('ul');
  list.append(...point.left.map(left));
  const row = element('p');
  // What is blank or missing can't be kept as it was: only that there is no such thing this year.
  const kept = point.left.some((one) => one.kind === 'LAST');
  for (const said of kept ? shown.answers : shown.answers.slice(-1)) {
    const button = element('button', word('answer.' + said), 'small');
    button.type = 'button';
    button.setAttribute('aria-label', word('answer.' + said) + ' ' + point.what);
    button.addEventListener('click', () => answer(index, said));
    row.append(button, ' ');
  }
  made.append(list, row);
  return made;
}

/* The list of a booklet's year; nothing where it has none. */
export async function showTodo(booklet, places) {
  asked = { dept: booklet.dept, year: booklet.year };
  const of = asked;
  const list = await tried(() => get('/todo', of));
  if (!list || of !== asked) {
    return;
  }
  shown = { state: list.state, answers: list.answers, places };
  const focused = document.activeElement?.getAttribute?.('aria-label');
  byId('todo').hidden = list.points.length === 0;
  byId('todo-count').textContent = list.open ? word('todo.open', list.open, list.points.length) : word('todo.none');
  byId('todo-points').replaceChildren(...list.points.map(item));
  if (focused) {
    const same = [...byId('todo-points').querySelectorAll('button')]
      .find((button) => button.getAttribute('aria-label') === focused);
    (same ?? byId('todo-points').querySelector('button.small'))?.focus();
  }
}

/* Asks for which year to begin. */
export function askNewYear(dept, name, year) {
  byId('new-year-name').textContent = name;
  byId('new-year-year').value = year;
  byId('new-year').dataset.dept = dept;
  byId('new-year-result').replaceChildren();
  byId('new-year').showModal();
}

export function startTodo() {
  byId('new-year-close').addEventListener('click', () => byId('new-year').close());
  byId('new-year-form').addEventListener('submit', async (event) => {
    event.preventDefault();
    const dept = byId('new-year').dataset.dept;
    const year = Number(byId('new-year-year').value);
    byId('new-year-run').disabled = true;
    const done = await tried(() => post('/new-year', { dept, year }));
    byId('new-year-run').disabled = false;
    if (!done) {
      byId('new-year-result').replaceChildren(element('p', byId('said').textContent, 'ERROR'));
      return;
    }
    setUndo(done.undo);
    told(done, 'new-year-result');
    if (done.done) {
      say(word('new-year.done', year));
      location.hash = address(dept, year);
    }
  });
}
