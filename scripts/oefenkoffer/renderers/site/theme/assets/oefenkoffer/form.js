"use strict";
// A form that is filled in on a phone. What is typed stays in this browser, under the address of
// the page; nothing is sent.
(() => {
  const form = document.querySelector(".ok-form");
  const status = form.querySelector(".ok-status");
  const boxes = [...form.elements].filter((box) => box.rows);
  // One form for all addresses by which a host shows it; it was kept under each of its own before.
  const address = location.pathname.replace(/(?:\.html|\/)$/, "");
  const key = `oefenkoffer ${address}`;
  const former = [`${key}.html`, `${key}/`];

  /** Do something with the browser's memory, which a visitor may have switched off. */
  function remember(act) {
    try {
      return act(localStorage);
    } catch {
      status.textContent = form.dataset.lost;
      return null;
    }
  }

  /** What was kept, by name; nothing where something else was kept under this address. */
  function kept() {
    try {
      const read = (memory) => [key, ...former].map((name) => memory.getItem(name)).find(Boolean) ?? null;
      return { ...JSON.parse(remember(read)) };
    } catch {
      return {};
    }
  }

  /** The stylesheet makes a box as high as this text, on the screen and on paper. */
  const fit = (box) => {
    box.parentNode.dataset.typed = box.value;
  };
  const label = (box) => {
    const row = box.closest("tr")?.querySelector("b");
    return `${row ? `${row.textContent}${form.dataset.colon} ` : ""}${box.labels[0].textContent}`;
  };
  const line = (part) => {
    if (part.matches("h1, h2")) return part.textContent;
    if (part.matches("textarea")) return `${label(part)}\n${part.value}`;
    return `${part.firstElementChild.textContent}\n${part.querySelector(":checked")?.value ?? ""}`;
  };
  const text = () =>
    [document.querySelector("h1"), ...form.querySelectorAll("h2, textarea, .ok-scale")]
      .map(line)
      .join("\n\n") + "\n";

  const actions = {
    print: () => window.print(),
    save: () => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text()], { type: "text/plain" }));
      link.download = form.dataset.file;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    },
    clear: () => {
      if (!confirm(form.dataset.ask)) return;
      remember((memory) => {
        for (const name of [key, ...former]) memory.removeItem(name);
      });
      form.reset();
      boxes.forEach(fit);
      status.textContent = "";
      form.querySelector("textarea, input")?.focus();
    },
  };

  /** Show what is kept, by this window or another one of the same form; what is not, stays. */
  function show() {
    for (const [name, value] of Object.entries(kept())) {
      const control = form.elements.namedItem(name);
      if (control && control.value !== value) control.value = value;
    }
    boxes.forEach(fit);
  }

  show();
  addEventListener("pageshow", show);
  addEventListener("storage", (event) => {
    if (event.key && event.key !== key) return;
    if (!event.newValue) form.reset();
    show();
  });
  document.addEventListener("input", ({ target }) => {
    if (target.form !== form) return;
    if (target.matches("textarea")) fit(target);
    // Only this answer: another window may have kept others since.
    const typed = JSON.stringify({ ...kept(), [target.name]: target.value });
    const done = remember((memory) => memory.setItem(key, typed) ?? true);
    if (done) status.textContent = form.dataset.kept;
  });
  form.addEventListener("click", (event) => actions[event.target.dataset.do]?.());
  form.addEventListener("submit", (event) => event.preventDefault());
  document.body.classList.add("ok-ready");
  form.querySelector(".ok-actions").hidden = false;
})();
