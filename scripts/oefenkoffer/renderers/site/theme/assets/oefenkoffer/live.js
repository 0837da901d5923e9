"use strict";
// The day while it runs: which block is on, how long it still takes, how far one is behind, what is next.
// Its clock is that of the window of the speaker: whoever moves on in one of them, does so in both.
(() => {
  const desk = document.querySelector(".ok-live");
  const { name, blocks, words } = JSON.parse(desk.dataset.day);
  const day = dayClock(name, blocks);
  /** From so many minutes on, what can be dropped is shown. */
  const LATE = 3;
  const part = (name) => desk.querySelector(`[data-part="${name}"]`);
  const fill = (text, facts) => text.replace(/\{(\w+)\}/g, (whole, name) => facts[name] ?? whole);
  const two = (number) => String(number).padStart(2, "0");
  const clock = (minutes) => fill(words.clock, { hours: Math.floor(minutes / 60) % 24, minutes: two(Math.floor(minutes % 60)) });

  function drawLag(late) {
    const minutes = Math.round(late);
    const size = Math.abs(minutes);
    const name = minutes ? `${minutes > 0 ? "behind" : "ahead"}${size === 1 ? "_one" : ""}` : "on_time";
    const lag = part("lag");
    const told = fill(words[name], { n: size });
    if (lag.textContent !== told) lag.textContent = told;
    desk.classList.toggle("ok-late", minutes >= LATE);
    return minutes >= LATE;
  }

  function drawDrop(block, isLate) {
    const advice = block.overrun.length ? block.overrun : words.overrun;
    part("drop").hidden = !isLate || !advice.length;
    part("advice").replaceChildren(
      ...advice.map((text) => Object.assign(document.createElement("li"), { textContent: text })),
    );
  }

  function draw() {
    day.read();
    const block = blocks[day.at];
    const next = blocks[day.at + 1];
    const now = new Date();
    part("wall").textContent = clock(now.getHours() * 60 + now.getMinutes());
    desk.querySelector('[data-do="back"]').disabled = day.at < 0;
    desk.querySelector('[data-do="next"]').textContent = block ? words.next : words.begin;
    desk.querySelector('[data-do="next"]').disabled = Boolean(block) && !next;
    desk.querySelector('[data-do="run"]').disabled = !block;
    desk.querySelector('[data-do="run"]').textContent = day.runs ? words.run_pause : words.run_start;
    part("running").hidden = !block;
    part("next").textContent = next ? fill(words.then, { title: next.title, time: clock(next.start) }) : words.last;
    part("title").textContent = block ? block.title : words.waiting;
    if (!block) return;
    const spent = day.spent(day.at);
    const left = Math.trunc(block.minutes * 60 - spent);
    part("left").textContent = `${Math.floor(Math.abs(left) / 60)}:${two(Math.abs(left) % 60)}`;
    part("what").textContent = left < 0 ? words.over : words.left;
    part("until").textContent = fill(words.ends, { time: clock(block.start + block.minutes) });
    part("bar").value = Math.min(1, spent / (block.minutes * 60));
    desk.classList.toggle("ok-over", left < 0);
    drawDrop(block, drawLag(day.behind()));
  }

  const deeds = {
    back: () => day.move(day.at - 1, day.at > 0),
    next: () => day.move(day.at + 1),
    run: () => day.move(day.at, !day.runs),
    again: day.again,
    large: () => (document.fullscreenElement ? document.exitFullscreen() : desk.requestFullscreen()),
  };
  desk.addEventListener("click", (event) => {
    deeds[event.target.dataset.do]?.();
    draw();
  });
  addEventListener("storage", draw);
  desk.hidden = false;
  draw();
  setInterval(draw, 1000);
})();
