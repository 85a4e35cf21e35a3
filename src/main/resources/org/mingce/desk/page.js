/* The booklet as it will be, in a frame; what stands in it leads to its data. */
import { byId } from './words.js';
import { getText, tried } from './server.js';
import { hearPanes } from './panes.js';

const MARK = 'mingce-mark';
const STYLE = `[data-place], [data-cell] { cursor: pointer; }
[data-place]:hover, [data-cell]:hover { outline: 2px solid #1d4f91; }
.${MARK} { background: #fff3c4 !important; color: #1a1a1a !important; outline: 3px solid #8a5a00; }`;

const PLACES = '[data-place], [data-cell], p, h2, h3, h4, h5, li';
let shown = '';
let told = () => {};

const frame = () => byId('page');
const inside = () => frame().contentDocument;

/* What is clicked is handed on as {place}, {cell} or {anchor}, with its text. */
export function onPick(listener) {
  told = listener;
}

function anchorOf(target) {
  let found = '';
  for (const candidate of inside().querySelectorAll('[id^="part-"], [id^="annex-"]')) {
    const order = candidate.compareDocumentPosition(target);
    if (candidate === target || order & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) {
      found = candidate.id;
    }
  }
  return found;
}

function pick(target) {
  const placed = target.closest('[data-place], [data-cell]');
  const text = (target.closest('p, li, td, th, h2, h3, h4, h5') ?? target).textContent.trim();
  mark(placed ?? target.closest('p, li, td, th, h2, h3, h4, h5') ?? target);
  if (placed?.dataset.cell) {
    const [table, row, column] = placed.dataset.cell.split(' ');
    told({ table, row, column, text });
  } else if (placed) {
    told({ place: placed.dataset.place, anchor: anchorOf(target), text });
  } else {
    told({ anchor: anchorOf(target), text });
  }
}

export function mark(target) {
  inside().querySelectorAll('.' + MARK).forEach((old) => old.classList.remove(MARK));
  target?.classList.add(MARK);
}

function step(by) {
  const all = [...inside().body.querySelectorAll(PLACES)].filter((each) => each.getClientRects().length);
  const now = all.indexOf(inside().activeElement);
  const next = all[Math.min(all.length - 1, Math.max(0, now + by))];
  next?.setAttribute('tabindex', '-1');
  next?.focus();
}

function listen(document) {
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (link) {
      event.preventDefault();
    }
    /* Contents lead on; an amount that leads to its table is a datum here. */
    if (link && (link.closest('nav') || !link.closest('td, p'))) {
      const href = link.getAttribute('href') ?? '';
      document.getElementById(decodeURIComponent(href.slice(1)))?.scrollIntoView();
      return;
    }
    if (!event.target.closest('summary, button')) {
      pick(event.target);
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      step(event.key === 'ArrowDown' ? 1 : -1);
      event.preventDefault();
    } else if (event.key === 'Enter' && document.activeElement !== document.body) {
      pick(document.activeElement);
      event.preventDefault();
    }
  });
  document.documentElement.tabIndex = -1;
  hearPanes(document);
}

function decorate(document) {
  const style = document.createElement('style');
  style.textContent = STYLE;
  document.head.append(style);
  document.body.tabIndex = 0;
}

/* Shows the page of a booklet; the place where the reader is stays. */
export async function showPage(booklet, key) {
  if (shown !== key) {
    shown = key;
    const address = '/page?' + new URLSearchParams({ dept: booklet.dept, year: booklet.year });
    await new Promise((done) => {
      frame().onload = () => inside().URL.endsWith(address) && done();
      frame().src = address;
    });
    decorate(inside());
    listen(inside());
    return;
  }
  const html = await tried(() => getText('/page', { dept: booklet.dept, year: booklet.year }));
  if (html === null || shown !== key) {
    return;
  }
  /* The frame's own parser: its policy allows the styles that a booklet has. */
  const fresh = new (frame().contentWindow.DOMParser)().parseFromString(html, 'text/html');
  const document = inside();
  const { scrollLeft, scrollTop } = document.scrollingElement;
  const active = document.activeElement?.dataset?.place;
  document.title = fresh.title;
  const styles = document.head.querySelector('style');
  const now = fresh.head.querySelector('style');
  if (styles && now && styles.textContent !== now.textContent) {
    styles.textContent = now.textContent;
  }
  document.body.replaceChildren(...[...fresh.body.childNodes].map((node) => document.adoptNode(node)));
  document.body.className = fresh.body.className;
  document.scrollingElement.scrollTo({ left: scrollLeft, top: scrollTop, behavior: 'instant' });
  if (active) {
    document.querySelector('[data-place="' + CSS.escape(active) + '"]')?.focus({ preventScroll: true });
  }
}

/* Leads to what a finding is about: the very piece, else one of the same line, else its part of the booklet. */
export function lead(finding) {
  const document = inside();
  if (!document?.body) {
    return;
  }
  const at = finding.shown + ':' + finding.line + ':';
  const placed = [...document.querySelectorAll('[data-place]')];
  const target = placed.find((each) => each.dataset.place === at + finding.column)
    ?? (finding.line ? placed.find((each) => each.dataset.place.startsWith(at)) : null)
    ?? quoted(document, finding)
    ?? (finding.anchor ? document.getElementById(finding.anchor) : null);
  mark(target);
  target?.scrollIntoView({ block: 'center' });
}

/* The sentence under the finding's anchor that has the words which the finding quotes. */
function quoted(document, finding) {
  const words = [...finding.message.matchAll(/“([^”]{2,})”/g)].map((match) => match[1]);
  const start = finding.anchor ? document.getElementById(finding.anchor) : null;
  if (!start || !words.length) {
    return null;
  }
  return [...document.querySelectorAll('p, li, td')].find((each) =>
    start.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING
    && words.some((text) => each.textContent.includes(text)));
}

export function noPage() {
  shown = '';
  frame().onload = null;
  frame().src = 'about:blank';
}
