import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { run, runTool } from "./run.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome", "msedge"];

const fixedPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  join(homedir(), "AppData\\Local\\Google\\Chrome\\Application\\chrome.exe"),
];

function installed() {
  const given = process.env.CHROME_PATH;
  if (given !== undefined && existsSync(given)) return given;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...fixedPlaces].find((path) => existsSync(path)) ?? null;
}

async function playwrightBrowser() {
  const { chromium } = await import("playwright-core");
  const path = chromium.executablePath();
  return path !== "" && existsSync(path) ? path : null;
}

/**
 * A Chromium to test in: the one in CHROME_PATH, an installed one, or one that is installed now.
 * @returns {Promise<string>} its path
 * @throws when there is none and none can be had: tests are never skipped for want of a browser
 */
export async function findBrowser() {
  const found = installed() ?? (await playwrightBrowser());
  if (found !== null) return found;
  console.log("No Chromium found; installing one...");
  const isDebianRoot = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (isDebianRoot) {
    await run("apt-get", ["update"], { env: { DEBIAN_FRONTEND: "noninteractive" } });
    await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core"], {
      env: { DEBIAN_FRONTEND: "noninteractive" },
    });
  } else {
    await runTool("playwright-core", ["install", "chromium"]);
  }
  const now = installed() ?? (await playwrightBrowser());
  if (now === null) throw new Error("No browser to test in. Install Chrome, Edge or Chromium, or set CHROME_PATH to one.");
  return now;
}
