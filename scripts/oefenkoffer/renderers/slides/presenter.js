/* The presenter's window: the same page again, with the notes and the time beside the slides. */
const isPresenter = new URLSearchParams(location.search).has("presenter");
const desk = find("#desk"), split = find("#split");
const SECOND = 1000, ALIVE = 2500, LATE = 3;
const planned = (slide) => Number(slide.dataset.planned ?? 0);
const opening = slides.filter(planned);
const day = dayClock(find("main").dataset.day ?? location.pathname, opening.map((slide) =>
  ({ start: slide.dataset.start ? Number(slide.dataset.start) : null, minutes: planned(slide) })));
const LED = `${location.pathname} day`;
let other = isPresenter ? opener : null, unsure = true, heard = 0, led = null;
try { led = Number(sessionStorage[LED]); } catch { /* none in this browser */ }

const send = (message) => other?.postMessage(message, location.protocol === "file:" ? "*" : location.origin);
const isOurs = (event) => event.source && (event.source === opener || event.source.opener === window)
  && (location.protocol === "file:" ? event.origin === "null" : event.origin === location.origin);

links.tell = (changes) => {
  unsure = false;
  send({ changes });
};
links.drawn.push(follow, drawDesk);
/* What is looked for is not for the room: the overview opens in the presenter's window. */
links.elsewhere = () => {
  const there = !isPresenter && Date.now() - heard < ALIVE;
  if (there) send({ overview: true });
  return there;
};
deeds.presenter = () => {
  if (!isPresenter) other = open(`?presenter#${slides[state.at].id}`, "presenter", "popup,width=1280,height=800");
};
deeds.run = () => tell(!day.runs);
deeds.again = () => {
  day.again();
  noted();
  drawDesk();
};
deeds.larger = () => enlarge(1.15);
deeds.smaller = () => enlarge(1 / 1.15);
keys.p = "presenter";
keys.s = "presenter";

/* Whoever was loaded last asks; the one that knows answers. The presenter calls each second. */
addEventListener("message", (event) => {
  if (!isOurs(event)) return;
  other = event.source;
  heard = Date.now();
  const { ask, answer, changes, overview: wanted } = event.data;
  if (wanted) return overview(true);
  if (ask) send({ changes: state, answer: true });
  else if (ask === false && unsure) send({ ask: true });
  if (ask !== undefined || (answer && !unsure)) return;
  unsure = false;
  if ("at" in changes && changes.at !== state.at && isPresenter) start();
  change(changes, { tell: false, focus: changes.at !== state.at && !isOverview() });
});

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
  if (!isPresenter) return;
  day.read();
  const isLed = day.changed !== led, there = opening[day.at];
  if (isLed) noted();
  if (!day.runs || day.at === here()) return;
  if (isLed && there) show(slides.indexOf(there));
  else tell(true);
}

function count() {
  send({ ask: unsure });
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
  find("h2", place).textContent = find("h1, h2, h3", slide).textContent;
  drawTime(place, planned(slide), day.spent(here()));
  ends.hidden = !slide.dataset.start;
  ends.textContent = ends.dataset.pattern.replace("{time}", clockTime(Number(slide.dataset.start) + planned(slide)));
}

function drawDesk() {
  if (!isPresenter) return;
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
  find("[data-do=black]").setAttribute("aria-pressed", state.black);
  const after = slides[state.at + 1];
  if (after && !isOverview()) fit(after);
}

/* How the window is divided, and how large its letters are, is remembered on this computer. */
const kept = (key) => { try { return Number(localStorage[`oefenkoffer.${key}`]); } catch { return 0; } };
const keep = (key, value) => { try { localStorage[`oefenkoffer.${key}`] = value; } catch { /* none in this browser */ } };

function enlarge(factor) {
  const size = Math.min(Math.max((kept("letters") || 1) * factor, 0.6), 3);
  keep("letters", size);
  root.style.setProperty("--letters", size);
}

function divide(share) {
  const part = Math.min(Math.max(share, 30), 80);
  keep("split", part);
  root.style.setProperty("--split", `${part}vh`);
  split.setAttribute("aria-valuenow", Math.round(part));
  draw();
}

if (isPresenter) {
  root.classList.add("presenter");
  desk.hidden = false;
  deeds.next = () => { start(); next(); };
  deeds.fullScreen = () => {};
  split.addEventListener("pointerdown", (event) => split.setPointerCapture(event.pointerId));
  split.addEventListener("pointermove", (event) => { if (event.buttons) divide(event.clientY / innerHeight * 100); });
  split.addEventListener("keydown", (event) => {
    const move = { ArrowUp: -4, ArrowDown: 4 }[event.key];
    if (!move) return;
    event.stopPropagation();
    event.preventDefault();
    divide(Number(split.getAttribute("aria-valuenow")) + move);
  });
  setInterval(count, SECOND);
  addEventListener("storage", count);
  addEventListener("load", () => {
    enlarge(1);
    divide(kept("split") || 62);
    count();
  });
}
