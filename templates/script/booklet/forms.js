/*
 * Forms of the annexes on a phone: instead of a table that is twice as wide as the window, what stands in it from top to
 * bottom, each value below its labels and beside the head of its column. The table is only hidden; it comes back when the
 * window is wide, and print has it.
 */
(() => {
  "use strict";
  const phone = matchMedia("(max-width: 36rem)");
  const shown = new Map();

  /* The cells of a table by row and column; one that spans several stands in all of them. */
  function gridOf(table) {
    const grid = [...table.rows].map(() => []);
    [...table.rows].forEach((row, y) => {
      let x = 0;
      for (const cell of row.cells) {
        while (grid[y][x]) x++;
        for (let dy = 0; dy < cell.rowSpan && grid[y + dy]; dy++) {
          for (let dx = 0; dx < cell.colSpan; dx++) grid[y + dy][x + dx] = cell;
        }
      }
    });
    return grid;
  }

  const isLabel = cell => cell.matches("th[scope=row]");
  const isHead = cell => cell.matches("th") && !isLabel(cell);

  /* What the rows say: values with the labels before them. A head holds as far as the label beside it. */
  function entriesOf(table) {
    const entries = [], heads = [];
    gridOf(table).forEach((places, y) => {
      const row = table.rows[y], cells = [...new Set(places.filter(Boolean))];
      const owner = cells[0] && isLabel(cells[0]) ? cells[0] : null;
      const outer = cells.filter(cell => isLabel(cell) && cell.rowSpan > 1);
      let entry = null;
      for (const cell of cells) {
        const x = places.indexOf(cell);
        if (isHead(cell)) {
          for (let dx = 0; dx < cell.colSpan; dx++) heads[x + dx] = { cell, owner: row.closest("thead") ? null : owner };
        } else if (isLabel(cell) && entry && !(entry.isFull && entry.labels.length)) {
          entry.labels.push(cell);
        } else if (isLabel(cell)) {
          entry = { labels: entry ? [...outer.filter(label => label !== cell), cell] : [cell], values: [], row };
          entries.push(entry);
        } else if (cell.parentElement === row) {
          if (!entry) entries.push(entry = { labels: [], values: [], row });
          entry.isFull = true;
          if (!cell.textContent.trim()) continue;
          const head = heads[x];
          const holds = head && (!head.owner || head.owner === owner || row.matches(".total"));
          entry.values.push({ cell, head: holds ? head.cell : null });
        }
      }
    });
    return entries.filter(entry => entry.values.length || entry.labels.some(label => label.rowSpan === 1));
  }

  function piece(name, ...contents) {
    const element = document.createElement("div");
    element.className = name;
    element.append(...contents);
    return element;
  }

  const contentOf = cell => [...cell.cloneNode(true).childNodes].map(node => {
    [node, ...node.querySelectorAll?.("*") ?? []].forEach(element => element.removeAttribute?.("id"));
    return node.nodeName === "BR" ? "" : node;
  });

  function cardsOf(table) {
    const cards = piece("form-cards screen-only");
    let before = [];
    for (const { labels, values, row } of entriesOf(table)) {
      const from = labels.findIndex((label, i) => label !== before[i]);
      const card = piece(row.matches(".total") ? "form-entry total" : "form-entry");
      if (from >= 0) labels.slice(from).forEach((label, i) =>
        card.append(piece(`form-label depth-${Math.min(from + i, 3)}`, ...contentOf(label))));
      for (const { cell, head } of values) {
        card.append(piece("form-value", ...head ? [piece("form-head", ...contentOf(head))] : [],
          piece("form-text", ...contentOf(cell))));
      }
      if (card.firstChild) cards.append(card);
      before = labels;
    }
    return cards;
  }

  function arrange() {
    for (const form of document.querySelectorAll(".booklet .table-scroll > .form")) {
      const frame = form.parentElement;
      if (phone.matches === shown.has(frame)) continue;
      frame.hidden = phone.matches;
      if (phone.matches) {
        const cards = cardsOf(form), name = frame.getAttribute("aria-labelledby");
        cards.setAttribute("role", "group");
        if (name) cards.setAttribute("aria-labelledby", name);
        frame.after(cards);
        shown.set(frame, cards);
      } else {
        shown.get(frame).remove();
        shown.delete(frame);
      }
    }
  }

  phone.addEventListener("change", arrange);
  arrange();
})();
