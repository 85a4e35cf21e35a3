/*
 * Tables into a spreadsheet: cells parted by tabs, numbers without separators. A button at each table copies all of it;
 * what is selected by hand within a table is copied alike.
 */
(() => {
  "use strict";
  const words = { copy: "复制表格", done: unit => `已复制${unit}，可以粘贴到电子表格里`, failed: "没有复制成：请选中表格，再按复制" };
  const NUMBER = /^[-+−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^[-+−]?\d+(?:\.\d+)?$/;
  const CODE = /^0\d|^\d{5,}$/;
  let wanted = null;

  function valueOf(cell) {
    const text = cell.innerText.trim().replace(/\s*\n\s*/g, cell.matches("th") ? "" : " ").replace(/\s+/g, " ");
    return NUMBER.test(text) ? text.replace(/,/g, "").replace("−", "-") : text;
  }

  /* The rows of a table as lists of its cells; null for what a cell beside or above fills too. */
  function gridOf(table) {
    const grid = [...table.rows].map(() => []);
    [...table.rows].forEach((row, y) => {
      let x = 0;
      for (const cell of row.cells) {
        while (grid[y][x] !== undefined) x++;
        for (let dy = 0; dy < cell.rowSpan && grid[y + dy]; dy++) {
          for (let dx = 0; dx < cell.colSpan; dx++) grid[y + dy][x + dx] = dx || dy ? null : cell;
        }
        x += cell.colSpan;
      }
    });
    return grid;
  }

  /* The rows and columns of a grid from the first to the last that have cells which pass. */
  function partOf(grid, passes) {
    const kept = grid.map(row => [...row].map(cell => cell && passes(cell) ? cell : null));
    const rows = kept.filter(row => row.some(Boolean));
    const columns = rows.flatMap(row => row.flatMap((cell, x) => cell ? [x] : []));
    return rows.map(row => row.slice(Math.min(...columns), Math.max(...columns) + 1));
  }

  const plain = rows => rows.map(row => row.map(cell => cell ? valueOf(cell) : "").join("\t")).join("\n");

  function marked(rows) {
    const table = document.createElement("table");
    for (const row of rows) {
      const line = table.insertRow();
      for (const cell of row) {
        const copy = line.insertCell();
        copy.textContent = cell ? valueOf(cell) : "";
        if (CODE.test(copy.textContent)) copy.setAttribute("style", "mso-number-format:'\\@'");
      }
    }
    return table.outerHTML;
  }

  function selected() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const tables = [...document.querySelectorAll(".booklet main table")];
    const table = tables.find(table => table.contains(selection.anchorNode) && table.contains(selection.focusNode));
    if (!table) return null;
    const rows = partOf(gridOf(table), cell => cell.getClientRects().length && selection.containsNode(cell, true));
    return rows.flat().filter(Boolean).length > 1 ? rows : null;
  }

  document.addEventListener("copy", event => {
    const rows = wanted ?? selected();
    if (!rows) return;
    event.clipboardData.setData("text/plain", plain(rows));
    event.clipboardData.setData("text/html", marked(rows));
    event.preventDefault();
    wanted = null;
  });

  /* All of a table, also of one that is hidden because the window shows it otherwise. */
  async function copy(table) {
    const frame = table.parentElement, hidden = frame.hidden;
    frame.hidden = false;
    wanted = gridOf(table).map(row => [...row].map(cell => cell ?? null));
    const text = plain(wanted);
    document.execCommand("copy");
    const done = wanted === null;
    frame.hidden = hidden;
    wanted = null;
    if (!done) await navigator.clipboard.writeText(text);
  }

  /* The unit, where it is not the published one. */
  function unitOf(table) {
    const unit = table.closest(".table-block")?.querySelector(".table-unit[data-yuan]");
    return unit ? `，${unit.dataset.wan}` : "";
  }

  function buttonFor(table) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet-button screen-only";
    button.setAttribute("aria-live", "polite");
    button.textContent = words.copy;
    let back = 0;
    button.addEventListener("click", async () => {
      try {
        await copy(table);
        button.textContent = words.done(unitOf(table));
      } catch (e) {
        button.textContent = words.failed;
      }
      clearTimeout(back);
      back = setTimeout(() => { button.textContent = words.copy; }, 3000);
    });
    return button;
  }

  for (const frame of document.querySelectorAll(".booklet main .table-scroll")) {
    const table = frame.querySelector(":scope > table"), lines = frame.previousElementSibling;
    if (lines?.matches(".table-lines")) {
      lines.append(buttonFor(table));
    } else {
      const tools = Object.assign(document.createElement("div"), { className: "table-tools screen-only" });
      tools.append(buttonFor(table));
      frame.before(tools);
    }
  }
})();
