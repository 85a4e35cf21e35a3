/* A link on each heading, to be passed on. */
(() => {
  "use strict";
  const words = { link: "这一节的链接" };
  for (const heading of document.querySelectorAll(".booklet main :is(h2, h3, h4, h5, h6)[id]")) {
    const link = document.createElement("a");
    link.className = "heading-link screen-only";
    link.href = "#" + heading.id;
    link.setAttribute("aria-label", words.link);
    heading.append(link);
  }
})();
