/*
 * Tables that are published in 元 shown in 万元: a button at each changes all of them, and back. Every amount in 万元 stands
 * in the page, rounded once from the exact one when the page was made; nothing is computed here. Print and other pages
 * that use this one have the published amounts.
 */
(() => {
  "use strict";
  const words = { wan: "按万元显示", yuan: "恢复为元", note: "（由元换算，四舍五入）" };
  const buttons = [];
  let inWan = false;

  /* Everything that is known in 万元, also in tables that script/booklet/tables.js shows anew. */
  const known = () => document.querySelectorAll(".booklet main .table-block [data-wan]");

  function show(wan) {
    for (const place of known()) {
      if (wan === "yuan" in place.dataset) continue;
      if (wan) {
        place.dataset.yuan = place.textContent;
        place.textContent = place.dataset.wan + (place.matches(".table-unit") ? words.note : "");
      } else {
        place.textContent = place.dataset.yuan;
        delete place.dataset.yuan;
      }
    }
  }

  function change() {
    inWan = !inWan;
    show(inWan);
    for (const button of buttons) button.textContent = inWan ? words.yuan : words.wan;
  }

  function buttonFor(block) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet-button screen-only";
    button.textContent = words.wan;
    button.addEventListener("click", () => {
      const top = button.getBoundingClientRect().top;
      change();
      dispatchEvent(new Event("amounts"));
      scrollBy({ top: button.getBoundingClientRect().top - top, behavior: "instant" });
    });
    buttons.push(button);
    return button;
  }

  for (const block of document.querySelectorAll(".booklet main .table-block")) {
    const lines = block.querySelector(".table-lines"), unit = lines?.querySelector(".table-unit[data-wan]");
    const differs = [...block.querySelectorAll("td[data-wan]")].some(cell => cell.dataset.wan !== cell.textContent);
    if (unit && differs) lines.append(buttonFor(block));
  }
  addEventListener("beforeprint", () => show(false));
  addEventListener("afterprint", () => show(inWan));
})();
