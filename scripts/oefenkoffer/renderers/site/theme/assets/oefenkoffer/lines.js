"use strict";
// Lines to fill in become fields of the form at the end of the page, which keeps what is typed.
(() => {
  const form = document.querySelector(".ok-form");
  const given = new Map();

  /** What stands before a line: in its row and above its column, or since the line before it. */
  function labelOf(line) {
    const cell = line.closest("td");
    if (cell) return [cell.parentNode.cells[0].textContent, cell.dataset.label].filter(Boolean).join(", ");
    const block = line.closest("p, li, dd, th");
    const lines = [...block.querySelectorAll(".ok-line")];
    const before = document.createRange();
    before.setStart(block, 0);
    if (line !== lines[0]) before.setStartAfter(lines[lines.indexOf(line) - 1]);
    before.setEndBefore(line);
    return before.toString();
  }

  for (const line of document.querySelectorAll(".ok-line")) {
    const words = labelOf(line).replace(/^[\s,.;:]+|[\s:]+$/g, "").replace(/\s+/g, " ");
    // Why from the words: when a line is put before another, its answer must not move to that one.
    const times = (given.get(words) ?? 0) + 1;
    given.set(words, times);
    const box = document.createElement("textarea");
    box.name = `${words} ${times}`;
    box.rows = 1;
    box.placeholder = " ";
    box.autocomplete = "off";
    box.setAttribute("form", form.id);
    box.setAttribute("aria-label", words || form.dataset.line);
    line.removeAttribute("role");
    line.removeAttribute("aria-label");
    line.classList.add("ok-grow");
    line.replaceChildren(box);
  }
})();
