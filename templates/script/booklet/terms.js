/* A term is explained where the explanation first uses it in a section; without scripts it stands in the glossary alone. */
(() => {
  "use strict";
  const words = { all: "全部名词解释", close: "关闭" };
  const terms = new Map();
  document.querySelectorAll(".booklet .part-glossary .term").forEach((entry, i) => {
    const name = entry.querySelector("dfn")?.textContent.replace(/^[\d一二三四五六七八九十]+[、.．]\s*/, "").trim();
    if (!name || name.length < 2 || terms.has(name)) return;
    entry.id ||= `term-${i + 1}`;
    terms.set(name, entry);
  });
  if (!terms.size) return;
  const names = [...terms.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(names.map(name => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "g");

  function linkTo(name) {
    const link = document.createElement("a");
    link.className = "term-link";
    link.href = "#" + terms.get(name).id;
    link.textContent = name;
    if ("showPopover" in link) {
      link.setAttribute("aria-haspopup", "dialog");
      link.addEventListener("click", event => { event.preventDefault(); explain(link, name); });
    }
    return link;
  }

  /* The card below the link, above all else; Escape or a click elsewhere closes it. */
  function explain(link, name) {
    const card = document.createElement("span"), text = document.createElement("span"), all = document.createElement("a");
    card.className = "term-card screen-only";
    card.popover = "auto";
    card.tabIndex = -1;
    card.setAttribute("role", "dialog");
    card.setAttribute("aria-label", name);
    text.textContent = terms.get(name).textContent.replace(/^[\d一二三四五六七八九十]+[、.．]\s*/, "");
    all.href = link.hash;
    all.textContent = words.all;
    all.addEventListener("click", () => card.hidePopover());
    card.append(text, " ", all);
    card.addEventListener("toggle", event => {
      if (event.newState !== "closed") return;
      const inside = card.contains(document.activeElement) || document.activeElement === document.body;
      card.remove();
      if (inside) link.focus({ preventScroll: true });
    });
    link.after(card);
    card.showPopover();
    const place = link.getClientRects()[0], width = Math.min(innerWidth - 16, card.offsetWidth);
    card.style.left = `${Math.max(8, Math.min(place.left, innerWidth - width - 8))}px`;
    const below = place.bottom + 6, fits = below + card.offsetHeight < innerHeight;
    card.style.top = `${fits ? below : Math.max(8, place.top - card.offsetHeight - 6)}px`;
    card.focus({ preventScroll: true });
  }

  let used = new Set();
  for (const block of document.querySelectorAll(".booklet .part-explanation :is(.level-1, p)")) {
    if (block.matches(".level-1")) {
      used = new Set();
      continue;
    }
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT), texts = [];
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest("a, table, figure")) texts.push(walker.currentNode);
    for (const text of texts) {
      const pieces = [];
      let from = 0;
      for (const found of text.data.matchAll(pattern)) {
        if (used.has(found[0])) continue;
        used.add(found[0]);
        pieces.push(text.data.slice(from, found.index), linkTo(found[0]));
        from = found.index + found[0].length;
      }
      if (pieces.length) text.replaceWith(...pieces, text.data.slice(from));
    }
  }
})();
