/* The data of a booklet: as a form, or as the text of its file. */
import { byId, say, word } from './words.js';
import { Conflict, get, post, tried } from './server.js';
import { ask, settled } from './conflict.js';

const now = { name: '', state: '', text: '', writable: true };
const area = () => byId('text');

export const isDirty = () => now.name !== '' && area().value !== now.text;

export function setUndo(count) {
  byId('undo').disabled = !count;
}

function take(file) {
  Object.assign(now, { name: file.name, state: file.state, text: file.text, writable: file.writable });
  area().value = file.text;
  area().readOnly = !file.writable;
  byId('save-text').disabled = !file.writable;
  settled();
  setUndo(file.undo);
}

/* Shows a file with the cursor at a place. */
export async function openText(name, line = 0, column = 1) {
  if (!name || (now.name !== name && isDirty() && !(await saveText()))) {
    return;
  }
  if (now.name !== name || !isDirty()) {
    const file = await tried(() => get('/file', { name }));
    if (!file) {
      return;
    }
    take(file);
  }
  byId('file').value = name;
  if (!now.writable) {
    say(word('read-only'));
  }
  if (line > 0) {
    goTo(line, column);
  }
}

function goTo(line, column) {
  const lines = area().value.split('\n');
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  const end = start + (lines[line - 1] ?? '').length;
  area().focus();
  area().setSelectionRange(Math.min(start + Math.max(0, column - 1), end), end);
  const height = parseFloat(getComputedStyle(area()).lineHeight) || 20;
  area().scrollTop = Math.max(0, (line - 4) * height);
  area().scrollLeft = 0;
}

export async function saveText() {
  if (!now.writable) {
    return false;
  }
  try {
    const done = await tried(() => post('/file', { name: now.name, state: now.state, text: area().value }));
    if (!done) {
      return false;
    }
    now.state = done.state;
    now.text = area().value;
    setUndo(done.undo);
    say(word('saved-only'));
    return true;
  } catch (error) {
    if (!(error instanceof Conflict)) {
      throw error;
    }
    conflict(error.file);
    return false;
  }
}

/* Somebody else has changed the file: the person decides. */
function conflict(theirs) {
  ask(() => {
    now.state = theirs.state;
    now.text = theirs.text;
    saveText();
  }, () => take(theirs));
}

/* The files have changed on the disk: what is shown follows, unless the person is at work in it. */
export async function refreshText() {
  if (!now.name || byId('raw').hidden) {
    return;
  }
  const file = await tried(() => get('/file', { name: now.name }));
  if (!file || file.state === now.state) {
    return;
  }
  if (isDirty()) {
    conflict(file);
    return;
  }
  const { selectionStart, scrollTop } = area();
  take(file);
  area().setSelectionRange(selectionStart, selectionStart);
  area().scrollTop = scrollTop;
  say(word('changed-outside', file.name));
}

export function startEditor() {
  byId('save-text').addEventListener('click', saveText);
  area().addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      saveText();
    }
  });
  window.addEventListener('beforeunload', (event) => isDirty() && event.preventDefault());
}
