/*
 * Headings, names, heads and values of tables break between words, where the browser knows the words of Chinese; a
 * single character never stands alone, and a number stays whole with its sign and unit.
 */
(() => {
  "use strict";
  if (!globalThis.Intl?.Segmenter) return;
  const words = new Intl.Segmenter("zh", { granularity: "word" });
  const CLOSING = /^[\p{Pe}\p{Pf}，。、；：！？%]/u, OPENING = /[\p{Ps}\p{Pi}≤≥≦≧＜＞<>±]$/u, SIGN = /^[≤≥≦≧＜＞<>±]/, NUMBER = /^[\d一二三四五六七八九十]+[、.．]$|\d$/;

  function phrasesOf(text, isNarrow) {
    const phrases = [];
    for (const { segment } of words.segment(text)) {
      const last = phrases.at(-1);
      const begins = SIGN.test(segment) || /^\d/.test(segment);
      const joins = last !== undefined && (!(isNarrow && begins) && (segment.trim().length < 2 || begins)
        || last.trim().length < 2 || CLOSING.test(segment) || OPENING.test(last) || NUMBER.test(last));
      if (joins) phrases[phrases.length - 1] += segment; else phrases.push(segment);
    }
    return phrases;
  }

  for (const element of document.querySelectorAll(
    ".booklet :is(h1, h2, h3, h4, h5, h6, .annex-title, .annex-cover-title, .contents a, .tile-name, th, .form .center, "
      + "figcaption)")) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      const phrases = phrasesOf(text.data, element.matches("td"));
      if (phrases.length < 2) continue;
      text.replaceWith(...phrases.flatMap((phrase, i) => i ? [document.createElement("wbr"), phrase] : [phrase]));
    }
    element.classList.add("phrased");
  }
})();
