"use strict";
// The day that goes on today stands first on the trainer's desk, and tells which block is on.
for (const card of document.querySelectorAll("[data-day]")) {
  const { name, blocks } = JSON.parse(card.dataset.day);
  const day = dayClock(name, blocks);
  const running = card.querySelector("[hidden]");
  const show = () => {
    day.read();
    running.hidden = day.at < 0;
    running.lastElementChild.textContent = blocks[day.at] ?? "";
    if (day.at >= 0) card.parentNode.prepend(card);
  };
  show();
  addEventListener("storage", show);
  addEventListener("pageshow", show);
}
