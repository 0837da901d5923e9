"use strict";
// Stands behind the theme's search worker, in the same file. The theme asks for each word with a
// star, and lunr does not stem a word with a star: "gesprekken*" misses "gesprek". So each word is
// asked for both ways, and the index holds a word both as it stands and as its stem.
(() => {
  const { Builder, Index, Pipeline } = self.lunr;
  const use = Builder.prototype.use;
  const search = Index.prototype.search;
  let stem = (word) => word;

  Builder.prototype.use = function (language, ...others) {
    use.call(this, language, ...others);
    if (!language.stemmer) return;
    stem = (word) => language.stemmer(new self.lunr.Token(word, {})).toString();
    const both = (token) => [token, language.stemmer(token.clone())];
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
    const plain = words.map((word) => word.slice(0, -1));
    const found = search.call(this, [query, ...plain].join(" "));
    for (const { matchData } of found) {
      markOnce(matchData.metadata);
      // The theme strikes out each word of the reader that no match begins with.
      for (const word of plain) {
        if (stem(word) in matchData.metadata) matchData.metadata[word] ??= {};
      }
    }
    return found;
  };

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
