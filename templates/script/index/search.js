/* Shows the departments whose name, district or years hold every word that is typed. */
(() => {
  "use strict";
  const box = document.querySelector(".search");
  const input = document.getElementById("search");
  if (!box || !input) return;
  const found = box.querySelector(".found"), number = box.querySelector(".number");
  const districts = [...document.querySelectorAll(".district")].map(element => {
    const name = element.querySelector("h2")?.textContent ?? "";
    return { element, departments: [...element.querySelectorAll(".department")].map(department =>
      ({ element: department, text: (name + " " + department.textContent).toLowerCase() })) };
  });

  function search() {
    const words = input.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const district of districts) {
      let shown = 0;
      for (const department of district.departments) {
        const fits = words.every(word => department.text.includes(word));
        department.element.hidden = !fits;
        if (fits) shown++;
      }
      district.element.hidden = shown === 0;
      count += shown;
    }
    number.textContent = count;
    found.hidden = words.length === 0;
  }

  box.hidden = false;
  input.addEventListener("input", search);
  search();
})();
