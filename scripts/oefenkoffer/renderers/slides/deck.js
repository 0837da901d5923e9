const root = document.documentElement;
const find = (query, inside = document) => inside.querySelector(query);
const all = (query, inside = document) => [...inside.querySelectorAll(query)];
const slides = all("main > section");
const [nav, clock, black, help] = ["nav", "#clock", "#black", "#help"].map((query) => find(query));
const [progress, said, jump, counter] = ["#progress", "#said", "#jump", "nav output"].map((query) => find(query));
const LARGEST = 2.2, STEP = 0.1, SWIPE = 50, IDLE = 3000;

/* What both windows know; the presenter's part fills in the two links. */
const state = { at: 0, step: 0, black: false, timer: { slide: -1, part: 0, left: 0, end: 0 }, spent: {} };
const links = { tell() {}, drawn() {} };

function change(changes, { focus = true, tell = true } = {}) {
  Object.assign(state, changes);
  draw();
  try { sessionStorage[location.pathname] = JSON.stringify(state); } catch { /* none in this browser */ }
  if (focus && "at" in changes && !isOverview()) find("h1, h2, h3", slides[state.at]).focus({ preventScroll: true });
  if (tell) links.tell(changes);
}

/* Slides */
const inHash = () => Math.min(Math.max(parseInt(location.hash.slice(1), 10) || 1, 1), slides.length) - 1;
const steps = (slide) => slide.hasAttribute("data-reveal") ? all(".body li, .column, tbody tr", slide) : [];

function show(index, { step = 0, ...how } = {}) {
  const at = Math.min(Math.max(index, 0), slides.length - 1);
  const changes = { at, step: Math.min(step, steps(slides[at]).length), black: false };
  if (find(".parts", slides[at]) && state.timer.slide !== at) changes.timer = timerOf(at, 0);
  change(changes, how);
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
  root.classList.toggle("on-colour", slide.matches(".title, .section"));
  counter.textContent = counter.dataset.pattern.replace("{n}", state.at + 1).replace("{total}", slides.length);
  find("i", progress).style.transform = `scaleX(${(state.at + 1) / slides.length})`;
  if (location.hash !== `#${state.at + 1}`) history.replaceState(null, "", `#${state.at + 1}`);
  black.hidden = !state.black;
  fit(slide);
  drawClock();
  links.drawn();
}

/* The largest type with which a slide needs no scrolling and no word leaves its place. */
/* First in whole words; where the smallest type has no room for those, in broken ones. */
const holds = (box) => box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth;
const fits = (slide) => [slide, ...all(".body, .column, .sides li, .parts li, dl", slide)].every(holds);

function shrink(slide, names, from, to, ok) {
  for (let size = from; size > to; size -= STEP) {
    for (const name of names) slide.style.setProperty(name, size);
    if (ok(slide)) return true;
  }
}

