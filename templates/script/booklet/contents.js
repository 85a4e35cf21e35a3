/* Marks in the contents where the reader is, and says it in the bar at the foot of a small window. */
(() => {
  "use strict";
  const links = new Map();
  for (const link of document.querySelectorAll(".booklet .contents a")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  const headings = [...links.keys()];
  if (!headings.length) return;
  const contents = links.get(headings[0]).closest(".contents");
  const here = document.querySelector(".booklet .reading-here");
  let current = null;

  function mark() {
    const last = headings.findLast(heading => heading.getBoundingClientRect().top <= 100);
    if (last === current) return;
    links.get(current)?.removeAttribute("aria-current");
    current = last;
    const link = links.get(current);
    if (here) here.textContent = link?.textContent ?? "";
    if (!link) return;
    link.setAttribute("aria-current", "true");
    if (contents.scrollHeight <= contents.clientHeight) return;
    const place = link.getBoundingClientRect(), frame = contents.getBoundingClientRect();
    if (place.top < frame.top + 40 || place.bottom > frame.bottom - 40) {
      contents.scrollTop += place.top - frame.top - frame.height / 2;
    }
  }

  let waiting = false;
  function soon() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; mark(); });
  }
  addEventListener("scroll", soon, { passive: true });
  addEventListener("resize", soon, { passive: true });
  mark();
})();
