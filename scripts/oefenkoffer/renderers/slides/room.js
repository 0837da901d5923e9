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

function startOrStop() {
  const slide = timed();
  if (!slide) return;
  const of = clockOf(slide), last = partsOf(slide).length - 1;
  if (isOver(of)) of.part < last ? run(slide, fresh(slide, of.part + 1)) : set(slide, { ...of, left: 0, end: 0 }, false);
  else if (of.end) set(slide, { ...of, left: left(of), end: 0 });
  else run(slide, of.left > 0 ? of : fresh(slide, 0));
}

function setPart(slide, part) {
  if (!slide) return;
  const of = fresh(slide, part % partsOf(slide).length);
  clockOf(slide).end ? run(slide, of) : set(slide, of, state.live === slide.id);
}

function more() {
  const slide = timed();
  if (!slide) return;
  const of = clockOf(slide), longer = { ...of, left: Math.max(left(of), 0) + MINUTE, end: 0 };
  of.end ? run(slide, longer) : set(slide, longer, state.live === slide.id);
}

function drawRing(ring, slide, of) {
  const whole = partsOf(slide)[of.part].dataset.minutes * MINUTE;
  ring.style.setProperty("--left", Math.min(Math.max(left(of) / whole, 0), 1));
}

function drawClock() {
  clearInterval(ticking);
  const here = partsOf(slides[state.at]).length ? slides[state.at] : null;
  const runs = live(), of = runs && clockOf(runs), over = runs && isOver(of);
  if (of?.end) ticking = setInterval(tick, 200);
  if (here) {
    const own = clockOf(here), parts = partsOf(here);
    parts.forEach((part, at) => { at === own.part ? part.setAttribute("aria-current", "step") : part.removeAttribute("aria-current"); });
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
  for (const button of all("[data-do=sound]")) button.setAttribute("aria-pressed", Boolean(sound));
  chime();
}

links.drawn.push(drawClock);
Object.assign(deeds, {
  sound: switchSound, clock: startOrStop, more,
  nextPart: () => setPart(timed(), clockOf(timed()).part + 1),
  reset: () => setPart(timed(), clockOf(timed()).part),
  toClock: () => { overview(false); show(named(state.live)); },
});
Object.assign(keys, { t: "clock", "+": "more", m: "sound" });
