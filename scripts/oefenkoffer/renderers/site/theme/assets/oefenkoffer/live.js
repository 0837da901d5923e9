"use strict";
// The day while it runs: which block is on, how long it still takes, how far one is behind, what is next.
// It goes by the clock on the wall, as the window of the speaker does. What is kept, stays in this browser.
(() => {
  const desk = document.querySelector(".ok-live");
  const { blocks, words } = JSON.parse(desk.dataset.day);
  const key = `oefenkoffer live ${location.pathname}`;
  const MINUTE = 60_000;
  /** From so many minutes on, what can be dropped is shown. */
  const LATE = 3;
  /** Who is further off by the clock, tries the day at another hour. */
  const REHEARSAL = 90;
  /** After so many minutes it is another day. */
  const OVER = 12 * 60;
  const part = (name) => desk.querySelector(`[data-part="${name}"]`);
  const fill = (text, facts) => text.replace(/\{(\w+)\}/g, (whole, name) => facts[name] ?? whole);
  const two = (number) => String(number).padStart(2, "0");
  const clock = (minutes) => fill(words.clock, { hours: Math.floor(minutes / 60) % 24, minutes: two(Math.floor(minutes % 60)) });

  let state = { at: -1, begun: [] };

  /** Do something with the browser's memory, which somebody may have switched off. */
  function remember(act) {
    try {
      return act(localStorage);
    } catch {
      return null;
    }
  }

  function load() {
    try {
      const kept = JSON.parse(remember((memory) => memory.getItem(key)));
      const age = (Date.now() - Math.max(...kept.begun.filter(Boolean))) / MINUTE;
      if (kept.at < blocks.length && age < OVER) state = kept;
    } catch {
      // Nothing was kept, or by something else.
    }
  }

  function go(at) {
    const begun = state.begun.slice();
    begun[at] ??= Date.now();
    state = at < 0 ? { at: -1, begun: [] } : { at, begun: begun.slice(0, at + 1) };
    remember((memory) => memory.setItem(key, JSON.stringify(state)));
    draw();
  }

  /** How many minutes one is behind, as in the window of the speaker. */
  function behind(spent) {
    const block = blocks[state.at];
    const now = new Date();
    const wall = now.getHours() * 60 + now.getMinutes() + now.getSeconds() / 60;
    const byWall = wall - block.start - Math.min(spent, block.minutes);
    if (Math.abs(byWall) <= REHEARSAL) return byWall;
    const since = (Date.now() - state.begun[0]) / MINUTE;
    return since - (block.start - blocks[0].start) - Math.min(spent, block.minutes);
  }

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
    const block = blocks[state.at];
    const next = blocks[state.at + 1];
    const now = new Date();
    part("wall").textContent = clock(now.getHours() * 60 + now.getMinutes());
    desk.querySelector('[data-do="back"]').disabled = state.at < 0;
    desk.querySelector('[data-do="next"]').textContent = block ? words.next : words.begin;
    desk.querySelector('[data-do="next"]').disabled = Boolean(block) && !next;
    part("running").hidden = !block;
    part("next").textContent = next ? fill(words.then, { title: next.title, time: clock(next.start) }) : words.last;
    part("title").textContent = block ? block.title : words.waiting;
    if (!block) return;
    const spent = (Date.now() - state.begun[state.at]) / MINUTE;
    const left = Math.round((block.minutes - spent) * 60);
    part("left").textContent = `${Math.floor(Math.abs(left) / 60)}:${two(Math.abs(left) % 60)}`;
    part("what").textContent = left < 0 ? words.over : words.left;
    part("until").textContent = fill(words.ends, { time: clock(block.start + block.minutes) });
    part("bar").value = Math.min(1, spent / block.minutes);
    desk.classList.toggle("ok-over", left < 0);
    drawDrop(block, drawLag(behind(spent)));
  }

  const deeds = {
    back: () => go(state.at - 1),
    next: () => go(state.at + 1),
    again: () => go(-1),
    large: () => (document.fullscreenElement ? document.exitFullscreen() : desk.requestFullscreen()),
  };
  desk.addEventListener("click", (event) => deeds[event.target.dataset.do]?.());
  load();
  desk.hidden = false;
  draw();
  setInterval(draw, 1000);
})();
