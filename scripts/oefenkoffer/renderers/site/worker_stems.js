// Stands behind our part of the search worker where the theme asks for no stems: in English, whose
// stemmer is part of lunr itself, and with more than one language. `LANGUAGE` stands before it.
(() => {
  const { Builder } = self.lunr;
  const ref = Builder.prototype.ref;

  // What an index refers to is named first after the languages are chosen, before any text is added.
  Builder.prototype.ref = function (name) {
    const own = () => {};
    const { stemmer, stopWordFilter } = self.lunr[LANGUAGE] ?? self.lunr;
    own.stemmer = stemmer;
    own.stopWordFilter = stopWordFilter;
    this.use(own);
    return ref.call(this, name);
  };
})();
