const root = document.documentElement;
const find = (query, inside = document) => inside.querySelector(query);
const all = (query, inside = document) => [...inside.querySelectorAll(query)];
const slides = all("main > section");
const title = (slide) => find("h1, h2, h3", slide);
const [nav, counter, black, help, progress, said, jump, search] =
  ["nav", "nav output", "#black", "#help", "#progress", "#said", "#jump", "#find"].map((query) => find(query));
const clamp = (number, low, high) => Math.min(Math.max(number, low), high);
const STEP = 0.1, SWIPE = 50, IDLE = 3000;

/* What is kept when the window is loaded anew, and what the parts for a room add to the drawing. */
/* Of two that are loaded anew at once, the one with more changes knows better. */
const state = { at: 0, step: 0, black: false, count: 0 };
const links = { tell() {}, moved() {}, drawn: [], elsewhere: () => false };

/* Chromium gives a page on a disk another memory now and then when it is loaded anew, but never another history. */
function save() {
  try { history.replaceState({ ...history.state, deck: state }, "", inHash() === state.at ? null : `#${slides[state.at].id}`); } catch { /* too often for this browser */ }
  try { sessionStorage[location.pathname] = JSON.stringify(state); } catch { /* none in this browser */ }
}

function change(changes, { focus = true, tell = true } = {}) {
  Object.assign(state, changes, tell && { count: state.count + 1 });
  draw();
  save();
  if (focus && "at" in changes && !isOverview()) title(slides[state.at]).focus({ preventScroll: true });
  if (tell) links.tell({ ...changes, count: state.count });
}

/* Slides */
const named = (id) => slides.findIndex((slide) => slide.id === id);

