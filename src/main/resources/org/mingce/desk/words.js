/* The words of the page: its template with the id "words" has them all. */
const words = new Map();
for (const element of document.getElementById('words').content.querySelectorAll('[data-word]')) {
  words.set(element.dataset.word, element.textContent);
}

export const word = (key, ...values) =>
  (words.get(key) ?? key).replace(/\{(\d)\}/g, (place, index) => values[index]);

export const byId = (id) => document.getElementById(id);

/* An element with a class and a text; never with markup. */
export function element(name, text = '', classes = '') {
  const made = document.createElement(name);
  made.textContent = text;
  if (classes) {
    made.className = classes;
  }
  return made;
}

export function say(text) {
  byId('said').textContent = text;
}
