/*
 * Tables where they have too little room. One that does not fit gets smaller letters on a desk. If that is not enough, and
 * always on a phone, it is shown anew out of copies of its cells: sides that stand beside one another come one under the
 * other, codes stand below the names; on a phone rows without an amount are folded. The table itself is only hidden; it
 * comes back when the window is wide.
 */
(() => {
  "use strict";
  const words = {
    all: (rows, zeros) => `显示全部（另有 ${rows} 行没有金额${zeros ? "或金额为零" : ""}）`,
    some: "只看有金额的行",
    item: "项目",
    subtotal: "小计",
  };
  const phone = matchMedia("(max-width: 36rem)"), desk = matchMedia("(min-width: 68rem)");
  const frames = [...document.querySelectorAll(".booklet .table-scroll")];
  const copies = new Map();

  /* The cells of each row with the columns in which they stand. */
  function laidOut(table) {
    const taken = [];
    return [...table.rows].map((row, y) => {
      let x = 0;
      const cells = [...row.cells].map(cell => {
        while (taken[y]?.[x]) x++;
        const place = { cell, x, end: x + cell.colSpan };
        for (let dy = 0; dy < cell.rowSpan; dy++) {
          for (let at = x; at < place.end; at++) (taken[y + dy] ??= [])[at] = true;
        }
        x = place.end;
        return place;
      });
      return { row, cells, head: row.parentElement.tagName === "THEAD" };
    });
  }

  /* The heads above a column, from the top. */
  const headsOf = (rows, x) => rows.filter(row => row.head)
    .flatMap(row => row.cells).filter(place => place.x <= x && x < place.end).map(place => place.cell);

  const text = cell => cell.textContent.replace(/\s+/g, "");
  const widthOf = rows => Math.max(...rows.flatMap(row => row.cells).map(place => place.end));

  /* Runs of columns that begin with the same head, such as 项目, with the head that they stand under, such as 收入. */
  function blocksOf(rows) {
    const width = widthOf(rows), leaves = [];
    for (let x = 0; x < width; x++) leaves.push(text(headsOf(rows, x).at(-1) ?? rows[0].row));
    const starts = leaves.flatMap((leaf, x) => leaf === leaves[0] ? [x] : []);
    return starts.map((start, i) => {
      const end = starts[i + 1] ?? width, top = rows[0].cells.find(place => place.x <= start && end <= place.end);
      return { start, end, top: starts.length > 1 ? top : undefined };
    });
  }

  function rowOf(like, cells) {
    const row = document.createElement("tr");
    row.className = like.className;
    row.append(...cells.map(place => place.cell.cloneNode(true)));
    return row;
  }

  const within = (row, start, end) => row.cells.filter(place => place.x >= start && place.x < end);

  /* One table of blocks under one head: the rows of each in turn, then the sums that span them. */
  function sideOf(source, rows, blocks) {
    const table = document.createElement("table"), [first] = blocks, last = blocks.at(-1);
    table.className = source.className;
    const head = table.createTHead(), body = table.createTBody();
    if (first.top) table.title = first.top.cell.textContent;
    for (const row of rows.filter(row => row.head)) {
      const cells = within(row, first.start, first.end).filter(place => place !== first.top);
      if (cells.length) head.append(rowOf(row.row, cells));
    }
    const data = rows.filter(row => !row.head);
    const spans = row => blocks.length > 1 && blocks.some(block => within(row, block.start, block.end)
      .some(place => place.end > block.end));
    for (const block of blocks) {
      for (const row of data.filter(row => !spans(row))) {
        const cells = within(row, block.start, block.end);
        if (cells.some(place => text(place.cell) && !place.cell.classList.contains("line"))) {
          body.append(rowOf(row.row, cells));
        }
      }
    }
    for (const row of data.filter(spans)) {
      const sum = rowOf(row.row, within(row, first.start, last.end));
      sum.cells[0].colSpan = first.end - first.start - (sum.cells.length - 1);
      body.append(sum);
    }
    return table;
  }

  /* A row for each column, where a table has nothing but one row: name, then an amount for each of the repeated heads. */
  function turned(source, rows) {
    const data = rows.filter(row => !row.head && !row.row.classList.contains("column-numbers"));
    if (data.length !== 1 || data[0].row.querySelector("th")) return null;
    const paths = data[0].cells.map(place => headsOf(rows, place.x).filter(head => head.colSpan < data[0].cells.length));
    const kinds = at => new Set(paths.map(path => text(path.at(at)))).size, key = kinds(0) <= kinds(-1) ? 0 : -1;
    if (kinds(key) * 2 > paths.length) return null;
    const table = document.createElement("table"), names = new Map(), measures = new Map();
    paths.forEach((path, i) => {
      const measure = path.at(key), rest = path.filter(head => head !== measure), name = rest.map(text).join("/");
      measures.set(text(measure), measure.textContent);
      if (!names.has(name)) names.set(name, { rest, cells: new Map() });
      names.get(name).cells.set(text(measure), data[0].cells[i].cell);
    });
    table.className = "official";
    const heads = table.createTHead().insertRow();
    for (const title of [words.item, ...measures.values()]) {
      heads.append(Object.assign(document.createElement("th"), { scope: "col", textContent: title }));
    }
    const body = table.createTBody();
    for (const { rest, cells } of names.values()) {
      const row = body.insertRow(), name = document.createElement("th"), part = rest.length > 1;
      const whole = part && text(rest.at(-1)) === words.subtotal;
      name.scope = "row";
      name.className = part && !whole ? "name below" : "name";
      name.textContent = text(whole ? rest[0] : rest.at(-1));
      row.append(name);
      for (const measure of measures.keys()) row.append(cells.get(measure)?.cloneNode(true) ?? row.insertCell());
    }
    return table;
  }

  /* Codes below the names instead of in a column of their own. */
  function withCodesBelow(table) {
    const rows = laidOut(table), below = rows.filter(row => !row.head);
    const isCoded = below.some(row => row.cells[0]?.cell.matches(".code") && row.cells[1]?.cell.matches(".name"));
    // Where nothing is known but the total, no row shows that the first of its columns are for code and name.
    const isTotal = table.tHead.rows[0].cells[0].colSpan > 1 && below.every(row => row.cells[0]?.cell.colSpan > 1);
    if (!isCoded && !isTotal) return;
    for (const { cells: [first, second] } of rows) {
      if (!first || first.x > 0) continue;
      if (first.cell.colSpan > 1) {
        first.cell.colSpan--;
      } else {
        if (first.cell.matches("td") && second && text(first.cell)) {
          const code = Object.assign(document.createElement("span"), { className: "code-below" });
          code.textContent = first.cell.textContent;
          second.cell.append(" ", code);
        }
        first.cell.remove();
      }
    }
    const [top, ...lower] = table.tHead.rows;
    if (lower.length && top.cells[0].colSpan === 1) {
      lower[0].cells[0].remove();
      top.cells[0].rowSpan = lower.length + 1;
    }
  }

  const hasAmount = row => [...row.querySelectorAll(".amount")]
    .some(cell => /[1-9]/.test(cell.dataset.yuan ?? cell.textContent));

  /* Folds what has no amount; the button that shows it. */
  function folded(table) {
    if (!phone.matches) return null;
    const rows = [...table.tBodies[0].rows], empty = rows.filter(row => !hasAmount(row) && !row.matches(".total, .blank"));
    const shut = empty.filter(row => !row.matches(".column-numbers"));
    if (shut.length < 3 || empty.length === rows.length) return null;
    const zeros = shut.some(row => [...row.querySelectorAll(".amount")].some(text));
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet-button unfold screen-only";
    const fold = on => {
      empty.forEach(row => row.classList.toggle("folded", on));
      button.setAttribute("aria-expanded", String(!on));
      button.textContent = on ? words.all(shut.length, zeros) : words.some;
    };
    button.addEventListener("click", () => fold(button.getAttribute("aria-expanded") === "true"));
    button.addEventListener("unfold", () => fold(false));
    fold(true);
    return button;
  }

  function show(frame, table) {
    const copy = frame.cloneNode(false), button = folded(table);
    copy.classList.add("copy", "screen-only");
    copy.append(table);
    const shown = button ? [copy, button] : [copy];
    if (table.title) {
      const title = Object.assign(document.createElement("p"), { className: "copy-title screen-only", textContent: table.title });
      const whole = document.getElementById(frame.getAttribute("aria-labelledby"));
      copy.removeAttribute("aria-labelledby");
      copy.setAttribute("aria-label", `${whole?.firstChild.textContent ?? ""} ${table.title}`);
      table.removeAttribute("title");
      shown.unshift(title);
    }
    return shown;
  }

  function narrow(frame) {
    const source = frame.querySelector(":scope > .official");
    if (!source) return;
    const rows = laidOut(source), groups = [];
    for (const block of blocksOf(rows)) {
      if (groups.length && block.top && block.top === groups.at(-1)[0].top) groups.at(-1).push(block);
      else groups.push([block]);
    }
    const single = turned(source, rows);
    const tables = single ? [single] : groups.map(blocks => sideOf(source, rows, blocks));
    tables.forEach(withCodesBelow);
    const shown = tables.flatMap(table => show(frame, table));
    source.querySelectorAll("[id]").forEach(cell => { cell.dataset.id = cell.id; cell.removeAttribute("id"); });
    frame.hidden = true;
    frame.after(...shown);
    copies.set(frame, shown);
  }

  function wide(frame) {
    if (!copies.has(frame)) return;
    copies.get(frame).forEach(element => element.remove());
    copies.delete(frame);
    frame.hidden = false;
    frame.querySelectorAll("[data-id]").forEach(cell => { cell.id = cell.dataset.id; delete cell.dataset.id; });
  }

  /* Whether all of a table is to be seen without scrolling, on a desk perhaps in smaller letters. */
  function fit(frame) {
    const table = frame.querySelector(":scope > table"), fits = () => table.offsetWidth <= frame.clientWidth + 1;
    frame.classList.remove("fits", "tight-1", "tight-2");
    if (table.matches(".official") && !phone.matches) {
      for (const step of desk.matches ? ["tight-1", "tight-2"] : ["tight-1"]) {
        if (fits()) break;
        frame.classList.remove("tight-1");
        frame.classList.add(step);
      }
    }
    frame.classList.toggle("fits", fits());
    if (!fits() && !desk.matches) frame.classList.remove("tight-1");
    if (frame.classList.contains("fits")) frame.removeAttribute("tabindex"); else frame.tabIndex = 0;
  }

  function arrange() {
    for (const frame of frames) {
      wide(frame);
      fit(frame);
      if (phone.matches || !frame.classList.contains("fits")) narrow(frame);
      copies.get(frame)?.filter(element => element.matches(".table-scroll")).forEach(fit);
    }
  }

  /* Other amounts may need another width; tables that are shown anew stay so. */
  function refit() {
    for (const frame of frames) {
      if (!copies.has(frame)) {
        fit(frame);
        if (!frame.classList.contains("fits")) narrow(frame);
      }
      copies.get(frame)?.filter(element => element.matches(".table-scroll")).forEach(fit);
    }
  }

  /* What a link leads to is seen. */
  function unfold() {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const row = target && target.closest(".folded");
    if (!row) return;
    row.closest(".copy").nextElementSibling.dispatchEvent(new Event("unfold"));
    target.scrollIntoView({ block: "center" });
  }

  let width = innerWidth;
  addEventListener("resize", () => {
    if (innerWidth === width) return;
    width = innerWidth;
    requestAnimationFrame(arrange);
  });
  addEventListener("hashchange", unfold);
  addEventListener("amounts", refit);
  document.addEventListener("toggle", event => {
    if (event.target.matches("details")) event.target.querySelectorAll(".table-scroll").forEach(fit);
  }, true);
  document.fonts?.ready.then(arrange);
  arrange();
  unfold();
})();
