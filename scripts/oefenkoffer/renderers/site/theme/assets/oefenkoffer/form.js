"use strict";
// A form that is filled in on a phone. What is typed stays in this browser, under the address of
// the page; nothing is sent.
(() => {
  const form = document.querySelector(".ok-form");
  const status = form.querySelector(".ok-status");
  const fields = [...form.querySelectorAll("textarea")];
  const key = `oefenkoffer ${location.pathname}`;

  /** Do something with the browser's memory, which a visitor may have switched off. */
  function remember(act) {
    try {
      return act(localStorage);
    } catch {
      status.textContent = form.dataset.lost;
      return null;
    }
  }

  const grow = (field) => {
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + 2}px`;
  };
  const text = () =>
    [document.querySelector("h1").innerText, ...fields.map((f) => `${f.labels[0].innerText}\n${f.value}`)].join("\n\n") + "\n";

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
      remember((memory) => memory.removeItem(key));
      form.reset();
      fields.forEach(grow);
      status.textContent = "";
      fields[0].focus();
    },
  };

  const kept = JSON.parse(remember((memory) => memory.getItem(key)) || "{}");
  for (const field of fields) field.value = kept[field.name] || "";
  fields.forEach(grow);
  form.addEventListener("input", (event) => {
    grow(event.target);
    const typed = Object.fromEntries(fields.map((field) => [field.name, field.value]));
    const done = remember((memory) => memory.setItem(key, JSON.stringify(typed)) ?? true);
    if (done) status.textContent = form.dataset.kept;
  });
  form.addEventListener("click", (event) => actions[event.target.dataset.do]?.());
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector(".ok-actions").hidden = false;
})();
