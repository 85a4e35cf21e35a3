/* Departments and years with their state. */
import { byId, element, say, word } from './words.js';
import { get, tried } from './server.js';
import { askNewYear } from './todo.js';

export function status(state) {
  if (!state.status) {
    return 'UNKNOWN';
  }
  if (state.open > 0 && ['CHECKED', 'NOT_READY', 'REFUSED'].includes(state.status)) {
    return 'UNFINISHED';
  }
  if (state.status !== 'CHECKED') {
    return state.status;
  }
  return state.errors > 0 ? 'ERRORS' : state.warnings > 0 ? 'WARNINGS' : 'READY';
}

export function chips(state) {
  const now = status(state);
  const made = [element('span', word('status.' + now), 'chip ' + now)];
  if (state.published) {
    const shelf = state.current ? 'current' : 'old';
    made.push(element('span', word('shelf.' + shelf), 'chip ' + shelf));
  }
  if (state.edited?.length) {
    made.push(element('span', word('shelf.edited'), 'chip edited'));
  }
  return made;
}

/* A button that begins the year after the newest. */
function newYear(department) {
  const made = element('button', word('new-year'), 'small');
  made.type = 'button';
  made.setAttribute('aria-label', word('new-year') + ' ' + department.name);
  made.addEventListener('click', () =>
    askNewYear(department.id, department.name, department.years[0].year + 1));
  return made;
}

export const address = (dept, year) => '#/' + encodeURIComponent(dept) + '/' + year;

function row(department, state, first) {
  const made = element('tr');
  const name = element('th', first ? department.name : '');
  name.scope = 'row';
  if (first) {
    name.append(' ', newYear(department));
  } else {
    name.append(element('span', department.name, 'hint'));
  }
  const link = element('a', word('year', state.year));
  link.href = address(department.id, state.year);
  link.setAttribute('aria-label', word('open', department.name, state.year));
  const year = element('td');
  year.append(link);
  const said = element('td');
  said.append(chips(state)[0]);
  const shelf = element('td');
  const rest = chips(state).slice(1);
  shelf.append(...(rest.length ? rest : [element('span', word('shelf.none'), 'hint')]));
  made.append(name, year, said);
  for (const key of ['errors', 'warnings', 'notes']) {
    made.append(element('td', state[key] === undefined ? '' : String(state[key]), 'count'));
  }
  made.append(shelf);
  return made;
}

function notBegun(department) {
  const made = element('tr');
  const name = element('th', department.name);
  name.scope = 'row';
  const said = element('td');
  said.colSpan = 6;
  said.append(element('span', word('status.NOT_BEGUN'), 'chip NOT_BEGUN'));
  made.append(name, said);
  return made;
}

/* Booklets that are listed at once: a page of thousands is slow, and nobody reads it. */
const AT_ONCE = 200;
let most = AT_ONCE;
let sought = '';

/* What is focused, to be found again when the list is made anew. */
const named = (focused) => byId('booklets').contains(focused) ? focused.getAttribute('aria-label') : null;

function rowsOf(departments) {
  const rows = [];
  for (const department of departments) {
    department.years.forEach((state, index) => rows.push(() => row(department, state, index === 0)));
    if (department.years.length === 0) {
      rows.push(() => notBegun(department));
    }
  }
  return rows;
}

/* What was told last: who types a name need not wait for it again. */
let last = null;

/* Asks for the list; one question at a time, so that an older answer never comes after a newer one. */
let asking = null;
let again = false;

export function showList() {
  again = asking !== null;
  asking ??= ask().finally(() => {
    asking = null;
  });
  return asking;
}

async function ask() {
  do {
    again = false;
    last = await tried(() => get('/booklets')) ?? last;
    if (last) {
      render(last);
    }
  } while (again);
}

const unknown = () => last.departments.flatMap((department) => department.years)
  .filter((state) => status(state) === 'UNKNOWN').length;

/* Workbooks to send hold all booklets: one that is asked for before all were looked at comes when they were. */
const awaited = new Set();

function sheetAsked(event) {
  const left = last ? unknown() : 0;
  if (left > 0) {
    event.preventDefault();
    awaited.add(event.target);
    say(word('sheet-waits', left));
  }
}

function giveSheets() {
  if (awaited.size > 0 && unknown() === 0) {
    const links = [...awaited];
    awaited.clear();
    say(word('sheet-ready'));
    links.forEach((link) => link.click());
  }
}

function render(list) {
  const wanted = byId('filter').value.trim();
  if (wanted !== sought) {
    sought = wanted;
    most = AT_ONCE;
  }
  const focused = named(document.activeElement);
  const rows = rowsOf(list.departments.filter((department) =>
    !wanted || department.name.includes(wanted) || department.id.includes(wanted)));
  byId('booklets').replaceChildren(...rows.slice(0, most).map((made) => made()));
  byId('list-cut').hidden = rows.length <= most;
  byId('list-count').textContent = word('list-cut', Math.min(most, rows.length), rows.length);
  const region = byId('import-region');
  if (region.options.length !== list.regions.length + 1) {
    region.replaceChildren(new Option('', ''), ...list.regions.map((name) => new Option(name, name)));
  }
  byId('no-booklets').hidden = list.departments.length > 0;
  byId('not-found').hidden = list.departments.length === 0 || rows.length > 0;
  byId('portal').hidden = !list.portal;
  byId('portal').textContent = word('portal', list.portal);
  byId('passed-over').replaceChildren(...list.passedOver.map((passed) =>
    element('li', passed.name + ' ' + passed.message + ' ' + passed.advice.join(' '))));
  giveSheets();
  if (focused) {
    [...byId('booklets').querySelectorAll('a, button')]
      .find((one) => one.getAttribute('aria-label') === focused)?.focus();
  }
}

export function startList() {
  byId('filter').addEventListener('input', () => last && render(last));
  document.querySelectorAll('#home a[download]').forEach((link) => link.addEventListener('click', sheetAsked));
  byId('list-more').textContent = word('list-more', AT_ONCE);
  byId('list-more').addEventListener('click', () => {
    const before = most;
    most += AT_ONCE;
    render(last);
    byId('booklets').rows[before]?.querySelector('a, button')?.focus();
  });
}
