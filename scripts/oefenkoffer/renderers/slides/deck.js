"use strict";
(() => {
  const root = document.documentElement;
  const find = (query, inside = document) => inside.querySelector(query);
  const all = (query, inside = document) => [...inside.querySelectorAll(query)];
  const slides = all("main > section");
  const [nav, clock, black, help] = ["nav", "#clock", "#black", "#help"].map((query) => find(query));
  const [progress, said, counter] = ["#progress", "#said", "nav output"].map((query) => find(query));
  const LARGEST = 1.8, SMALLEST = 1, STEP = 0.1, SWIPE = 50;
  let now = 0;

  /* Slides */
  const inHash = () => Math.min(Math.max(parseInt(location.hash.slice(1), 10) || 1, 1), slides.length) - 1;

  function show(index, { focus = true } = {}) {
    now = Math.min(Math.max(index, 0), slides.length - 1);
    slides.forEach((slide, at) => slide.classList.toggle("now", at === now));
    const slide = slides[now];
    slide.scrollTop = 0;
    root.classList.toggle("on-colour", slide.matches(".title, .section"));
    counter.textContent = counter.dataset.pattern.replace("{n}", now + 1).replace("{total}", slides.length);
    find("i", progress).style.transform = `scaleX(${(now + 1) / slides.length})`;
    if (location.hash !== `#${now + 1}`) history.replaceState(null, "", `#${now + 1}`);
    clock.hidden = !find(".parts", slide) || overviewIsOpen();
    if (!clock.hidden && clockSlide !== now) setPart(0);
    fit(slide);
    if (focus && !overviewIsOpen()) find("h1, h2, h3", slide).focus({ preventScroll: true });
  }

  /* The largest type with which a slide needs no scrolling. */
  function fit(slide) {
    if (slide.matches(".title, .section") || overviewIsOpen()) return;
    for (let size = LARGEST; size >= SMALLEST - 0.001; size -= STEP) {
      slide.style.setProperty("--fit", size.toFixed(2));
      if (slide.scrollHeight <= slide.clientHeight) return;
    }
  }

  function fitAll() {
    const shown = slides[now];
    for (const slide of slides) {
      shown.classList.remove("now");
      slide.classList.add("now");
      fit(slide);
      slide.classList.remove("now");
    }
    shown.classList.add("now");
  }

  /* Overview */
  const overviewIsOpen = () => root.classList.contains("thumbs");

  function overview(open = !overviewIsOpen()) {
    root.classList.toggle("thumbs", open);
    for (const slide of slides) {
      if (open) slide.setAttribute("tabindex", "0");
      else slide.removeAttribute("tabindex");
    }
    show(now);
    if (open) slides[now].focus();
    else scrollTo(0, 0);
  }

  function choose(target) {
    const slide = target.closest("main > section");
    if (!slide) return;
    now = slides.indexOf(slide);
    overview(false);
  }

  function columns() {
    return slides.filter((slide) => slide.offsetTop === slides[0].offsetTop).length;
  }

  function walk(event) {
    const steps = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns(), ArrowUp: -columns() };
    if (event.key === "Enter" || event.key === " ") choose(event.target);
    else if (event.key === "Escape") overview(false);
    else if (event.key in steps) {
      show(now + steps[event.key]);
      slides[now].focus();
    } else return false;
    return true;
  }

  /* Clock */
  let clockSlide = -1, part = 0, left = 0, end = 0, ticking = 0;
  const parts = () => all(".parts li", slides[clockSlide]);

  function setPart(index) {
    stop();
    if (clockSlide !== now && clockSlide >= 0) parts().forEach((item) => item.removeAttribute("aria-current"));
    clockSlide = now;
    part = index % parts().length;
    left = parts()[part].dataset.minutes * 60;
    parts().forEach((item, at) => at === part ? item.setAttribute("aria-current", "step") : item.removeAttribute("aria-current"));
    draw();
  }

  function stop() {
    clearInterval(ticking);
    ticking = 0;
  }

  function draw() {
    const over = left <= 0;
    const seconds = Math.max(Math.ceil(left), 0);
    find("time", clock).textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    const button = find("[data-do=clock]", clock);
    button.textContent = ticking ? button.dataset.pause : button.dataset.start;
    button.hidden = over;
    find(".done", clock).hidden = !over;
    root.classList.toggle("over", over);
    said.textContent = over ? find(".done", clock).textContent : "";
  }

  function tick() {
    left = (end - Date.now()) / 1000;
    if (left <= 0) stop();
    draw();
  }

  function startOrStop() {
    if (clock.hidden) return;
    if (left <= 0) setPart(part + 1);
    else if (ticking) stop();
    else {
      end = Date.now() + left * 1000;
      ticking = setInterval(tick, 200);
    }
    draw();
  }

  /* What a person does */
  const deeds = {
    next: () => show(now + 1),
    previous: () => show(now - 1),
    first: () => show(0),
    last: () => show(slides.length - 1),
    overview: () => overview(),
    black: () => { black.hidden = !black.hidden; },
    help: () => help.showModal(),
    fullScreen: () => document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen?.(),
    clock: startOrStop,
    nextPart: () => setPart(part + 1),
  };
  const keys = {
    ArrowRight: "next", ArrowDown: "next", PageDown: "next", " ": "next",
    ArrowLeft: "previous", ArrowUp: "previous", PageUp: "previous",
    Home: "first", End: "last", b: "black", ".": "black", o: "overview",
    f: "fullScreen", t: "clock", "?": "help",
  };

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || help.open) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (event.target.matches("button") && (key === " " || key === "Enter")) return;
    if (!black.hidden) black.hidden = true;
    else if (overviewIsOpen() && walk(event)) { /* done */ }
    else if (key === " " && event.shiftKey) deeds.previous();
    else if (key in keys) deeds[keys[key]]();
    else return;
    event.preventDefault();
  });
  addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button) deeds[button.dataset.do]();
    else if (event.target === black) black.hidden = true;
    else if (overviewIsOpen()) choose(event.target);
  });
  let touch = null;
  addEventListener("touchstart", (event) => {
    touch = event.touches.length === 1 ? event.touches[0] : null;
  }, { passive: true });
  addEventListener("touchend", (event) => {
    if (!touch || overviewIsOpen() || help.open) return;
    const x = event.changedTouches[0].clientX - touch.clientX;
    const y = event.changedTouches[0].clientY - touch.clientY;
    if (Math.abs(x) > SWIPE && Math.abs(x) > 2 * Math.abs(y)) show(now + (x < 0 ? 1 : -1));
  }, { passive: true });
  addEventListener("hashchange", () => show(inHash()));
  addEventListener("resize", () => fit(slides[now]));
  addEventListener("beforeprint", () => { if (!overviewIsOpen()) fitAll(); });

  root.classList.add("deck");
  for (const part of [nav, progress, said]) part.hidden = false;
  show(inHash(), { focus: false });
  document.fonts.ready.then(() => { fitAll(); show(now, { focus: false }); });
})();
