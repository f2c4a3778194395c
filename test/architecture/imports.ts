import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

export interface SourceFile {
  /** From `src`, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export function sourceFiles(root: string): SourceFile[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path: relative(root, path).replaceAll("\\", "/"), text: readFileSync(path, "utf8") };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What a file imports: places under `src`, or package names. */
export function importsOf(file: SourceFile): string[] {
  const specifiers = [...file.text.matchAll(/(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)"([^"\s]+)"/g)].map(
    (match) => match[1] ?? "",
  );
  return specifiers.map((specifier) =>
    specifier.startsWith(".")
      ? relative("/src", resolve("/src", dirname(file.path), specifier.replace(/\?.*$/, ""))).replaceAll("\\", "/")
      : specifier,
  );
}

/** The part of the house a file belongs to: `core/reach`, `io`, ... */
export function partOf(path: string): string {
  const [top = "", second = ""] = path.split("/");
  return top === "core" ? `core/${second}` : top;
}

const answersUse = [
  "model",
  "network",
  "reach",
  "bridging",
  "paths",
  "suggest",
  "layout",
  "linkage",
  "journey",
  "workspace",
  "upkeep",
];
const core = [...answersUse, "answers", "evaluation"].map((name) => `core/${name}`);

/** Which part may import from which. Arrows point down only. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  "core/model": [],
  "core/network": ["core/model"],
  "core/reach": ["core/model", "core/network"],
  "core/bridging": ["core/model", "core/network"],
  "core/paths": ["core/model", "core/network", "core/answers"],
  "core/suggest": ["core/model", "core/network", "core/reach", "core/bridging", "core/paths", "core/answers"],
  "core/layout": ["core/model", "core/network", "core/answers"],
  "core/linkage": ["core/model"],
  "core/journey": ["core/model", "core/linkage", "core/upkeep"],
  "core/upkeep": ["core/model", "core/linkage"],
  "core/workspace": ["core/model"],
  "core/answers": answersUse.map((name) => `core/${name}`),
  "core/evaluation": ["core/model", "core/linkage", "core/network", "core/reach", "core/bridging", "core/suggest"],
  kernels: core,
  io: core,
  storage: core,
  worker: [...core, "kernels", "io"],
  app: [...core, "io", "storage", "worker"],
  cli: [...core, "kernels", "io"],
};

/** The only files of `core/answers` that parts below it may name: the shapes of the answers, no code. */
const answerShapes = ["core/answers/question.ts", "core/answers/network-answers.ts"];

/** Which packages a part may import, besides none. */
export const mayUsePackage: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  core: ["graphology", "graphology-types", "graphology-communities-louvain", "mustache", "valibot"],
  io: ["papaparse", "fflate", "saxes", "ical.js", "graphology-gexf/common/writer.js", "graphology-gexf", "graphology", "valibot"],
  storage: ["idb"],
  worker: [],
  cli: [/^node:/],
  app: [
    "react",
    "react-dom/client",
    "zustand",
    "zustand/vanilla",
    /^@mantine\/(core|hooks)/,
    "@tanstack/react-virtual",
    "graphology",
  ],
};

/** @returns a sentence for each import that the house plan forbids. */
export function forbiddenImports(file: SourceFile): string[] {
  const part = partOf(file.path);
  const top = part.split("/")[0] ?? "";
  const allowedPackages = [
    ...(mayUsePackage[top] ?? []),
    ...(file.path.startsWith("app/map/") ? [/^sigma(\/|$)/, /^@sigma\//] : []),
  ];
  return importsOf(file).flatMap((target) => {
    const sentence = [`${file.path} imports ${target}`];
    if (target.startsWith(".."))
      return file.path === "app/state/sample-network.ts" && target.startsWith("../data/") ? [] : sentence;
    const isPackage = !/^(core|kernels|io|storage|worker|app|cli)\//.test(target);
    if (isPackage) {
      const allowed = allowedPackages.some((name) => (typeof name === "string" ? name === target : name.test(target)));
      return allowed ? [] : sentence;
    }
    const targetPart = partOf(target);
    if (targetPart === part) return [];
    if (!(mayImport[part] ?? []).includes(targetPart)) return sentence;
    if (targetPart === "core/answers" && top === "core" && !answerShapes.includes(target)) return sentence;
    return [];
  });
}

/** What the page's own thread may run of the analysis: a band from a number, and the texts that explain numbers. */
const lightEnoughForThePage = [
  "core/paths/band.ts",
  "core/answers/explanation.ts",
  "core/answers/explanations.ts",
  ...answerShapes,
];
const analysis = /^core\/(?:network|reach|bridging|paths|suggest|layout|answers)\//;

/** @returns a sentence for each piece of analysis that the app would run itself, where only the worker may. */
export function analysisOnThePage(file: SourceFile): string[] {
  if (!file.path.startsWith("app/")) return [];
  return importsOf(file)
    .filter((target) => analysis.test(target) && !lightEnoughForThePage.includes(target))
    .map((target) => `${file.path} imports ${target}, which belongs in the worker`);
}

const impure: readonly RegExp[] = [
  /\bDate\.now\b/,
  /\bnew Date\(\s*\)/,
  /\bMath\.random\b/,
  /\bperformance\.now\b/,
  /\bcrypto\b/,
  /\bconsole\./,
  /\bglobalThis\b/,
];

/** @returns a sentence for each use of a clock, of randomness or of the console in core. */
export function impurities(file: SourceFile): string[] {
  if (!file.path.startsWith("core/")) return [];
  const code = withoutComments(file.text);
  return impure.filter((pattern) => pattern.test(code)).map((pattern) => `${file.path} uses ${pattern.source}`);
}

const waysOut: readonly RegExp[] = [
  /\bfetch\s*\(/,
  /\bXMLHttpRequest\b/,
  /\bWebSocket\b/,
  /\bEventSource\b/,
  /\bsendBeacon\b/,
  /\bRTCPeerConnection\b/,
  /\.innerHTML\b/,
  /\bouterHTML\b/,
  /dangerouslySetInnerHTML/,
  /\binsertAdjacentHTML\b/,
  /\bdocument\.write\b/,
  /\beval\s*\(/,
  /\bnew Function\b/,
];

/** @returns a sentence for each call that could send something out or turn text into markup or code. */
export function waysOutOrIn(file: SourceFile): string[] {
  const code = withoutComments(file.text);
  return waysOut.filter((pattern) => pattern.test(code)).map((pattern) => `${file.path} uses ${pattern.source}`);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
}
