/* Fields of a form: what the server says of a piece of data, as elements that know the way to it. */
import { element, word } from './words.js';
import { grid, matrix } from './grid.js';

let count = 0;

export const identify = (control) => {
  control.id = 'field-' + ++count;
  return control.id;
};

/* Ties a control to its datum; what it held before tells whether it has changed. */
export function tie(control, path, kind, value, how = 'put') {
  control.dataset.path = JSON.stringify(path);
  control.dataset.kind = kind;
  control.dataset.how = how;
  control.dataset.before = value;
  control.value = value;
  control.addEventListener('input', () => control.classList.toggle('changed', isChanged(control)));
  return control;
}

export const isChanged = (control) => control.value !== control.dataset.before;

function control(node, unit) {
  if (node.kind === 'choice' || node.kind === 'truth') {
    const select = element('select');
    const choices = node.kind === 'truth' ? ['true', 'false'] : node.choices;
    select.append(new Option('', ''), ...choices.map((choice) =>
      new Option(node.kind === 'truth' ? word('truth.' + choice) : choice, choice)));
    return tie(select, node.path, node.kind === 'truth' ? 'truth' : 'auto', node.value);
  }
  if (node.kind === 'number') {
    const input = element('input');
    input.inputMode = 'decimal';
    return tie(input, node.path, 'number', node.value);
  }
  const area = element('textarea');
  tie(area, node.path, node.kind, node.value);
  area.rows = Math.min(14, Math.max(2, Math.ceil(node.value.length / 24)));
  return area;
}

function scalar(node, unit) {
  const field = element('div', '', 'field');
  const made = control(node, unit);
  const label = element('label', node.title);
  label.htmlFor = identify(made);
  field.append(label);
  if (node.kind === 'number' && unit && node.amount) {
    label.append(element('span', ' ' + unit, 'unit'));
  }
  if (node.help) {
    const help = element('span', node.help, 'help');
    made.setAttribute('aria-describedby', identify(help));
    field.append(help);
  }
  field.append(made);
  return field;
}

function frame(node, ...content) {
  const set = element('fieldset');
  set.append(element('legend', node.title));
  if (node.help) {
    set.append(element('p', node.help, 'hint'));
  }
  set.append(...content);
  return set;
}

function list(node, unit, act) {
  const items = node.children.map((child) => {
    const made = fields(child, unit, act);
    const remove = element('button', word('remove'), 'small');
    remove.type = 'button';
    remove.setAttribute('aria-label', word('remove-item', child.title));
    remove.addEventListener('click', () => act.remove(child.path));
    made.append(remove);
    return made;
  });
  const set = frame(node, ...items);
  if (node.texts) {
    const add = element('button', word('add-item'), 'small');
    add.type = 'button';
    add.addEventListener('click', () => {
      const index = node.children.length + set.querySelectorAll(':scope > .fresh').length;
      const field = scalar({ path: [...node.path, index], kind: 'text', value: '', title: String(index + 1) }, unit);
      field.classList.add('fresh');
      const area = field.querySelector('textarea');
      area.dataset.how = 'insert';
      add.before(field);
      area.focus();
    });
    set.append(add);
  }
  return set;
}

function group(node, unit, act) {
  const made = node.children.map((child) => fields(child, unit, act));
  if (node.present || node.path.length === 1) {
    return frame(node, ...made);
  }
  /* What is not there yet does not crowd the form. */
  const details = element('details', '', 'absent');
  details.append(element('summary', node.title + ' ' + word('absent')), ...made);
  return details;
}

export function fields(node, unit, act) {
  switch (node.kind) {
    case 'group': return group(node, unit, act);
    case 'list': return list(node, unit, act);
    case 'grid': return frame(node, grid(node, unit, act));
    case 'matrix': return frame(node, matrix(node));
    default: return scalar(node, unit);
  }
}
