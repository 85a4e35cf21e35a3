/* What was found in a booklet, the worst first. */
import { byId, element, word } from './words.js';

const FIELDS = ['stated', 'expected', 'difference', 'computation', 'waiver', 'advice'];

function item(finding, open) {
  const made = byId('finding').content.firstElementChild.cloneNode(true);
  made.className = finding.severity;
  made.querySelector('.severity').textContent = word('severity.' + finding.severity);
  made.querySelector('.message').textContent = (finding.where ? finding.where + ' · ' : '') + finding.message;
  made.querySelector('.go').addEventListener('click', () => open(finding));
  const list = made.querySelector('dl');
  if (finding.blocking) {
    list.append(element('dt', word('severity.ERROR')), element('dd', word('blocking')));
  }
  for (const field of FIELDS.filter((name) => finding[name])) {
    list.append(element('dt', word('field.' + field)), element('dd', finding[field]));
  }
  const where = (finding.file || finding.shown) + (finding.line ? ':' + finding.line : '');
  made.querySelector('.where').textContent = [where, finding.code].filter(Boolean).join(' · ');
  return made;
}

export function showFindings(booklet, open) {
  const counts = (severity) => booklet.findings.filter((finding) => finding.severity === severity).length;
  byId('counts').textContent = booklet.findings.length
    ? word('counts', counts('ERROR'), counts('WARNING'), counts('NOTE')) : word('none');
  const focused = [...byId('findings').querySelectorAll('.go')].indexOf(document.activeElement);
  // What the list of the new year asks for is shown as that list.
  byId('findings').replaceChildren(...booklet.findings.filter((finding) => !finding.code.startsWith('todo.'))
    .map((finding) => item(finding, open)));
  if (focused >= 0) {
    const buttons = byId('findings').querySelectorAll('.go');
    (buttons[Math.min(focused, buttons.length - 1)] ?? byId('content')).focus();
  }
}
