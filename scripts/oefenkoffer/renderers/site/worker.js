"use strict";
// Stands behind the theme's search worker, in the same file. The theme asks for each word with a
// star, and lunr does not stem a word with a star: "gesprekken*" misses "gesprek". So each word is
// asked for both ways, and the index holds a word both as it stands and as its stem, without the
// quotation marks and full stops around it. A word that begins nothing in the index may be part of
// one that is there, or be typed in haste.
(() => {
  const { Builder, Index, Pipeline, TokenSet } = self.lunr;
  const use = Builder.prototype.use;
  const search = Index.prototype.search;
  const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
  const bare = (word) => word.replace(AROUND, "");
  let stem = (word) => word;

  Builder.prototype.use = function (language, ...others) {
    use.call(this, language, ...others);
    if (!language.stemmer) return;
    stem = (word) => language.stemmer(new self.lunr.Token(word, {})).toString();
    const both = (token) => {
      const word = token.update(bare);
      return word.toString() ? [word, language.stemmer(word.clone())] : [];
    };
    const one = (token) => language.stemmer(token);
    Pipeline.registerFunction(both, "word and stem");
    Pipeline.registerFunction(one, "stem");
    this.pipeline.remove(language.stemmer);
    this.pipeline.add(both);
    this.searchPipeline.remove(language.stemmer);
    this.searchPipeline.add(one);
  };

  Index.prototype.search = function (query) {
    const words = query.split(/\s+/).filter((word) => /^[^+\-*:]+\*$/.test(word));
    const typed = words.map((word) => word.slice(0, -1));
    const plain = typed.map(bare).filter((word) => word);
    const found = search.call(this, [query, ...plain, ...plain.flatMap((word) => like(this, word))].join(" "));
    for (const { matchData } of found) {
      markOnce(matchData.metadata);
      // The theme strikes out each word of the reader that no match begins with.
      for (const word of typed) {
        if (stem(bare(word)) in matchData.metadata) matchData.metadata[word] ??= {};
      }
    }
    return found;
  };

  /** What of an index to look for instead of a word that it does not know; mostly nothing. */
  function like(index, typed) {
    if (typed.length < 5) return [];
    const word = typed.toLowerCase();
    const known = Object.keys(index.invertedIndex);
    const stemmed = stem(word);
    if (known.some((one) => one === stemmed || one.startsWith(word))) return [];
    const tries = [
      () => known.filter((one) => one.includes(stemmed)),
      () => near(index, word, 1),
      () => (word.length > 7 ? near(index, word, 2) : []),
    ];
    for (const attempt of tries) {
      const found = attempt().filter((one) => !/[+\-*:~^]/.test(one));
      if (found.length) return found;
    }
    return [];
  }

  /** The words that differ in so many letters, but not in their first: haste comes later. */
  function near(index, word, letters) {
    const found = index.tokenSet.intersect(TokenSet.fromFuzzyString(word, letters)).toArray();
    return found.filter((one) => one[0] === word[0]);
  }

  /** Drop places that word and stem share: the theme would mark them twice. */
  function markOnce(metadata) {
    const seen = new Set();
    for (const fields of Object.values(metadata)) {
      for (const [field, data] of Object.entries(fields)) {
        data.position = data.position.filter((place) => {
          const key = `${field} ${place}`;
          return !seen.has(key) && seen.add(key);
        });
      }
    }
  }
})();
