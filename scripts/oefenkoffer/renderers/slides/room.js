/* For a room: the clock, which belongs to its exercise and goes on wherever one walks. */
/* A clock goes by the name of its slide; the live one is the last that was started. */
Object.assign(state, { clocks: {}, live: "" });
const [clock, pill] = [find("#clock"), find("#pill")];
const MINUTE = 60;
const partsOf = (slide) => slide ? all("[data-minutes]", slide) : [];
const fresh = (slide, part) => ({ part, left: partsOf(slide)[part].dataset.minutes * MINUTE, end: 0 });
/* What another version of the deck kept may speak of a part that is no more. */
const clockOf = (slide) => partsOf(slide)[state.clocks[slide.id]?.part] ? state.clocks[slide.id] : fresh(slide, 0);
const left = (of) => of.end ? (of.end - Date.now()) / 1000 : of.left;
const isOver = (of) => of.end && left(of) <= 0;
const spoken = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
const shown = (of) => isOver(of) ? `+${spoken(-left(of))}` : spoken(Math.max(Math.ceil(left(of)), 0));
const live = () => slides.find((slide) => slide.id === state.live && partsOf(slide).length);
/* Whose clock the keys and buttons mean: that of the slide, or the one that runs. */
const timed = () => partsOf(slides[state.at]).length ? slides[state.at] : live();
let sound = null, ticking = 0, was = 0;

function set(slide, of, running = true) {
  const clocks = { ...state.clocks };
  for (const [name, other] of Object.entries(clocks)) clocks[name] = { ...other, left: left(other), end: 0 };
  clocks[slide.id] = of;
  said.textContent = "";
  was = left(of);
  change({ clocks, live: running ? slide.id : state.live === slide.id ? "" : state.live });
}

const run = (slide, of) => set(slide, { ...of, end: Date.now() + of.left * 1000 });

const put = (slide, of, runs) => runs ? run(slide, of) : set(slide, of, state.live === slide.id);

function startOrStop(slide, of) {
  const isLast = of.part === partsOf(slide).length - 1;
  if (!isOver(of)) of.end ? set(slide, { ...of, left: left(of), end: 0 }) : run(slide, of.left > 0 ? of : fresh(slide, 0));
  else if (isLast) set(slide, { ...of, left: 0, end: 0 }, false);
  else run(slide, fresh(slide, of.part + 1));
}

const setPart = (slide, of, part) => put(slide, fresh(slide, part % partsOf(slide).length), of.end);
const more = (slide, of) => put(slide, { ...of, left: Math.max(left(of), 0) + MINUTE, end: 0 }, of.end);

/* What somebody does with the clock that is meant, where there is one. */
const onClock = (deed) => () => {
  const slide = timed();
  if (slide) deed(slide, clockOf(slide));
};

function drawRing(ring, slide, of) {
  const whole = partsOf(slide)[of.part].dataset.minutes * MINUTE;
  ring.style.setProperty("--left", clamp(left(of) / whole, 0, 1));
}

function drawClock() {
  clearInterval(ticking);
  const here = partsOf(slides[state.at]).length ? slides[state.at] : null;
  const runs = live(), of = runs && clockOf(runs), over = runs && isOver(of);
  if (of?.end) ticking = setInterval(tick, 200);
  if (here) {
    const own = clockOf(here), parts = partsOf(here);
    parts.forEach((part, at) => { part.ariaCurrent = at === own.part ? "step" : null; });
    drawRing(find(".ring", here), here, own);
    find("[role=timer]", here).textContent = shown(own);
    find(".unit", here).textContent = left(own) > 0 ? find(".part", parts[own.part])?.textContent ?? "" : clock.dataset.done;
    find(".clock", here).classList.toggle("late", left(own) <= 0);
  }
  const acted = timed();
  clock.hidden = !acted || isOverview();
  pill.hidden = !runs || (runs === here && !isOverview());
  pill.classList.toggle("late", over);
  root.classList.toggle("ticking", !pill.hidden);
  root.classList.toggle("over", Boolean(over));
  if (runs) {
    drawRing(find("i", pill), runs, of);
    find("b", pill).textContent = shown(of);
    find("span", pill).textContent = over ? clock.dataset.done : "";
  }
  if (!acted) return;
  const meant = clockOf(acted), button = find("[data-do=clock]", clock);
  find("b", clock).textContent = shown(meant);
  find("[data-do=nextPart]", clock).hidden = isOver(meant);
  button.textContent = !meant.end ? button.dataset.start : isOver(meant) && meant.part < partsOf(acted).length - 1 ? button.dataset.next : button.dataset.pause;
}

function tick() {
  const now = left(clockOf(live()));
  if (was > 0 && now <= 0) {
    said.textContent = clock.dataset.done;
    chime();
  }
  was = now;
  for (const add of links.drawn) add();
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
  find("[data-do=sound]").ariaPressed = Boolean(sound);
  chime();
}

links.drawn.push(drawClock);
Object.assign(deeds, {
  sound: switchSound,
  clock: onClock(startOrStop),
  more: onClock(more),
  nextPart: onClock((slide, of) => setPart(slide, of, of.part + 1)),
  reset: onClock((slide, of) => setPart(slide, of, of.part)),
  toClock: () => { overview(false); show(named(state.live)); },
});
Object.assign(keys, { t: "clock", "+": "more", m: "sound" });

/* Two windows: what one does in the wall's or in the speaker's, both do. */
const isPresenter = new URLSearchParams(location.search).has("presenter");
const ALIVE = 2500;
let other = isPresenter ? opener : null, unsure = true, heard = 0;

const isFile = location.protocol === "file:";
const send = (message) => other?.postMessage(message, isFile ? "*" : location.origin);
const isOurs = (event) => event.source && (event.source === opener || event.source.opener === window)
  && event.origin === (isFile ? "null" : location.origin);
/* Whoever was loaded last asks; the one that knows answers. The speaker's window calls each second. */
const call = () => send({ ask: unsure });

links.tell = (changes) => {
  unsure = false;
  send({ changes });
};
/* What is looked for is not for the room: the overview opens in the speaker's window. */
links.elsewhere = () => {
  const there = !isPresenter && Date.now() - heard < ALIVE;
  if (there) send({ overview: true });
  return there;
};
addEventListener("message", (event) => {
  if (!isOurs(event)) return;
  other = event.source;
  heard = Date.now();
  const { ask, answer, changes, overview: wanted } = event.data;
  if (wanted) return overview(true);
  if (ask) send({ changes: state, answer: true });
  else if (ask === false && unsure) send({ ask: true });
  if (answer && changes.count < state.count) unsure = false;
  if (ask !== undefined || (answer && !unsure)) return;
  unsure = false;
  if ("at" in changes && changes.at !== state.at) links.moved();
  change(changes, { tell: false, focus: changes.at !== state.at && !isOverview() });
});

deeds.presenter = () => {
  if (!isPresenter) other = open(`?presenter#${slides[state.at].id}`, "presenter", "popup,width=1280,height=800");
};
Object.assign(keys, { p: "presenter", s: "presenter" });

/* The speaker's part lies in the page unread, and with it all that it may use of this one. */
if (isPresenter) {
  globalThis.deck = { call, clamp, deeds, draw, find, fit, isOverview, links, next, root, show, slides, spoken, state, title };
  document.body.append(find("#speaker").content.cloneNode(true));
}
