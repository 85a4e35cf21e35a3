/* Amounts by code as a grid, which takes what is pasted from a spreadsheet. */
import { element, say, word } from './words.js';
import { identify, tie } from './fields.js';

const CODE = /^\d{3,7}$/;
const NUMBER = /^[-(]?[\d,.\s]+\)?$/;

function input(path, kind, value, label) {
  const made = element('input');
  made.setAttribute('aria-label', label);
  if (kind === 'number') {
    made.inputMode = 'decimal';
  }
  return tie(made, path, kind, value);
}

function line(node, row, columns, act) {
  const made = element('tr');
  made.dataset.key = row.key;
  const head = element('th', row.title);
  head.scope = 'row';
  made.append(head);
  for (const column of columns) {
    const path = column.key ? [...node.path, row.key, column.key] : [...node.path, row.key];
    const cell = element('td');
    cell.append(input(path, node.number ? 'number' : 'text', row.cells[column.index] ?? '',
      row.title + ' ' + column.title));
    made.append(cell);
  }
  const last = element('td');
  if (row.line) {
    const remove = element('button', '×', 'small');
    remove.type = 'button';
    remove.setAttribute('aria-label', word('remove-item', row.title));
    remove.addEventListener('click', () => act.remove([...node.path, row.key]));
    last.append(remove);
  }
  made.append(last);
  return made;
}

/* Columns that hold something, and the first two; the others on wish. */
function shownColumns(node) {
  const columns = node.columns.map((column, index) => ({ ...column, index }));
  const used = columns.filter((column, index) => column.used || index < 2);
  return used.length ? used : columns;
}

export function grid(node, unit, act) {
  const made = element('div', '', 'grid');
  const fill = (columns) => {
    const table = element('table');
    const head = element('tr');
    const name = element('th', unit && node.number ? word('unit', unit) : '');
    head.append(name, ...columns.map((column) => element('th', column.title)), element('td'));
    head.querySelectorAll('th').forEach((each) => each.setAttribute('scope', 'col'));
    const body = element('tbody');
    const rows = node.rows.filter((row) => row.line || !node.codes || row.title !== row.key);
    body.append(...rows.map((row) => line(node, row, columns, act)));
    const heads = element('thead');
    heads.append(head);
    table.append(heads, body);
    table.addEventListener('paste', (event) => paste(event, node, columns, body, act));
    table.addEventListener('keydown', move);
    made.replaceChildren(table);
    if (columns.length < node.columns.length) {
      const more = element('button', word('all-columns'), 'small');
      more.type = 'button';
      more.addEventListener('click', () => fill(node.columns.map((column, index) => ({ ...column, index }))));
      made.append(more);
    }
    if (node.codes) {
      made.append(adder(node, columns, body, act));
    }
    made.append(element('p', word('paste-hint'), 'hint'));
  };
  fill(shownColumns(node));
  return made;
}

function adder(node, columns, body, act) {
  const made = element('p', '', 'adder');
  const code = element('input', '', 'code');
  code.setAttribute('list', node.codes.startsWith('economic') ? 'economic-codes' : 'functional-codes');
  const label = element('label', word('new-code'));
  label.htmlFor = identify(code);
  const add = element('button', word('add-row'), 'small');
  add.type = 'button';
  const take = () => {
    const key = code.value.trim().split(/\s/)[0];
    if (CODE.test(key)) {
      const row = rowOf(node, key, columns, body, act);
      code.value = '';
      row.querySelector('input').focus();
    } else {
      say(word('no-code', key));
    }
  };
  add.addEventListener('click', take);
  code.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      take();
    }
  });
  made.append(label, ' ', code, ' ', add);
  return made;
}

/* The row of a code; a new one stands among the others by its number. */
function rowOf(node, key, columns, body, act) {
  const there = [...body.rows].find((row) => row.dataset.key === key);
  if (there) {
    return there;
  }
  const name = document.querySelector(`datalist option[value="${key}"]`)?.label ?? '';
  const made = line(node, { key, title: (key + ' ' + name).trim(), line: 0, cells: [] }, columns, act);
  const after = [...body.rows].find((row) => CODE.test(row.dataset.key) && row.dataset.key > key);
  body.insertBefore(made, after ?? null);
  return made;
}

function put(control, text) {
  control.value = text.trim();
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

/* Whether a text is an amount as people and spreadsheets write it. */
const isAmount = (text) => NUMBER.test(text.normalize('NFKC').replace(/[,\s¥]/g, '').replace(/^\((.*)\)$/, '-$1'));

function paste(event, node, columns, body, act) {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const cells = text.replace(/\r/g, '').replace(/\n+$/, '').split('\n').map((row) => row.split('\t'));
  const target = event.target.closest('input');
  if (!target || (cells.length === 1 && cells[0].length === 1)) {
    return;
  }
  event.preventDefault();
  const column = [...target.closest('tr').querySelectorAll('input')].indexOf(target);
  const byCode = node.codes && cells.every((row) => CODE.test(row[0].trim()));
  // Names stand behind the codes where there are words and no amount: what is no amount among amounts is told as wrong.
  const second = cells.map((values) => (values[1] ?? '').trim()).filter(Boolean);
  const named = second.some((text) => !/\d/.test(text.normalize('NFKC'))) && !second.some(isAmount);
  let row = target.closest('tr');
  let done = 0;
  let lost = 0;
  for (const values of cells) {
    const to = byCode ? rowOf(node, values[0].trim(), columns, body, act) : row;
    const amounts = byCode ? values.slice(named ? 2 : 1) : values;
    const inputs = to ? [...to.querySelectorAll('input')].slice(byCode ? 0 : column) : [];
    amounts.forEach((value, index) => {
      if (inputs[index]) {
        put(inputs[index], value);
        done++;
      } else if (value.trim()) {
        lost++;
      }
    });
    row = row?.nextElementSibling;
  }
  say(word(lost ? 'pasted-lost' : 'pasted', done, lost));
}

function move(event) {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const control = event.target.closest('input');
  if (!step || !control) {
    return;
  }
  const row = control.closest('tr');
  const column = [...row.querySelectorAll('input')].indexOf(control);
  const next = step > 0 ? row.nextElementSibling : row.previousElementSibling;
  const to = next?.querySelectorAll('input')[column];
  if (to) {
    event.preventDefault();
    to.focus();
    to.select();
  }
}

/* A small table of texts and numbers. */
export function matrix(node) {
  const made = element('div', '', 'grid');
  const table = element('table');
  node.rows.forEach((row, index) => {
    const tr = element('tr');
    row.forEach((cell, column) => {
      const td = element('td');
      td.append(input([...node.path, index, column], 'auto', cell, word('cell', index + 1, column + 1)));
      tr.append(td);
    });
    table.append(tr);
  });
  made.append(table);
  return made;
}
