/* The desk: what is shown follows the address, and what the server says has changed. */
import { byId, element, say, word } from './words.js';
import { Conflict, get, post, tried } from './server.js';
import { chips, showList, startList } from './list.js';
import { lead, noPage, onPick, showPage } from './page.js';
import { showFindings } from './findings.js';
import { isDirty, openText, refreshText, saveText, setUndo, startEditor } from './editor.js';
import { clearForm, isFormDirty, openForm, refreshForm, saveForm, startForm } from './form.js';
import { heardPublishing, publish, startPublish } from './publish.js';
import { startImport } from './import.js';
import { hear } from './hear.js';
import { hearPanes } from './panes.js';
import { showTodo, startTodo } from './todo.js';
import { refreshPaper, startPaper } from './paper.js';

const open = { dept: '', year: 0, version: 0 };

/* Whether data are shown as a form; else as the text of their file. */
let asForm = true;

function show(form) {
  asForm = form;
  byId('form').hidden = !form;
  byId('raw').hidden = form;
  byId('as-form').setAttribute('aria-pressed', String(form));
  byId('as-text').setAttribute('aria-pressed', String(!form));
}

/* Opens a place of the data, as a form where the file can be shown as one. */
async function openPlace(place) {
  if (!place?.file) {
    return;
  }
  if (asForm && !(await openForm(open, place))) {
    show(false);
  }
  if (!asForm) {
    await openText(place.file, place.line, place.column);
  }
}

/* The other way to the same file; what was changed in this way is saved first. */
async function turn(form) {
  if (form === asForm || !(await (asForm ? saveForm() : !isDirty() || saveText()))) {
    return;
  }
  show(form);
  await openPlace({ file: byId('file').value, line: 0 });
}

function route() {
  const [, dept, year] = location.hash.split('/');
  Object.assign(open, { dept: dept ? decodeURIComponent(dept) : '', year: Number(year) || 0, version: 0 });
  const working = open.dept !== '';
  byId('home').hidden = working;
  byId('work').hidden = !working;
  byId('back').hidden = !working;
  byId('publish').hidden = !working;
  byId('state').replaceChildren();
  if (working) {
    byId('findings').replaceChildren();
    byId('todo').hidden = true;
    noPage();
    clearForm(element('p', word('pick-hint'), 'hint'));
    show(true);
    refresh();
  } else {
    byId('title').textContent = document.title;
    showList();
  }
}

/* The booklet as it is now; older answers that come late are passed over. */
async function refresh() {
  const asked = { ...open };
  const booklet = await tried(() => get('/booklet', { dept: asked.dept, year: asked.year }));
  if (!booklet || asked.dept !== open.dept || asked.year !== open.year || booklet.version < open.version) {
    return;
  }
  byId('state').replaceChildren(...chips(booklet.state));
  if (booklet.version === open.version) {
    return;
  }
  open.version = booklet.version;
  byId('title').textContent = booklet.name + ' ' + word('year', open.year);
  byId('stale').hidden = booklet.fresh;
  byId('stale').textContent = booklet.page ? byId('stale').dataset.text : word('no-page');
  const files = [...booklet.files];
  const shown = byId('file').value;
  for (const finding of booklet.findings) {
    if (finding.file && !files.includes(finding.file)) {
      files.push(finding.file);
    }
  }
  const absent = booklet.absent.filter((name) => !files.includes(name));
  byId('file').replaceChildren(...files.map((name) => new Option(name, name)),
    ...absent.map((name) => new Option(name + ' ' + word('absent'), name)));
  files.push(...absent);
  byId('file').value = files.includes(shown) ? shown : '';
  showFindings(booklet, openFinding);
  showTodo(asked, openPlace);
  if (booklet.page) {
    await showPage(open, open.dept + '/' + open.year);
  }
  refreshPaper(open);
  document.documentElement.dataset.version = String(booklet.version);
}

async function openFinding(finding) {
  lead(finding);
  await openPlace(finding);
}

async function pick(picked) {
  const found = await tried(() => get('/place', { dept: open.dept, year: open.year, ...picked }));
  await openPlace({ ...found, text: picked.text, cell: picked.column });
}

async function undo() {
  try {
    const done = await tried(() => post('/undo', {}));
    if (done) {
      setUndo(done.undo);
      say(done.name ? word('undone', done.name) : word('nothing-to-undo'));
      refreshText();
      refreshForm();
    }
  } catch (error) {
    if (!(error instanceof Conflict)) {
      throw error;
    }
    say(word('conflict'));
  }
}

function heard(text) {
  const [what, year, ...name] = text.split(' ');
  if (what === 'booklet' && name.join(' ') === open.dept && Number(year) === open.year) {
    refresh();
    refreshText();
    refreshForm();
  } else if (what === 'publishing') {
    heardPublishing(year, name[0]);
  } else if (what === 'closed') {
    say(word('lost'));
  }
  if (open.dept === '') {
    // One look for many events, also while they don't end: thousands of booklets take their time.
    heard.later ??= setTimeout(() => {
      heard.later = undefined;
      showList();
    }, 300);
  }
}

function listen() {
  let lost = false;
  hear(heard, () => {
    if (lost) {
      lost = false;
      say('');
      route();
    }
  }, () => {
    lost = true;
    say(word('lost'));
  });
}

byId('stale').dataset.text = byId('stale').textContent;
byId('undo').addEventListener('click', undo);
byId('file').addEventListener('change', () => openPlace({ file: byId('file').value, line: 0 }));
byId('as-form').addEventListener('click', () => turn(true));
byId('as-text').addEventListener('click', () => turn(false));
byId('publish').addEventListener('click', async () => {
  if ((!isFormDirty() || await saveForm()) && (!isDirty() || await saveText())) {
    publish({ ...open });
  }
});
hearPanes(document);
startList();
startForm();
startPublish();
startImport(open);
startTodo();
startPaper();
onPick(pick);
startEditor();
window.addEventListener('hashchange', route);
route();
listen();
