/* Filters, sorts and exports the table of booklets. What it says stands in the page. */
(() => {
  "use strict";
  const form = document.querySelector(".filters"), table = document.querySelector("table.booklets");
  if (!form || !table) return;
  const body = table.tBodies[0], rows = [...body.rows];
  const heads = [...table.tHead.rows[0].cells], titles = heads.map(head => head.textContent);
  const [search, year, status, rule, order] = ["search", "year", "status", "rule", "order"].map(id => document.getElementById(id));
  const number = form.querySelector(".number");
  const texts = new Map(rows.map(row => [row, row.cells[0].textContent.toLowerCase()]));
  let sorted = -1, downwards = false;

  function fits(row) {
    return (!year.value || row.cells[1].textContent === year.value) && (!status.value || row.classList.contains(status.value))
      && (!rule.value || row.classList.contains(rule.value))
      && search.value.trim().toLowerCase().split(/\s+/).every(word => texts.get(row).includes(word));
  }

  function filter() {
    let count = 0;
    for (const row of rows) {
      row.hidden = !fits(row);
      if (!row.hidden) count++;
    }
    number.textContent = count;
  }

  function value(row, column) {
    const cell = row.cells[column], text = cell.querySelector("data")?.value || said(cell);
    const amount = Number(text.replaceAll(",", ""));
    return text === "" ? null : Number.isNaN(amount) ? text : amount;
  }

  /* What is not known comes last, whichever way it is sorted; texts after numbers. */
  function compare(a, b) {
    if (a === null || b === null) return (a === null) - (b === null);
    if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
    return (typeof a === "number" ? a - b : a.localeCompare(b, "zh-CN")) * (downwards ? -1 : 1);
  }

  function sort(column, down) {
    sorted = column;
    downwards = down;
    const all = column < 0 ? rows : rows.map(row => [row, value(row, column)]).sort((a, b) => compare(a[1], b[1])).map(pair => pair[0]);
    body.append(...all);
    heads.forEach((head, i) => {
      if (i === column) head.setAttribute("aria-sort", down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
    order.value = column < 0 ? "" : column + (down ? "-" : "+");
  }

  /* A cell as one text, without what is folded away. */
  function said(cell) {
    const copy = cell.cloneNode(true);
    copy.querySelectorAll("details").forEach(folded => folded.remove());
    return [...copy.querySelectorAll("p, a, .district")].map(part => part.textContent.trim()).join(" ").trim()
      || copy.textContent.trim();
  }

  /* Spreadsheets take for a formula what begins like one: a mark in front keeps it a text. */
  function field(text) {
    const plain = text.replace(/\s+/g, " ").trim();
    const safe = /^[=+\-@＝＋－＠]/.test(plain) && !/^-?[\d,]+(\.\d+)?$/.test(plain) ? "'" + plain : plain;
    return '"' + safe.replaceAll('"', '""') + '"';
  }

  function csv() {
    const lines = [titles.map(field), ...[...body.rows].filter(row => !row.hidden)
      .map(row => [...row.cells].map((cell, i) => field(i === 0 ? cell.textContent : said(cell))))];
    const blob = new Blob(["\uFEFF" + lines.map(line => line.join(",") + "\r\n").join("")], { type: "text/csv" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = document.getElementById("csv").value;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  order.append(new Option("—", ""));
  heads.forEach((head, column) => {
    if (head.classList.contains("links")) return;
    for (const [sign, mark] of [["+", "↑"], ["-", "↓"]]) order.append(new Option(titles[column] + " " + mark, column + sign));
    const button = document.createElement("button");
    button.type = "button";
    button.setAttribute("aria-label", order.closest("label").firstChild.textContent.trim() + " " + titles[column]);
    button.addEventListener("click", () => sort(column, sorted === column && !downwards));
    head.append(" ", button);
  });
  order.addEventListener("change", () => sort(order.value ? parseInt(order.value, 10) : -1, order.value.endsWith("-")));
  for (const input of [search, year, status, rule]) input.addEventListener("input", filter);
  form.addEventListener("submit", event => event.preventDefault());
  document.getElementById("csv").addEventListener("click", csv);
  form.hidden = false;
  filter();
})();
