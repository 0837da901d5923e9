/* The presenter's window: the same page again, with the notes and the time beside the slides. */
const { call, clamp, deeds, draw, find, fit, isOverview, links, next, root, show, slides, spoken, state, title } = globalThis.deck;
const split = find("#split");
const SECOND = 1000, LATE = 3;
const planned = (slide) => Number(slide.dataset.planned ?? 0);
const opening = slides.filter(planned);
const day = dayClock(find("main").dataset.day ?? location.pathname, opening.map((slide) =>
  ({ start: slide.dataset.start ? Number(slide.dataset.start) : null, minutes: planned(slide) })));
const LED = `${location.pathname} day`;
let led = null;
try { led = Number(sessionStorage[LED]); } catch { /* none in this browser */ }

/* The time of each block of the day, on a clock that the page of the running day shows too. */
const here = () => opening.findLastIndex((slide) => slides.indexOf(slide) <= state.at);

function noted() {
  led = day.changed;
  try { sessionStorage[LED] = led; } catch { /* none in this browser */ }
}

function tell(runs) {
  day.move(here(), runs);
  noted();
  drawDesk();
}

function start() {
  if (!day.runs) tell(true);
}

/* Whoever moves leads: that page, or the slide that is shown. */
function follow() {
  day.read();
  const isLed = day.changed !== led, there = opening[day.at];
  if (isLed) noted();
  if (!day.runs || day.at === here()) return;
  if (isLed && there) show(slides.indexOf(there));
  else tell(true);
}

function count() {
  call();
  follow();
  drawDesk();
}

const clockTime = (minutes) => find("#times").dataset.time
  .replace("{hours}", Math.floor(minutes / 60) % 24).replace("{minutes}", String(Math.floor(minutes % 60)).padStart(2, "0"));

function drawLag() {
  const lag = find("#lag"), drop = find("#drop");
  lag.hidden = day.at < 0 || !day.total;
  if (lag.hidden) return;
  const minutes = Math.round(day.behind()), size = Math.abs(minutes);
  const key = minutes ? (minutes > 0 ? "behind" : "ahead") + (size === 1 ? "One" : "") : "even";
  lag.textContent = lag.dataset[key].replace("{n}", size);
  lag.classList.toggle("behind", minutes >= LATE);
  if (drop && minutes >= LATE && !lag.dataset.told) {
    lag.dataset.told = "yes";
    drop.open = true;
  }
}

function drawTime(place, minutes, seconds) {
  const over = seconds > minutes * 60;
  find(".left", place).textContent = spoken(Math.abs(minutes * 60 - seconds));
  find(".of", place).textContent = place.dataset.pattern.replace("{planned}", minutes).replace("{spent}", spoken(seconds));
  find("b", place).textContent = over ? place.dataset.over : place.dataset.left;
  find("progress", place).value = minutes ? Math.min(seconds / (minutes * 60), 1) : 0;
  place.classList.toggle("behind", over);
}

function drawBlock() {
  const place = find("#block"), ends = find(".ends", place), slide = opening[here()];
  place.hidden = !slide;
  if (!slide) return;
  find("h2", place).textContent = title(slide).textContent;
  drawTime(place, planned(slide), day.spent(here()));
  ends.hidden = !slide.dataset.start;
  ends.textContent = ends.dataset.pattern.replace("{time}", clockTime(Number(slide.dataset.start) + planned(slide)));
}

function drawDesk() {
  const slide = slides[state.at], now = new Date();
  for (const one of slides) one.inert = one !== slide && !isOverview();
  const whole = slides.map(planned).reduce((one, two) => one + two, 0);
  const notes = find("#notes div"), own = find(".notes", slide)?.innerHTML ?? "";
  if (notes.innerHTML !== own) notes.innerHTML = own;
  find("#wall").textContent = clockTime(now.getHours() * 60 + now.getMinutes());
  drawBlock();
  drawLag();
  find("#whole").hidden = !whole;
  drawTime(find("#whole"), whole, day.total);
  const button = find("[data-do=run]");
  button.textContent = day.runs ? button.dataset.pause : button.dataset.start;
  find("[data-do=black]").ariaPressed = state.black;
  const after = slides[state.at + 1];
  if (after && !isOverview()) fit(after);
}

/* How the window is divided, and how large its letters are, is remembered on this computer. */
const kept = (key) => { try { return Number(localStorage[`oefenkoffer.${key}`]); } catch { return 0; } };
const keep = (key, value) => { try { localStorage[`oefenkoffer.${key}`] = value; } catch { /* none in this browser */ } };

function enlarge(factor) {
  const size = clamp((kept("letters") || 1) * factor, 0.6, 3);
  keep("letters", size);
  root.style.setProperty("--letters", size);
}

function divide(share) {
  const part = clamp(share, 30, 80);
  keep("split", part);
  root.style.setProperty("--split", `${part}vh`);
  split.ariaValueNow = Math.round(part);
  draw();
}

root.classList.add("presenter");
links.drawn.push(follow, drawDesk);
links.moved = start;
Object.assign(deeds, {
  next: () => { start(); next(); },
  fullScreen: () => {},
  run: () => tell(!day.runs),
  again: () => {
    day.again();
    noted();
    drawDesk();
  },
  larger: () => enlarge(1.15),
  smaller: () => enlarge(1 / 1.15),
});
split.addEventListener("pointerdown", (event) => split.setPointerCapture(event.pointerId));
split.addEventListener("pointermove", (event) => { if (event.buttons) divide(event.clientY / innerHeight * 100); });
split.addEventListener("keydown", (event) => {
  const move = { ArrowUp: -4, ArrowDown: 4 }[event.key];
  if (!move) return;
  event.stopPropagation();
  event.preventDefault();
  divide(Number(split.ariaValueNow) + move);
});
setInterval(count, SECOND);
addEventListener("storage", count);
addEventListener("load", () => {
  enlarge(1);
  divide(kept("split") || 62);
  count();
});
