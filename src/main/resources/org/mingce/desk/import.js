/* Spreadsheets and booklets into data: chosen, or dropped on the page; what would change is shown before it does. */
import { byId, element, say, word } from './words.js';
import { post, tried } from './server.js';
import { setUndo } from './editor.js';
import { address, showList } from './list.js';

let files = [];

const encoded = (file) => new Promise((done, failed) => {
  const reader = new FileReader();
  reader.onload = () => done({ name: file.name, content: reader.result.slice(reader.result.indexOf(',') + 1) });
  reader.onerror = () => failed(reader.error);
  reader.readAsDataURL(file);
});

function take(list) {
  files = [...list];
  byId('import-names').textContent = files.map((file) => file.name).join('　');
  byId('import-result').replaceChildren();
  byId('import-replace').hidden = true;
}

function open(booklet) {
  showList();
  if (booklet.dept) {
    byId('import-dept').value = booklet.dept;
    byId('import-year').value = booklet.year;
  }
  byId('import').showModal();
}

/* A change of a Word file that can be written alone. */
function choice(mark, text) {
  const label = element('label', '', 'choice');
  const box = element('input');
  box.type = 'checkbox';
  box.value = mark;
  box.checked = true;
  label.append(box, ' ' + text);
  return label;
}

/* Those of them that are to be written; none where there is nothing to choose. */
function chosen() {
  const all = [...document.querySelectorAll('#import-result .choice input')];
  return { any: all.length > 0, marks: all.filter((box) => box.checked).map((box) => box.value) };
}

/* Shows what became of files, and what there is to say of them. */
export function told(done, where = 'import-result') {
  const list = element('ul');
  for (const said of done.said) {
    const where = said.shown ? ' ' + said.shown.split('/').pop() + (said.line ? ':' + said.line : '') : '';
    const text = word('severity.' + said.severity) + ' ' + said.message + where;
    const item = element('li', said.mark ? '' : text, said.severity);
    if (said.mark) {
      item.append(choice(said.mark, text));
    }
    if (said.advice) {
      item.append(element('p', said.advice, 'hint'));
    }
    list.append(item);
  }
  const made = [];
  for (const file of done.files) {
    made.push(element('h3', word('import.' + file.status, file.name)));
    if (file.difference.length && file.status !== 'WRITTEN') {
      const text = element('pre', file.difference.join('\n'));
      text.tabIndex = 0;
      made.push(text);
    }
  }
  byId(where).replaceChildren(...made, list);
}

async function run(overwrite) {
  const changes = overwrite ? chosen() : { any: false, marks: [] };
  if (changes.any && !changes.marks.length) {
    say(word('import.no-changes'));
    return;
  }
  if (!files.length) {
    say(word('import.no-files'));
    byId('import-files').focus();
    return;
  }
  byId('import-run').disabled = true;
  const done = await tried(async () => post('/import', { dept: byId('import-dept').value.trim(),
    year: Number(byId('import-year').value), as: byId('import-as').value, region: byId('import-region').value,
    unit: byId('import-unit').value, overwrite, changes: changes.marks,
    files: await Promise.all(files.map(encoded)) }));
  byId('import-run').disabled = false;
  if (!done) {
    byId('import-result').replaceChildren(element('p', byId('said').textContent, 'ERROR'));
    return;
  }
  setUndo(done.undo);
  told(done);
  byId('import-replace').hidden = !done.files.some((file) => file.status === 'DIFFERS');
  if (done.done) {
    say(word('import.done'));
    location.hash = address(byId('import-dept').value.trim(), byId('import-year').value);
  }
}

export function startImport(booklet) {
  byId('import-open').addEventListener('click', () => open(booklet));
  byId('import-close').addEventListener('click', () => byId('import').close());
  byId('import-files').addEventListener('change', () => take(byId('import-files').files));
  byId('import-form').addEventListener('submit', (event) => {
    event.preventDefault();
    run(false);
  });
  byId('import-replace').addEventListener('click', () => run(true));
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length) {
      take(event.dataTransfer.files);
      open(booklet);
    }
  });
}
