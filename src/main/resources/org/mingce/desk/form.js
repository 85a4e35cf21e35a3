/* A piece of data as a form: opened, filled, saved; nobody's changes are lost. */
import { byId, element, say, word } from './words.js';
import { Conflict, get, post, tried } from './server.js';
import { fields, isChanged } from './fields.js';
import { setUndo } from './editor.js';
import { ask, settled } from './conflict.js';

const now = { dept: '', year: 0, name: '', state: '', section: '' };
const form = () => byId('form');
const controls = () => [...form().querySelectorAll('[data-path]')];

const changes = () => controls().filter(isChanged).map((control) => ({
  path: JSON.parse(control.dataset.path), value: control.value, kind: control.dataset.kind, how: control.dataset.how
}));

export const isFormDirty = () => changes().length > 0;

/* Opens the form of a place in a file; false where the file can't be shown as one. */
export async function openForm(booklet, place) {
  let answer;
  do {
    if (isFormDirty() && !(await saveForm())) {
      return true;
    }
    answer = await tried(() => get('/form', { dept: booklet.dept, year: booklet.year, name: place.file,
      line: place.line ?? 0, column: place.column ?? 0, section: place.section ?? '',
      key: place.key ?? '' }));
    // What was typed while the answer came is saved as well, before another form takes its place.
  } while (answer && isFormDirty());
  if (!answer) {
    return true;
  }
  setUndo(answer.undo);
  if (!answer.readable) {
    return false;
  }
  Object.assign(now, { dept: booklet.dept, year: booklet.year });
  show(answer);
  byId('file').value = place.file;
  await codes();
  focusOn(answer.focus, place.text ?? '', place.cell ?? '');
  return true;
}

function show(answer) {
  Object.assign(now, { name: answer.name, state: answer.state, section: answer.section });
  settled();
  const select = element('select');
  select.id = 'section';
  select.append(...answer.sections.map((section) =>
    new Option(section.title + (section.present ? '' : ' ' + word('absent')), section.key)));
  select.value = answer.section;
  select.addEventListener('change', () => openForm(now, { file: now.name, section: select.value }));
  const label = element('label', word('section') + ' ');
  label.htmlFor = 'section';
  const top = element('p');
  top.append(label, select);
  const save = element('button', word('save'), 'main');
  const reset = element('button', word('reset'));
  reset.type = 'button';
  reset.addEventListener('click', () => reload());
  const buttons = element('p', '', 'buttons');
  buttons.append(save, ' ', reset, ' ', element('span', word('save-hint'), 'hint'));
  form().replaceChildren(top, fields(answer.root, answer.unit, { remove }), buttons);
}

/* The names of codes, once for each booklet. */
async function codes() {
  const key = now.dept + '/' + now.year;
  if (byId('functional-codes')?.dataset.key === key || !form().querySelector('.code')) {
    return;
  }
  const all = await tried(() => get('/codes', { dept: now.dept, year: now.year }));
  for (const kind of ['functional', 'economic']) {
    byId(kind + '-codes')?.remove();
    const list = element('datalist');
    list.id = kind + '-codes';
    list.dataset.key = key;
    for (const [code, name] of Object.entries(all?.[kind] ?? {}).sort()) {
      const option = element('option');
      option.value = code;
      option.label = name;
      list.append(option);
    }
    document.body.append(list);
  }
}

/* The field that is meant: its very path, else the one whose text stands in what was clicked, else the nearest. */
function focusOn(path, text, cell) {
  const all = controls();
  const starts = (control) => {
    const own = JSON.parse(control.dataset.path);
    return path.length > 0 && path.every((step, index) => own[index] === step);
  };
  const exact = all.find((control) => JSON.stringify(path) === control.dataset.path)
    ?? all.find((control) => starts(control) && JSON.parse(control.dataset.path).at(-1) === cell);
  const quoted = path.length > 1 ? null : all.filter((control) => control.value.length > 3
    && text.includes(control.value)).sort((a, b) => b.value.length - a.value.length)[0];
  const titled = path.length > 1 ? null : [...form().querySelectorAll('legend, summary')].slice(1)
    .filter((title) => title.firstChild.data.length > 2 && text.includes(title.firstChild.data.split(' ')[0]))
    .sort((a, b) => b.textContent.length - a.textContent.length)[0]?.parentElement.querySelector('[data-path]');
  const field = exact ?? quoted ?? titled ?? (path.length > 1 ? all.find(starts) : null);
  form().querySelectorAll('.focus').forEach((old) => old.classList.remove('focus'));
  byId('edit').scrollTop = 0;
  if (field) {
    field.closest('details')?.setAttribute('open', '');
    field.closest('.field')?.classList.add('focus');
    field.scrollIntoView({ block: 'center' });
    field.focus();
  } else {
    byId('section').focus();
  }
}

async function send(list) {
  try {
    const response = await tried(() => post('/change?' + new URLSearchParams({ dept: now.dept, year: now.year }),
      { name: now.name, state: now.state, changes: list }));
    if (!response) {
      return false;
    }
    now.state = response.state;
    setUndo(response.undo);
    say(word('saved-only'));
    return true;
  } catch (error) {
    if (!(error instanceof Conflict)) {
      throw error;
    }
    conflict();
    return false;
  }
}

export async function saveForm() {
  const list = changes();
  if (!list.length) {
    return true;
  }
  const saved = await send(list);
  if (saved) {
    for (const control of controls()) {
      control.dataset.before = control.value;
      control.classList.remove('changed', 'wrong');
    }
    await reload();
  }
  return saved;
}

async function remove(path) {
  if (await send([...changes(), { path, how: 'remove' }])) {
    await reload();
  }
}

async function fresh() {
  return tried(() => get('/form', { dept: now.dept, year: now.year, name: now.name, line: 0, column: 0,
    section: now.section }));
}

/* Shows the form as the file is now, the focus where it was. */
async function reload() {
  const active = document.activeElement?.dataset?.path;
  const scroll = byId('edit').scrollTop;
  const answer = await fresh();
  if (answer?.readable) {
    setUndo(answer.undo);
    show(answer);
    byId('edit').scrollTop = scroll;
    controls().find((control) => control.dataset.path === active)?.focus({ preventScroll: true });
  }
}

/* Somebody else has changed the file: the person decides; her values stay in the fields meanwhile. */
function conflict() {
  ask(async () => {
    const mine = changes();
    const answer = await fresh();
    if (!answer?.readable) {
      return;
    }
    show(answer);
    for (const change of mine) {
      const control = controls().find((each) => each.dataset.path === JSON.stringify(change.path));
      if (control) {
        control.value = change.value;
        control.dispatchEvent(new Event('input'));
      }
    }
    if (await send(mine)) {
      await reload();
    }
  }, reload);
}

/* The files have changed on the disk. */
export async function refreshForm() {
  if (!now.name || byId('form').hidden) {
    return;
  }
  const answer = await fresh();
  if (!answer || answer.state === now.state) {
    return;
  }
  if (isFormDirty()) {
    conflict();
  } else {
    await reload();
  }
}

/* Leaves what is shown: another booklet is opened. */
export function clearForm(hint) {
  now.name = '';
  form().replaceChildren(hint);
}

export function startForm() {
  form().addEventListener('submit', (event) => {
    event.preventDefault();
    saveForm();
  });
  form().addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      saveForm();
    }
  });
  window.addEventListener('beforeunload', (event) => isFormDirty() && event.preventDefault());
}
