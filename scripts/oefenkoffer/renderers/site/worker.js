"use strict";
// Stands behind the theme's search worker, in the same file. The theme asks its index for each word
// with a star, which misses "gesprek" for "gesprekken" and finds half the site for "de". So the
// question is answered here, over the texts of the site: which page is meant, and where on it. The
// index is still asked where the words stand, because the theme marks them.
(() => {
  const { Builder, Index, Pipeline } = self.lunr;
  const use = Builder.prototype.use;
  const search = Index.prototype.search;
  const TITLE = 8;
  const NAMED = 7; // words that its author gave a page to be found by
  const SECTION = 5;
  const TAG = 4;
  const START = 0.3; // the start page names all others, and whoever searches has seen it
  const MOST = 300;

  let stem = (word) => word;
  let means = () => true;
  let texts = []; // read at the first question: only then the words of the language are known
  let pages = [];
  const words = new Map();

  addEventListener("message", ({ data }) => {
    texts = data.data?.docs ?? texts;
  });

  Builder.prototype.use = function (language, ...others) {
    use.call(this, language, ...others);
    if (!language.stemmer) return;
    const isDutch = self.lunr.nl?.stemmer === language.stemmer;
    // In Dutch a z or v becomes an s or f where a word ends with it: boze, boos; brieven, brief.
    const hard = (root) => (isDutch ? root.replace(/z$/, "s").replace(/v$/, "f") : root);
    stem = (word) => hard(language.stemmer(new self.lunr.Token(word, {})).toString());
    const filter = language.stopWordFilter ?? self.lunr.stopWordFilter;
    means = (word) => Boolean(filter(word));
    // The index holds a word as it stands, without the marks around it.
    const bare = (token) => {
      const word = token.update((text) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""));
      return word.toString() ? word : [];
    };
    Pipeline.registerFunction(bare, "bare word");
    this.pipeline.remove(language.stemmer);
    this.pipeline.add(bare);
    this.searchPipeline.remove(language.stemmer);
  };

  Index.prototype.search = function (query) {
    if (/(?:^|\s)[+-]|[:~^]/.test(query)) return search.call(this, query);
    if (!pages.length) read(texts);
    const typed = query.split(/\s+/).map((word) => word.replace(/^\*+|\*+$/g, ""));
    const { found, forms } = answer(plain(typed.join(" ")).split(" ").filter(Boolean));
    const marks = new Map();
    if (forms.length) {
      const asked = this.query((ask) => {
        for (const form of forms) ask.term(form, { usePipeline: false });
      });
      for (const { ref, matchData } of asked) marks.set(ref, matchData);
    }
    return found.map((ref, rank) => {
      const matchData = marks.get(ref) ?? { metadata: {} };
      // The theme strikes out each word of the reader that no match begins with.
      for (const word of typed) matchData.metadata[word.toLowerCase()] ??= {};
      // The theme has an order of its own, within a factor of five.
      return { ref, score: 10 ** (MOST - rank), matchData };
    });
  };

  const plain = (text) =>
    text
      .replace(/<[^>]*>|&\w+;/g, " ")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}-]+|-(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])-/gu, " ")
      .trim();

  /** The words of a text; of "hand-out" its parts, and "handout" as well. */
  const wordsOf = (text) =>
    plain(text)
      .split(" ")
      .flatMap((word) => (word.includes("-") ? [...word.split("-"), word.replaceAll("-", "")] : [word]))
      .filter(Boolean);

  /** Read the texts of the site, once: which word stands where, and how much that says. */
  function read(docs) {
    const byAddress = new Map();
    for (const doc of docs) {
      const [address] = doc.location.split("#");
      if (!byAddress.has(address)) {
        const weight = (doc.boost ?? 1) * (/^(?:index\.html)?$/.test(address) ? START : 1);
        byAddress.set(address, { weight, sections: [], number: byAddress.size });
      }
      const page = byAddress.get(address);
      const title = doc.location.includes("#") ? SECTION : TITLE;
      const whole = (text) => ` ${wordsOf(text).join(" ")} `;
      const names = [doc.title, ...(doc.words ?? []).flatMap((line) => line.split(","))].map(whole);
      const section = { ref: doc.location, page, names, text: whole(doc.text) };
      page.sections.push(section);
      for (const word of wordsOf(doc.text)) note(word, section, 1);
      for (const word of wordsOf(doc.title)) note(word, section, title);
      for (const word of wordsOf((doc.tags ?? []).join(" "))) note(word, section, TAG);
      for (const word of wordsOf((doc.words ?? []).join(" "))) note(word, section, NAMED);
    }
    pages = [...byAddress.values()];
  }

  function note(word, section, weight) {
    if (!words.has(word)) words.set(word, { stem: stem(word), places: new Map() });
    const { places } = words.get(word);
    places.set(section, Math.min(Math.max(places.get(section) ?? 0, weight) + 0.2, weight + 1));
  }

  /** The sections to show, best first, and the forms of the words to mark in them. */
  function answer(typed) {
    const meanings = meaningsOf(typed);
    const scores = new Map();
    for (const found of meanings) {
      const places = new Map();
      for (const [form, nearness] of found)
        for (const [section, weight] of words.get(form).places)
          places.set(section, Math.max(places.get(section) ?? 0, nearness * weight));
      const rare = Math.log(1 + pages.length / new Set([...places.keys()].map(({ page }) => page)).size);
      for (const [section, weight] of places) {
        const score = scores.get(section) ?? { each: [], sum: 0 };
        score.each.push([found, rare * weight]);
        score.sum += rare * weight;
        scores.set(section, score);
      }
    }
    const phrase = ` ${typed.join(" ")}`;
    if (typed.length > 1 || typed[0]?.length > 2)
      for (const page of pages)
        for (const section of page.sections) {
          const isThere = typed.length > 1 && section.text.includes(phrase) ? 3 * typed.length : 0;
          const isTitle = section.names.some((name) => name.includes(phrase)) ? 5 + 3 * typed.length : 0;
          if (!(isThere || isTitle)) continue;
          const score = scores.get(section) ?? { each: [], sum: 0 };
          score.whole = isThere + isTitle;
          scores.set(section, score);
        }
    return { found: inOrder(scores, meanings.length), forms: [...new Set(meanings.flatMap((found) => [...found.keys()]))] };
  }

  /** What each word of the reader means; those that mean nothing count only where all are such. */
  function meaningsOf(typed) {
    const isQuestion = typed.some(means);
    const meanings = [];
    for (let at = 0; at < typed.length; at++) {
      // What is two words for some is one for others: "huur commissie", "drie slag".
      const whole = forms(typed[at] + (typed[at + 1] ?? ""));
      if (typed[at + 1] && whole.size) {
        meanings.push(whole);
        at++;
      } else if (means(typed[at]) || !isQuestion) meanings.push(meaning(typed[at], at === typed.length - 1));
    }
    return meanings;
  }

  /** A page counts for all that it says of the words; its sections for what each says. */
  function inOrder(scores, asked) {
    const ranked = [];
    for (const page of pages) {
      const hits = page.sections.filter((section) => scores.has(section));
      if (!hits.length) continue;
      const best = new Map();
      for (const section of hits)
        for (const [found, score] of scores.get(section).each) best.set(found, Math.max(best.get(found) ?? 0, score));
      const value = (section) => scores.get(section).sum + (scores.get(section).whole ?? 0);
      const most = Math.max(...hits.map(value));
      const whole = Math.max(...hits.map((section) => scores.get(section).whole ?? 0));
      const all = [...best.values()].reduce((sum, score) => sum + score, 0);
      const share = best.size / asked;
      const score = page.weight * ((all + most / 4) * (share || 1) + whole);
      ranked.push({ score, hits: hits.sort((a, b) => value(b) - value(a)) });
    }
    ranked.sort((a, b) => b.score - a.score);
    return ranked.flatMap(({ hits }) => hits.map(({ ref }) => ref)).slice(0, 2 * MOST);
  }

  /** What of the site a typed word means, with how near each is, at most 1. */
  function meaning(word, isLast) {
    const found = forms(word);
    if (word.length > (isLast ? 1 : 2) && means(word))
      for (const known of words.keys())
        if (known.startsWith(word) && !found.has(known)) found.set(known, 0.3 + (0.5 * word.length) / known.length);
    if (found.size) return found;
    const own = stem(word);
    const attempts = [
      () => (own.length > 3 ? known((one) => one.includes(own), 0.6) : []),
      () => split(word),
      () => (word.length > 4 ? known((one) => one[0] === word[0] && slips(word, one) <= 1, 0.5) : []),
      () => ending(word),
      () => (word.length > 7 ? known((one) => one[0] === word[0] && slips(word, one) <= 2, 0.4) : []),
    ];
    for (const attempt of attempts) {
      for (const [one, nearness] of attempt())
        for (const form of forms(one).keys()) found.set(form, nearness);
      if (found.size) return found;
    }
    return found;
  }

  /** The word itself and its other forms, as far as the site has them. */
  function forms(word) {
    const own = stem(word);
    return new Map(known((one, { stem: other }) => one === word || other === own, 1));
  }

  const known = (is, nearness) =>
    [...words].filter(([one, entry]) => means(one) && is(one, entry)).map(([one]) => [one, nearness]);

  /** Two known words that are one for whoever typed it: "handoutkeuken". */
  function split(word) {
    for (let at = 3; at <= word.length - 3; at++) {
      const [first, second] = [forms(word.slice(0, at)), forms(word.slice(at))];
      if (first.size && second.size) return [...first, ...second].map(([form]) => [form, 0.7]);
    }
    return [];
  }

  /** The longest known word with which a typed one ends or begins: of "geluidsoverlast" "overlast". */
  function ending(word) {
    const parts = known((one) => one.length > 4 && (word.endsWith(one) || word.startsWith(one)), 0.5);
    const longest = Math.max(...parts.map(([one]) => one.length));
    return parts.filter(([one]) => one.length === longest);
  }

  /** How many letters to change, add, leave out or swap to get from one word to another; 3 for more. */
  function slips(first, second) {
    if (Math.abs(first.length - second.length) > 2) return 3;
    let [before, row] = [[], Array.from({ length: second.length + 1 }, (_, at) => at)];
    for (let i = 1; i <= first.length; i++) {
      const next = [i];
      for (let j = 1; j <= second.length; j++) {
        const isSame = first[i - 1] === second[j - 1];
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (isSame ? 0 : 1));
        const isSwap = first[i - 1] === second[j - 2] && first[i - 2] === second[j - 1];
        if (isSwap && i > 1 && j > 1) next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      [before, row] = [row, next];
    }
    return Math.min(row.at(-1), 3);
  }
})();
