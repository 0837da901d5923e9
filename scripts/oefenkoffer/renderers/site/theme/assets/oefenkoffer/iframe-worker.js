"use strict";
// Pages opened from disk may not start workers. A frame on the same page can do their work: the
// theme looks for this name, and reads the search index from a script.
if (location.protocol === "file:") {
  window.IFrameWorker = class extends EventTarget {
    constructor(url) {
      super();
      this.waiting = [];
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      this.frame.title = "";
      document.body.append(this.frame);
      const inside = this.frame.contentWindow;
      inside.postMessage = (data) => this.receive(data);
      inside.importScripts = (...urls) =>
        urls.reduce((before, next) => before.then(() => load(inside, next)), Promise.resolve());
      load(inside, new URL(url, document.baseURI).href).then(() => this.start());
    }

    start() {
      const waiting = this.waiting;
      this.waiting = null;
      for (const data of waiting) this.postMessage(data);
    }

    postMessage(data) {
      if (this.waiting) {
        this.waiting.push(data);
        return;
      }
      const inside = this.frame.contentWindow;
      inside.dispatchEvent(new inside.MessageEvent("message", { data }));
    }

    receive(data) {
      setTimeout(() => this.dispatchEvent(new MessageEvent("message", { data })));
    }

    terminate() {
      this.frame.remove();
    }
  };
  window.Worker = window.IFrameWorker;
}

// The theme makes its search worker on every page, and speaks to it when the search opens first. So
// it gets this one, which loads the real one then.
window.LazyWorker = class extends EventTarget {
  constructor(url) {
    super();
    this.url = url;
  }

  postMessage(data) {
    this.real ??= this.start();
    this.real.postMessage(data);
  }

  start() {
    const real = new Worker(this.url);
    real.addEventListener("message", ({ data }) => this.dispatchEvent(new MessageEvent("message", { data })));
    return real;
  }
};

function load(inside, url) {
  return new Promise((done, failed) => {
    const script = inside.document.createElement("script");
    script.src = url;
    script.onload = done;
    script.onerror = failed;
    inside.document.head.append(script);
  });
}
