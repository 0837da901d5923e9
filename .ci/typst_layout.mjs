// Lays out Typst files: `node .ci/typst_layout.mjs [--check] [FILE ...]`; without files, all of the
// project. With `--check` nothing is written, and a file that is laid out otherwise ends it with 1.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as typstyle from "@typstyle/typstyle-wasm-bundler/typstyle_wasm_bg.js";

const LAYOUT = { max_width: 100, tab_spaces: 2 };

// Why by hand: the package is made for bundlers, which bring its two parts together.
async function load() {
  const code = import.meta.resolve("@typstyle/typstyle-wasm-bundler/typstyle_wasm_bg.wasm");
  const { instance } = await WebAssembly.instantiate(readFileSync(fileURLToPath(code)), {
    "./typstyle_wasm_bg.js": typstyle,
  });
  typstyle.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

function tracked() {
  return execFileSync("git", ["ls-files", "*.typ"], { encoding: "utf8" }).trim().split("\n");
}

// The text as it should be; null, with a message, where it cannot be read.
function laidOut(file, text) {
  try {
    return typstyle.format(text, LAYOUT);
  } catch (error) {
    console.error(`${file}: ${error.message ?? error}`);
    return null;
  }
}

await load();
const onlyLooks = process.argv.includes("--check");
const named = process.argv.slice(2).filter((it) => it !== "--check");
for (const file of named.length ? named : tracked()) {
  const text = readFileSync(file, "utf8");
  const layout = laidOut(file, text);
  if (layout === text) continue;
  if (layout === null || onlyLooks) process.exitCode = 1;
  if (layout === null) continue;
  console.error(onlyLooks ? `would lay out ${file}` : `laid out ${file}`);
  if (!onlyLooks) writeFileSync(file, layout);
}
