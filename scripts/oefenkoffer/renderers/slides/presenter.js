/* The presenter's window: the same page again, with the notes and the time beside the slides. */
const isPresenter = new URLSearchParams(location.search).has("presenter");
const desk = find("#desk"), split = find("#split");
state.spent = {};
const SECOND = 1000, ALIVE = 2500, REHEARSAL = 90, LATE = 3;
let other = isPresenter ? opener : null, unsure = true, running = false, counted = 0, heard = 0;

const send = (message) => other?.postMessage(message, location.protocol === "file:" ? "*" : location.origin);
const isOurs = (event) => event.source && (event.source === opener || event.source.opener === window)
  && (location.protocol === "file:" ? event.origin === "null" : event.origin === location.origin);

links.tell = (changes) => {
  unsure = false;
  send({ changes });
};
links.drawn.push(drawDesk);
/* What is looked for is not for the room: the overview opens in the presenter's window. */
links.elsewhere = () => {
  const there = !isPresenter && Date.now() - heard < ALIVE;
  if (there) send({ overview: true });
  return there;
};
deeds.presenter = () => {
  if (!isPresenter) other = open(`?presenter#${slides[state.at].id}`, "presenter", "popup,width=1280,height=800");
};
deeds.run = () => {
  running = !running;
  counted = Date.now();
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

/* The time of each block of the workshop, counted while the presenter's window is open. */
const planned = (slide) => Number(slide.dataset.planned ?? 0);
function block() {
  for (let at = state.at; at >= 0; at--) if (planned(slides[at])) return slides[at];
}
const spent = (slide) => state.spent[slide?.id ?? ""] ?? 0;

function start() {
  if (!running) deeds.run();
}

function count() {
  send({ ask: unsure });
  if (running) {
    const now = Date.now(), here = block();
    const times = { ...state.spent, [here?.id ?? ""]: spent(here) + (now - counted) / SECOND };
    counted = now;
    state.spent = times;
    save();
    send({ changes: { spent: times } });
  }
  drawDesk();
}

/* How many minutes one is behind: by the clock on the wall where the plan tells when a block starts, */
/* but not when one tries the slides at another hour; else by the time that the blocks took. */
function behind(here) {
  const extra = (slide) => spent(slide) / MINUTE - planned(slide);
  const before = slides.filter((slide) => planned(slide) && spent(slide) && slide !== here).map(extra);
  const late = before.reduce((one, two) => one + two, 0) + Math.max(extra(here), 0);
  if (!here.dataset.start) return late;
  const now = new Date(), minutes = now.getHours() * 60 + now.getMinutes() + now.getSeconds() / 60;
  const byWall = minutes - here.dataset.start - Math.min(spent(here) / MINUTE, planned(here));
  return Math.abs(byWall) > REHEARSAL ? late : byWall;
}

const clockTime = (minutes) => find("#times").dataset.time
  .replace("{hours}", Math.floor(minutes / 60) % 24).replace("{minutes}", String(Math.floor(minutes % 60)).padStart(2, "0"));

function drawLag(here) {
  const lag = find("#lag"), drop = find("#drop");
  lag.hidden = !here || !Object.keys(state.spent).length;
  if (lag.hidden) return;
  const minutes = Math.round(behind(here)), size = Math.abs(minutes);
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

function drawBlock(here) {
  const place = find("#block"), ends = find(".ends", place);
  place.hidden = !here;
  if (!here) return;
  find("h2", place).textContent = find("h1, h2, h3", here).textContent;
  drawTime(place, planned(here), spent(here));
  ends.hidden = !here.dataset.start;
  ends.textContent = ends.dataset.pattern.replace("{time}", clockTime(Number(here.dataset.start) + planned(here)));
}

function drawDesk() {
  if (!isPresenter) return;
  const slide = slides[state.at], here = block(), now = new Date();
  for (const one of slides) one.inert = one !== slide && !isOverview();
  const total = Object.values(state.spent).reduce((one, two) => one + two, 0);
  const whole = slides.map(planned).reduce((one, two) => one + two, 0);
  const notes = find("#notes div"), own = find(".notes", slide)?.innerHTML ?? "";
  if (notes.innerHTML !== own) notes.innerHTML = own;
  find("#wall").textContent = clockTime(now.getHours() * 60 + now.getMinutes());
  drawBlock(here);
  drawLag(here);
  find("#whole").hidden = !whole;
  drawTime(find("#whole"), whole, total);
  const button = find("[data-do=run]");
  button.textContent = running ? button.dataset.pause : button.dataset.start;
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
  addEventListener("load", () => {
    enlarge(1);
    divide(kept("split") || 62);
    count();
  });
}