function fit(slide) {
  if (isOverview()) return;
  const alone = slide.matches(".title, .section, .lone"), head = find("h1, h2, h3", slide);
  slide.classList.remove("tight");
  const whole = shrink(slide, ["--head"], 1, 0.4, () => head.scrollWidth <= head.clientWidth && (!alone || fits(slide)));
  if (alone ? whole : shrink(slide, ["--fit"], LARGEST, 0.95, fits)) return;
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

/* Overview */
const isOverview = () => root.classList.contains("thumbs");

function overview(open = !isOverview()) {
  root.classList.toggle("thumbs", open);
  for (const slide of slides) {
    if (open) slide.setAttribute("tabindex", "0");
    else slide.removeAttribute("tabindex");
  }
  show(state.at);
  if (open) slides[state.at].focus();
  else scrollTo(0, 0);
}

function choose(target) {
  const slide = target.closest("main > section");
  if (!slide) return;
  overview(false);
  show(slides.indexOf(slide));
}

function walk(event) {
  const columns = slides.filter((slide) => slide.offsetTop === slides[0].offsetTop).length;
  const moves = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns };
  if (event.key === "Enter" || event.key === " ") choose(event.target);
  else if (event.key === "Escape") overview(false);
  else if (event.key in moves) {
    show(state.at + moves[event.key]);
    slides[state.at].focus();
  } else return false;
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

/* Clock */
const partsOf = (slide) => all(".parts li", slides[slide]);
const timerOf = (slide, part) => ({ slide, part, left: partsOf(slide)[part].dataset.minutes * 60, end: 0 });
const left = () => state.timer.end ? (state.timer.end - Date.now()) / 1000 : state.timer.left;
const spoken = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
let sound = null, ticking = 0;

function drawClock() {
  const { slide, part, end } = state.timer;
  clock.hidden = slide !== state.at || isOverview();
  clearInterval(ticking);
  if (end) ticking = setInterval(tick, 200);
  for (const item of all("[aria-current]")) item.removeAttribute("aria-current");
  if (slide < 0) return;
  partsOf(slide)[part].setAttribute("aria-current", "step");
  const over = left() <= 0;
  find("[role=timer]", clock).textContent = spoken(Math.max(Math.ceil(left()), 0));
  const button = find("[data-do=clock]", clock);
  button.textContent = end ? button.dataset.pause : button.dataset.start;
  button.hidden = over;
  find(".done", clock).hidden = !over;
  root.classList.toggle("over", over && !clock.hidden);
}

function tick() {
  if (left() > 0) return drawClock();
  change({ timer: { ...state.timer, left: 0, end: 0 } });
  said.textContent = find(".done", clock).textContent;
  chime();
}

function setPart(index) {
  const { slide } = state.timer;
  said.textContent = "";
  change({ timer: timerOf(slide, index % partsOf(slide).length) });
}

function startOrStop() {
  if (clock.hidden) return;
  if (left() <= 0) setPart(state.timer.part + 1);
  else change({ timer: { ...state.timer, left: left(), end: state.timer.end ? 0 : Date.now() + left() * 1000 } });
}

/* Two soft notes, for those who switched them on in this window. */
function chime() {
  if (!sound) return;
  [523, 392].forEach((hertz, note) => {
    const [tone, volume] = [sound.createOscillator(), sound.createGain()];
    const start = sound.currentTime + note * 0.5;
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(0.2, start + 0.05);
    volume.gain.exponentialRampToValueAtTime(0.001, start + 1.2);
    tone.connect(volume).connect(sound.destination);
    tone.start(start);
    tone.stop(start + 1.3);
  });
}

function switchSound() {
  sound = sound ? null : new AudioContext();
  for (const button of all("[data-do=sound]")) button.setAttribute("aria-pressed", Boolean(sound));
  chime();
}

/* What a person does */
const deeds = {
  next, previous, overview: () => overview(), sound: switchSound, clock: startOrStop,
  first: () => show(0),
  last: () => show(slides.length - 1),
  black: () => change({ black: !state.black }),
  help: () => help.showModal(),
  jump: () => type(""),
  fullScreen: () => document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen?.(),
  nextPart: () => setPart(state.timer.part + 1),
};
const keys = {
  ArrowRight: "next", ArrowDown: "next", PageDown: "next", " ": "next", Enter: "next",
  ArrowLeft: "previous", ArrowUp: "previous", PageUp: "previous", Backspace: "previous",
  Home: "first", End: "last", b: "black", ".": "black", o: "overview",
  f: "fullScreen", t: "clock", g: "jump", m: "sound", "?": "help",
};

addEventListener("keydown", (event) => {
  wake();
  if (event.ctrlKey || event.altKey || event.metaKey || help.open) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (jump.hidden && event.target.matches("button, a") && (key === " " || key === "Enter")) return;
  if (typing(key)) { /* done */ }
  else if (state.black) change({ black: false });
  else if (isOverview() && walk(event)) { /* done */ }
  else if (key === " " && event.shiftKey) previous();
  else if (key in keys && keys[key] in deeds) deeds[keys[key]]();
  else return;
  event.preventDefault();
});
addEventListener("click", (event) => {
  const button = event.target.closest("[data-do]");
  if (button) deeds[button.dataset.do]();
  else if (event.target === black) change({ black: false });
  else if (isOverview()) choose(event.target);
});
let touch = null, asleep = 0;
addEventListener("touchstart", (event) => {
  wake();
  touch = event.touches.length === 1 ? event.touches[0] : null;
}, { passive: true });
addEventListener("touchend", (event) => {
  if (!touch || isOverview() || help.open) return;
  const x = event.changedTouches[0].clientX - touch.clientX;
  const y = event.changedTouches[0].clientY - touch.clientY;
  if (Math.abs(x) > SWIPE && Math.abs(x) > 2 * Math.abs(y)) x < 0 ? next() : previous();
}, { passive: true });

/* The buttons make room for the slide while nobody moves. */
function wake() {
  root.classList.remove("idle");
  clearTimeout(asleep);
  asleep = setTimeout(() => root.classList.add("idle"), IDLE);
}
addEventListener("pointermove", wake);
addEventListener("hashchange", () => show(inHash()));
addEventListener("resize", () => draw());
addEventListener("beforeprint", () => { if (!isOverview()) fitAll(); });

/* A window that is loaded anew goes on where it was, unless its address says another slide. */
function restore() {
  const quiet = { focus: false, tell: false };
  let { at, step, black, timer } = state;
  try { ({ at, step, black, timer } = JSON.parse(sessionStorage[location.pathname])); } catch { /* nothing is kept */ }
  if (slides[timer.slide] && partsOf(timer.slide)[timer.part]) state.timer = timer;
  show(inHash(), quiet);
  if (at === state.at) change({ step, black }, quiet);
}

// biome-ignore lint/correctness/noUnusedVariables: the page calls it
function begin() {
  root.classList.add("deck");
  for (const part of [nav, progress, said]) part.hidden = false;
  wake();
  restore();
  document.fonts.ready.then(() => { fitAll(); draw(); });
}
