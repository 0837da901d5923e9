/* The presenter's window: the same page again, with the notes and the time beside the slides. */
const isPresenter = new URLSearchParams(location.search).has("presenter");
const desk = find("#desk");
const SECOND = 1000;
let other = isPresenter ? opener : null, fresh = true, running = false, counted = 0;

const send = (message) => other?.postMessage(message, location.protocol === "file:" ? "*" : location.origin);
const isOurs = (event) => event.source && (event.source === opener || event.source.opener === window)
  && (location.protocol === "file:" ? event.origin === "null" : event.origin === location.origin);

links.tell = (changes) => {
  fresh = false;
  send({ changes });
};
links.drawn = drawDesk;
deeds.presenter = () => {
  if (!isPresenter) other = open(`?presenter#${state.at + 1}`, "presenter", "popup,width=1280,height=800");
};
deeds.run = () => {
  running = !running;
  counted = Date.now();
  drawDesk();
};
keys.p = "presenter";
keys.s = "presenter";

/* Whoever was loaded last asks; the one that knows answers. The presenter calls each second. */
addEventListener("message", (event) => {
  if (!isOurs(event)) return;
  other = event.source;
  const { ask, answer, changes } = event.data;
  if (ask) send({ changes: state, answer: true });
  else if (ask === false && fresh) send({ ask: true });
  if (ask !== undefined || (answer && !fresh)) return;
  fresh = false;
  if ("at" in changes && changes.at !== state.at && isPresenter) start();
  change(changes, { tell: false, focus: changes.at !== state.at });
});

/* The time of each block of the workshop, counted while the presenter's window is open. */
const planned = (slide) => Number(slide.dataset.planned ?? 0);
function block() {
  for (let at = state.at; at >= 0; at--) if (planned(slides[at])) return at;
  return -1;
}

function start() {
  if (!running) deeds.run();
}

function count() {
  send({ ask: fresh });
  if (running) {
    const now = Date.now(), at = block();
    const spent = { ...state.spent, [at]: (state.spent[at] ?? 0) + (now - counted) / SECOND };
    counted = now;
    Object.assign(state, { spent });
    send({ changes: { spent } });
  }
  drawDesk();
}

function drawTime(place, minutes, seconds) {
  const over = seconds > minutes * 60;
  find(".left", place).textContent = spoken(Math.abs(minutes * 60 - seconds));
  find(".of", place).textContent = place.dataset.pattern.replace("{planned}", minutes).replace("{spent}", spoken(seconds));
  find("b", place).textContent = over ? place.dataset.over : place.dataset.left;
  find("progress", place).value = minutes ? Math.min(seconds / (minutes * 60), 1) : 0;
  place.classList.toggle("late", over);
}

function drawDesk() {
  if (!isPresenter) return;
  const slide = slides[state.at], at = block();
  for (const one of slides) one.inert = one !== slide && !isOverview();
  const spent = Object.values(state.spent).reduce((one, two) => one + two, 0);
  const whole = slides.map(planned).reduce((one, two) => one + two, 0);
  const notes = find("#notes div"), own = find(".notes", slide)?.innerHTML ?? "";
  if (notes.innerHTML !== own) notes.innerHTML = own;
  find("#wall").textContent = new Date().toLocaleTimeString(root.lang, { hour: "2-digit", minute: "2-digit" });
  find("#block").hidden = at < 0;
  find("#block h2").textContent = at < 0 ? "" : find("h1, h2, h3", slides[at]).textContent;
  if (at >= 0) drawTime(find("#block"), planned(slides[at]), state.spent[at] ?? 0);
  find("#whole").hidden = !whole;
  drawTime(find("#whole"), whole, spent);
  const button = find("[data-do=run]");
  button.textContent = running ? button.dataset.pause : button.dataset.start;
  find("[data-do=black]").setAttribute("aria-pressed", state.black);
  const more = slides[state.at + 1];
  if (more && !isOverview()) fit(more);
}

if (isPresenter) {
  root.classList.add("presenter");
  desk.hidden = false;
  deeds.next = () => { start(); next(); };
  deeds.fullScreen = () => {};
  setInterval(count, SECOND);
  addEventListener("load", count);
}
