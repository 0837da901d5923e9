"use strict";
// The day of a plan is told in words. That of today stands first, but for one that goes on already.
(() => {
  const today = new Date().toLocaleDateString("sv"); // as dates are typed: 2026-12-03
  const long = { weekday: "long", day: "numeric", month: "long", year: "numeric" };
  for (const time of document.querySelectorAll("time[data-today]")) {
    const inWords = new Date(`${time.dateTime}T00:00`).toLocaleDateString(document.documentElement.lang, long);
    time.textContent = time.dateTime === today ? time.dataset.today : inWords;
  }
  const rank = (plan) => {
    const { date = "" } = plan.dataset;
    if (plan.querySelector(".ok-running:not([hidden])")) return 0;
    return date === today ? 1 : date && date < today ? 3 : 2;
  };
  for (const plans of document.querySelectorAll("[data-plans]"))
    plans.append(...[...plans.children].sort((one, other) => rank(one) - rank(other)));
})();

// What the theme leaves to a mouse or a finger: its menu and its search open by labels, which a
// keyboard cannot reach. They become buttons here; without scripts they stay the labels they were.
(() => {
  const words = JSON.parse(document.getElementById("__koffer").textContent);
  const { base: top } = JSON.parse(document.getElementById("__config").textContent);
  const base = new URL(top.replace(/\/?$/, "/"), location);
  const menu = document.getElementById("__drawer");
  const searching = document.getElementById("__search");
  const narrow = matchMedia("(max-width: 76.234375em)");
  const behind = document.querySelectorAll(".md-header, .md-content, .md-footer, .md-skip, .md-banner");

  /** The labels that open something, each replaced by a button that looks and does the same. */
  const openers = (toggle, name) =>
    [...document.querySelectorAll(`label[for="${toggle.id}"]:is(.md-header__button, .md-search__icon)`)].map(
      (label) => {
        const button = document.createElement("button");
        for (const { name: attribute, value } of label.attributes) button.setAttribute(attribute, value);
        button.type = "button";
        button.setAttribute("aria-label", label.matches(".md-search__icon") ? words.close : name);
        button.append(...label.childNodes);
        button.addEventListener("click", () => toggle.click());
        label.replaceWith(button);
        return button;
      },
    );
  const [menuButton] = openers(menu, words.menu);
  const [searchButton] = searching ? openers(searching, words.search_dialog) : [];

  /** Give a part the keyboard, again until it is to be seen: a slow phone may take long to show it. */
  function focus(target, wanted) {
    const from = document.activeElement;
    const until = performance.now() + 2000;
    const attempt = () => {
      const now = document.activeElement;
      if (!wanted() || (now !== from && now !== document.body)) return;
      target.focus();
      if (performance.now() < until) setTimeout(attempt, 50);
    };
    setTimeout(attempt, 50);
  }

  /** Say whether something is open, and let the keyboard into it, or out of it to where it was. */
  function follow(toggle, button, first) {
    let wasOpen = toggle.checked;
    const show = () => {
      const open = toggle.checked;
      button.setAttribute("aria-expanded", String(open));
      if (open === wasOpen) return;
      wasOpen = open;
      const target = open ? first() : button;
      if (target && button.offsetParent) focus(target, () => toggle.checked === open);
    };
    toggle.addEventListener("change", show);
    show();
    return show;
  }

  const showMenu = follow(menu, menuButton, () =>
    document.querySelector(".md-sidebar--primary .md-nav__list a[href]"),
  );
  const shutBehind = () => {
    const shut = menu.checked && narrow.matches;
    for (const part of behind) part.inert = shut;
    showMenu();
  };
  menu.addEventListener("change", shutBehind);
  narrow.addEventListener("change", shutBehind);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.checked) menu.click();
  });

  /** Of a long text that was found only what stands around the first word of the search. */
  function shorten(article) {
    article.dataset.short = "";
    const walk = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const texts = [];
    for (let node = walk.nextNode(); node; node = walk.nextNode())
      if (!node.parentElement.closest("h1, h2")) texts.push(node);
    const whole = texts.reduce((length, { length: more }) => length + more, 0);
    if (whole <= 240) return;
    let start = 0;
    for (const node of texts) {
      if (node.parentElement.closest("mark")) break;
      start += node.length;
    }
    const from = start < whole ? Math.max(0, start - 80) : 0;
    let at = 0;
    for (const node of texts) {
      const end = at + node.length;
      const text = node.data.slice(Math.max(0, from - at), Math.max(0, from + 220 - at));
      const cutBefore = from > at && from < end;
      const cutAfter = from + 220 > at && from + 220 < end;
      node.data = (cutBefore ? text.replace(/^\S*/, "…") : text).replace(cutAfter ? /\S*$/ : /$/, cutAfter ? "…" : "");
      at = end;
    }
  }

  if (searching) {
    follow(searching, searchButton, () => document.querySelector(".md-search__input"));
    const panel = document.querySelector(".md-search");
    // The theme closes its search at a Tab, before the keyboard is in the results.
    panel.addEventListener("keydown", (event) => {
      if (event.key === "Tab") event.stopPropagation();
    });
    // The theme listens to keys only, and misses what is pasted or dictated.
    const field = panel.querySelector(".md-search__input");
    field.addEventListener("input", () => field.dispatchEvent(new KeyboardEvent("keyup")));
    const list = panel.querySelector(".md-search-result__list");
    // Who finds nothing gets a way on.
    const elsewhere = document.createElement("nav");
    const advice = document.createElement("p");
    const places = document.createElement("ul");
    elsewhere.className = "ok-elsewhere";
    elsewhere.setAttribute("aria-label", words.search_elsewhere);
    for (const [text, address] of words.places) {
      const link = document.createElement("a");
      link.textContent = text;
      link.href = new URL(address, base);
      places.appendChild(document.createElement("li")).append(link);
    }
    elsewhere.append(advice, places);
    list.before(elsewhere);
    const lead = () => {
      elsewhere.hidden = Boolean(list.children.length || !field.value.trim());
      advice.textContent = field.value.trim().length < 3 ? words.search_longer : words.search_elsewhere;
    };
    lead();
    field.addEventListener("input", lead);
    // The theme keeps its results out of the keyboard's way, and makes each row of tags a landmark.
    const reachable = () => {
      for (const link of list.querySelectorAll(".md-search-result__link")) link.tabIndex = 0;
      list.querySelectorAll("article:not([data-short])").forEach(shorten);
      for (const tags of list.querySelectorAll(".md-tags")) tags.setAttribute("role", "none");
    };
    const refresh = () => {
      reachable();
      lead();
    };
    new MutationObserver(refresh).observe(list, { childList: true, subtree: true });
    // Back from what was found leads to the search again.
    list.addEventListener("click", (event) => {
      if (!event.target.closest("a")) return;
      const here = new URL(location);
      here.searchParams.set("q", field.value);
      history.replaceState(history.state, "", here);
    });
    panel.addEventListener("focusout", (event) => {
      if (searching.checked && event.relatedTarget && !panel.contains(event.relatedTarget)) searching.click();
    });
  }

  // When the desk was made: its file knows. A server that does not say gives the time of now.
  const built = document.querySelector("[data-built]");
  const made = new Date(document.lastModified);
  if (built && Date.now() - made > 10_000) {
    built.textContent = made.toLocaleString(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" });
    built.parentNode.hidden = false;
  }

  if (location.protocol.startsWith("http")) {
    if (words.manifest) {
      const link = document.createElement("link");
      link.rel = "manifest";
      link.href = new URL(words.manifest, base);
      document.head.append(link);
      if (isSecureContext && navigator.serviceWorker) {
        navigator.serviceWorker.register(new URL(words.offline, base)).catch(() => {});
      }
    }
  }
})();
