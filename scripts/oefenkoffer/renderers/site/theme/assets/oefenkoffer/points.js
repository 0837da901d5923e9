"use strict";
// What a deal is worth: somebody chooses an option of each issue, and reads who reaches which limit.
(() => {
  /** Of more deals than this, none is compared with the one that was chosen. */
  const MOST = 100_000;
  const signed = (value) => String(value).replace("-", "\u2212");
  const fill = (text, facts) => text.replace(/\{(\w+)\}/g, (whole, name) => facts[name] ?? whole);
  const sum = (values) => values.reduce((total, value) => total + value, 0);

  function start(form) {
    const { options, sides, agree, must, words } = JSON.parse(form.dataset.game);
    const status = form.querySelector(".ok-deal-says");
    const more = form.querySelector(".ok-deal-more");
    const rows = [...form.querySelectorAll(".ok-deal-totals tbody tr")];
    const side = form.elements.namedItem("side");

    /** What a deal gives each side; an issue without a choice gives nothing yet. */
    const scores = (deal) =>
      sides.map(({ points }) => sum(deal.map((option, issue) => points[issue][option] ?? 0)));
    const reached = (deal) => scores(deal).map((score, number) => score >= sides[number].limit);
    const withBonus = (deal) =>
      scores(deal).every((score, number) => score + sides[number].bonus >= sides[number].limit);
    const passes = (yes) =>
      yes.filter(Boolean).length >= agree && must.every((number) => yes[number]);

    const chosen = () =>
      options.map((_, issue) => Number(form.querySelector(`[name="issue-${issue}"]:checked`)?.value ?? -1));

    /** In words how far a score is from a limit. */
    const limitOf = (score, { limit }) =>
      score < limit
        ? fill(words.short, { limit: signed(limit), n: limit - score })
        : fill(words.reached, { limit: signed(limit) });

    /** Every deal there is. */
    function* all(issue = 0, deal = []) {
      if (issue === options.length) yield deal;
      else for (const option of options[issue].keys()) yield* all(issue + 1, [...deal, option]);
    }
    const name = (deal) => deal.map((option, issue) => options[issue][option]).join(" ");

    /** Which deals give nobody less and somebody more, the highest sum first. */
    function better(deal) {
      const own = scores(deal);
      return [...all()]
        .map((other) => ({ other, theirs: scores(other) }))
        .filter(({ theirs }) => theirs.every((score, number) => score >= own[number]))
        .filter(({ theirs }) => sum(theirs) > sum(own))
        .sort((one, two) => sum(two.theirs) - sum(one.theirs));
    }

    function compared(deal) {
      if (options.reduce((count, each) => count * each.length, 1) > MOST) return "";
      const [first, ...others] = better(deal);
      if (!first) return words.best;
      return fill(words.better, { n: others.length + 1, deal: name(first.other) });
    }

    /** Who may say yes, and what comes of it. */
    function vote(deal) {
      const everybody = withBonus(deal);
      const yes = everybody ? sides.map(() => true) : reached(deal);
      const count = fill(words.yes, { yes: yes.filter(Boolean).length, n: sides.length });
      const bonus = everybody && !reached(deal).every(Boolean) ? ` ${words.with_bonus}` : "";
      return `${count}${bonus} ${passes(yes) ? words.passes : words.fails}`;
    }

    /** What one side got so far. */
    const own = (number, deal) =>
      `${fill(words.score, { n: signed(scores(deal)[number]) })} ${limitOf(scores(deal)[number], sides[number])}.`;

    function show() {
      const deal = chosen();
      const left = deal.filter((option) => option < 0).length;
      const number = Number(side.value || -1);
      const lines = [];
      if (number >= 0) lines.push(own(number, deal));
      lines.push(left ? fill(words.left, { n: left }) : vote(deal));
      status.textContent = lines.join(" ");
      rows.forEach((row, at) => {
        const score = scores(deal)[at];
        row.cells[1].textContent = signed(score);
        row.cells[2].textContent = limitOf(score, sides[at]);
        row.classList.toggle("ok-deal-yes", !left && score >= sides[at].limit);
        row.classList.toggle("ok-deal-own", at === number);
      });
      more.textContent = left ? "" : compared(deal);
      for (const [issue, each] of options.entries())
        for (const option of each.keys()) {
          const worth = form.querySelector(`[name="issue-${issue}"][value="${option}"] ~ .ok-worth`);
          worth.textContent = number < 0 ? "" : signed(sides[number].points[issue][option]);
        }
    }

    form.addEventListener("input", show);
    form.addEventListener("reset", () => setTimeout(show));
    form.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("pageshow", show);
    form.hidden = false;
    show();
  }

  document.querySelectorAll(".ok-deal-form").forEach(start);
})();