/* An address ends in the name of a slide or in its number: #/pauze, #pauze, #/12 and #12. */
function inHash() {
  const name = decodeURIComponent(location.hash).replace(/^#\/?/, "");
  const number = /^\d+$/.test(name) ? clamp(name, 1, slides.length) - 1 : -1;
  return number < 0 ? named(`/${name}`) : number;
}

const steps = (slide) => slide.hasAttribute("data-reveal") ? all(".body li:not(li li, .column li), .column, tbody tr", slide) : [];

function show(index, { step = 0, ...how } = {}) {
  const at = clamp(index, 0, slides.length - 1);
  change({ at, step: Math.min(step, steps(slides[at]).length), black: false }, how);
}

function next() {
  const hidden = steps(slides[state.at])[state.step];
  if (!hidden) return show(state.at + 1);
  change({ step: state.step + 1, black: false });
  said.textContent = hidden.textContent;
}

function previous() {
  if (state.step) change({ step: state.step - 1, black: false });
  else if (state.at) show(state.at - 1, { step: Infinity });
}

function draw() {
  slides.forEach((slide, at) => {
    slide.classList.toggle("now", at === state.at);
    slide.classList.toggle("next", at === state.at + 1);
  });
  const slide = slides[state.at];
  for (const [at, item] of steps(slide).entries()) item.classList.toggle("later", at >= state.step);
  slide.scrollTop = 0;
  root.classList.toggle("on-colour", slide.matches(".title, .section, .break, .stop"));
  counter.textContent = counter.dataset.pattern.replace("{n}", state.at + 1).replace("{total}", slides.length);
  find("i", progress).style.transform = `scaleX(${(state.at + 1) / slides.length})`;
  black.hidden = !state.black;
  for (const add of links.drawn) add();
  fit(slide);
}

/* The largest type with which a slide needs no scrolling and no word leaves its place. */
/* First in whole words; where the smallest type has no room for those, in broken ones. */
const BOXES = ".body, .column, .sides li, .parts li, dl, .bubble, .tile, .overview li, .programme li";
const holds = (box) => box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth;
const fits = (slide) => [slide, ...all(BOXES, slide)].every(holds);

function shrink(slide, names, from, to, ok) {
  for (let size = from; size > to; size -= STEP) {
    for (const name of names) slide.style.setProperty(name, size);
    if (ok(slide)) return true;
  }
}

function fit(slide) {
  if (isOverview()) return;
  const alone = slide.matches(".title, .section, .lone"), head = title(slide);
  const most = getComputedStyle(slide).getPropertyValue("--most") || 1;
  slide.classList.remove("tight");
  const whole = shrink(slide, ["--head"], 1, 0.4, () => head.scrollWidth <= head.clientWidth && (!alone || fits(slide)));
  if (alone ? whole : shrink(slide, ["--fit"], most, 0.85, fits)) return;
  slide.classList.add("tight");
  shrink(slide, ["--head", "--fit"], 1, 0.4, fits);
}

function fitAll() {
  const shown = slides[state.at];
  for (const slide of slides) {
    shown.classList.remove("now");
    slide.classList.add("now");
    fit(slide);
    slide.classList.remove("now");
  }
  shown.classList.add("now");
}

/* Overview: where one looks is known to this window alone, until a slide is chosen. */
const isOverview = () => root.classList.contains("thumbs");
let picked = 0;

function overview(open = !isOverview(), focus = true) {
  if (open && links.elsewhere()) return;
  if (open) fitAll();
  root.classList.toggle("thumbs", open);
  search.hidden = !open;
  find("input", search).value = "";
  for (const block of all("h2.block")) block.remove();
  for (const slide of slides) {
    slide.hidden = false;
    slide.classList.remove("picked");
    slide.tabIndex = 0;
    if (!open) slide.removeAttribute("tabindex");
    if (!open || !slide.matches(".title, .section, .break")) continue;
    const block = document.createElement("h2");
    block.className = "block";
    block.textContent = title(slide).textContent;
    slide.before(block);
  }
  draw();
  if (open) pick(state.at, focus);
  else scrollTo(0, 0);
}

function pick(index, focus = true) {
  picked = clamp(index, 0, slides.length - 1);
  for (const [at, slide] of slides.entries()) slide.classList.toggle("picked", at === picked);
  slides[picked].scrollIntoView({ block: "nearest" });
  if (focus) slides[picked].focus({ preventScroll: true });
}

function choose(target) {
  const slide = target.closest("main > section");
  if (!slide) return;
  overview(false);
  show(slides.indexOf(slide));
}

function lookUp() {
  overview(true, false);
  if (isOverview()) find("input", search).focus();
}

/* Only slides on which, or in whose notes, all words that were typed occur; first one with them in its title. */
function sift() {
  const words = find("input", search).value.toLowerCase().split(/\s+/);
  const has = (part) => words.every((word) => part.textContent.toLowerCase().includes(word));
  for (const slide of slides) slide.hidden = !has(slide);
  for (const block of all("h2.block")) block.hidden = words[0] !== "";
  const first = slides.find((slide) => has(title(slide))) ?? slides.find((slide) => !slide.hidden);
  if (first) pick(slides.indexOf(first), false);
}

function walk(event) {
  const shown = slides.filter((slide) => !slide.hidden), here = shown.indexOf(slides[picked]);
  const columns = getComputedStyle(find("main")).gridTemplateColumns.split(" ").length;
  const moves = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns };
  const typing = event.target.matches("input");
  if (event.key === "Enter" || (event.key === " " && !typing)) {
    if (shown.length) choose(event.target.closest("main > section") ?? slides[picked]);
  } else if (event.key === "Escape") overview(false);
  else if (typing && event.key !== "ArrowDown") return false;
  else if (event.key in moves) pick(slides.indexOf(shown[clamp(here + moves[event.key], 0, shown.length - 1)]));
  else return false;
  return true;
}

/* A number that is typed, and where it leads */
function type(text) {
  jump.hidden = text === null;
  jump.textContent = `${jump.dataset.label} ${text ?? ""}`;
  jump.dataset.typed = text ?? "";
}

