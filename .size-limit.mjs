import { readFileSync } from "node:fs";

const page = readFileSync(new URL("dist/app/index.html", import.meta.url), "utf8");
/** Everything the page asks for before it shows anything, whatever the pieces are called. */
const named = (ending) =>
  [...page.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, path]) => path).filter((path) => path.endsWith(ending));
const inApp = (paths) => paths.map((path) => `dist/app/${path}`);

export default [
  { name: "first screen: script", path: inApp(named(".js")), limit: "220 kB", gzip: true },
  { name: "first screen: style", path: inApp(named(".css")), limit: "25 kB", gzip: true },
  { name: "worker", path: ["dist/app/assets/host-*.js"], limit: "120 kB", gzip: true },
  { name: "everything", path: ["dist/app/**/*.{js,css,html}"], limit: "800 kB", gzip: true },
];
