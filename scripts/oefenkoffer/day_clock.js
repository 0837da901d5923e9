/* The clock of a day: which block is on, whether time runs, and how long each block took. This browser */
/* keeps it, so the page of a running day and the window of the speaker show one and the same clock. */
/* Where a browser shares nothing between two files on a disk, each of them has a clock of its own. */
// biome-ignore lint/correctness/noUnusedVariables: the scripts that are loaded with it call it
function dayClock(name, blocks) {
  const key = `oefenkoffer day ${name}`;
  const SECOND = 1000, MINUTE = 60, ANOTHER_DAY = 12 * 60 * MINUTE * SECOND, REHEARSAL = 90;
  let kept = { at: -1, spent: {}, since: 0, changed: 0 };

  const isOurs = (other) => Number.isInteger(other?.at) && other.at < blocks.length && typeof other.spent === "object"
    && Date.now() - other.changed < ANOTHER_DAY;

  /* What the history of this page keeps is there when Chromium gives a page on a disk another memory, */
  /* as it does now and then when one is loaded anew. */
  function read() {
    let shared = null;
    try { shared = JSON.parse(localStorage.getItem(key)); } catch { /* nothing is kept, or nothing is in this browser */ }
    for (const other of [shared, history.state?.[key]]) if (isOurs(other) && other.changed >= kept.changed) kept = other;
  }

  function write(now) {
    kept = { ...now, changed: Date.now() };
    try { history.replaceState({ ...history.state, [key]: kept }, ""); } catch { /* too often for this browser */ }
    try { localStorage.setItem(key, JSON.stringify(kept)); } catch { /* it lasts as long as the page */ }
  }

  /* In seconds. */
  function spent(at) {
    return (kept.spent[at] ?? 0) + (at === kept.at && kept.since ? (Date.now() - kept.since) / SECOND : 0);
  }

  function move(at, runs = true) {
    read();
    write({ at, spent: { ...kept.spent, [kept.at]: spent(kept.at) }, since: runs ? Date.now() : 0 });
  }

  /* How many minutes one is behind: by the clock on the wall where the plan tells when a block starts, */
  /* but not when one tries the day at another hour; else by the time that the blocks took. */
  function behind() {
    const { start, minutes } = blocks[kept.at], here = spent(kept.at) / MINUTE;
    const extra = (block, at) => (at === kept.at || !spent(at) ? 0 : spent(at) / MINUTE - block.minutes);
    const late = blocks.map(extra).reduce((one, two) => one + two, Math.max(here - minutes, 0));
    if (start === null) return late;
    const now = new Date(), wall = now.getHours() * 60 + now.getMinutes() + now.getSeconds() / 60;
    const byWall = wall - start - Math.min(here, minutes);
    return Math.abs(byWall) > REHEARSAL ? late : byWall;
  }

  read();
  return {
    read, move, spent, behind,
    again: () => write({ at: -1, spent: {}, since: 0 }),
    get at() { return kept.at; },
    get runs() { return kept.since > 0; },
    get changed() { return kept.changed; },
    get total() { return [...new Set([...Object.keys(kept.spent), String(kept.at)])].reduce((sum, at) => sum + spent(Number(at)), 0); },
  };
}