function typing(key) {
  const typed = jump.dataset.typed ?? "";
  if (/^\d$/.test(key)) type((typed + key).slice(0, 4));
  else if (jump.hidden) return false;
  else if (key === "Backspace") type(typed.slice(0, -1));
  else {
    type(null);
    if (key !== "Enter") return key === "Escape";
    overview(false);
    if (typed) show(typed - 1);
  }
  return true;
}

/* What a person does */
const deeds = {
  next, previous, overview: () => overview(), search: lookUp,
  first: () => show(0),
  last: () => show(slides.length - 1),
  black: () => change({ black: !state.black }),
  help: () => help.showModal(),
  jump: () => type(""),
  fullScreen: () => document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen?.(),
};
const keys = {
  ArrowRight: "next", ArrowDown: "next", PageDown: "next", " ": "next", Enter: "next",
  ArrowLeft: "previous", ArrowUp: "previous", PageUp: "previous", Backspace: "previous",
  Home: "first", End: "last", b: "black", ".": "black", o: "overview", "/": "search",
  f: "fullScreen", g: "jump", "?": "help",
};

addEventListener("keydown", (event) => {
  wake();
  if (event.ctrlKey || event.altKey || event.metaKey || help.open) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const field = event.target.matches("input");
  if (jump.hidden && event.target.matches("button, a, summary") && (key === " " || key === "Enter")) return;
  if (field ? walk(event) : typing(key)) { /* done */ }
  else if (field) return;
  else if (state.black) change({ black: false });
  else if (isOverview() && walk(event)) { /* done */ }
  else if (key === " " && event.shiftKey) previous();
  else if (key in keys && keys[key] in deeds) deeds[keys[key]]();
  else return;
  event.preventDefault();
});
addEventListener("input", sift);
addEventListener("click", (event) => {
  const button = event.target.closest("[data-do]"), link = event.target.closest("a[href^='#']");
  if (button) deeds[button.dataset.do]();
  else if (event.target === black) change({ black: false });
  else if (isOverview()) choose(event.target);
  else if (link) {
    event.preventDefault();
    const at = named(decodeURIComponent(link.hash).slice(1));
    if (at >= 0) show(at);
  }
});
let touch = null, asleep = 0;
addEventListener("touchstart", (event) => {
  wake();
  touch = event.touches.length === 1 ? event.touches[0] : null;
});
addEventListener("touchend", (event) => {
  if (!touch || isOverview() || help.open) return;
  const x = event.changedTouches[0].clientX - touch.clientX;
  const y = event.changedTouches[0].clientY - touch.clientY;
  if (Math.abs(x) > SWIPE && Math.abs(x) > 2 * Math.abs(y)) x < 0 ? next() : previous();
});

/* The buttons make room for the slide while nobody moves. */
function wake() {
  root.classList.remove("idle");
  clearTimeout(asleep);
  asleep = setTimeout(() => root.classList.add("idle"), IDLE);
}
addEventListener("pointermove", wake);
addEventListener("hashchange", () => { if (inHash() >= 0) show(inHash()); });
addEventListener("resize", () => draw());
addEventListener("beforeprint", () => { if (!isOverview()) fitAll(); });

/* A window that is loaded anew goes on where it was, unless its address says another slide. */
function restore() {
  const quiet = { focus: false, tell: false };
  let kept = history.state?.deck ?? {}, session = null;
  try { session = JSON.parse(sessionStorage[location.pathname]); } catch { /* nothing is kept */ }
  if (session?.count > (kept.count ?? -1)) kept = session;
  Object.assign(state, kept);
  show(Math.max(inHash(), 0), quiet);
  if (kept.at === state.at) change({ step: Math.min(kept.step, steps(slides[state.at]).length), black: kept.black }, quiet);
}

// biome-ignore lint/correctness/noUnusedVariables: the page calls it
function begin() {
  root.classList.add("deck");
  for (const part of [nav, progress, said]) part.hidden = false;
  wake();
  restore();
  document.fonts.ready.then(() => draw());
}
