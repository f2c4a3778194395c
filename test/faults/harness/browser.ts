import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from "playwright-core";
import type { Bug, Found, Refusal } from "../page/faults-page.ts";

const { CHROME_PATH: browserPath = "/usr/bin/chromium" } = process.env;

const flags = [
  "--headless=new",
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-gpu",
  "--noerrdialogs",
  "--hide-crash-restore-bubble",
  "--remote-debugging-port=0",
];

/** Process groups that run; a test that is given up on must not leave its browser behind. */
const running = new Set<number>();

process.once("exit", () => {
  for (const group of running) process.kill(-group, "SIGKILL");
});

/** A browser profile on disk, in which a real browser can be started, killed and started again. */
export class Profile {
  readonly folder: string;
  readonly #origin: string;
  #child: ChildProcess | null = null;
  #browser: Browser | null = null;

  private constructor(folder: string, origin: string) {
    this.folder = folder;
    this.#origin = origin;
  }

  static async make(origin: string): Promise<Profile> {
    return new Profile(await mkdtemp(join(tmpdir(), "intrograph-faults-profile-")), origin);
  }

  async start(): Promise<void> {
    // Now and then a browser that was killed before takes the first connection and never answers.
    for (let attempt = 1; this.#browser === null; attempt += 1) {
      const address = await debuggerAddress(this.#spawn());
      try {
        this.#browser = await chromium.connectOverCDP(address, { timeout: 8_000 });
      } catch (error) {
        await this.kill();
        if (attempt === 4) throw error;
        console.log(`a browser that does not answer is started again: ${String(error).split("\n")[0]}`);
      }
    }
  }

  #spawn(): ChildProcess {
    // Detached: a process group of its own, which can be killed at one blow as a power cut would.
    const child = spawn(browserPath, [...flags, `--user-data-dir=${this.folder}`, "about:blank"], {
      detached: true,
      stdio: ["ignore", "ignore", "pipe"],
    });
    this.#child = child;
    const { pid } = child;
    if (pid !== undefined) {
      running.add(pid);
      child.once("exit", () => running.delete(pid));
    }
    return child;
  }

  /** Kills the browser and all its processes, without any warning. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (child?.pid === undefined) return;
    const ended = exit(child);
    process.kill(-child.pid, "SIGKILL");
    await ended;
    this.#child = null;
    this.#browser = null;
  }

  /** Ends the browser as its user would, so that it writes what it still holds. */
  async quit(): Promise<void> {
    const child = this.#child;
    if (child === null) return;
    const ended = exit(child);
    const session = await this.#running().newBrowserCDPSession();
    await session.send("Browser.close").catch(() => undefined);
    await ended;
    this.#child = null;
    this.#browser = null;
  }

  /** A tab that shows the page. */
  async tab(): Promise<Page> {
    const page = await this.#context().newPage();
    await page.goto(`${this.#origin}/`);
    await page.waitForFunction(() => window.faults !== undefined);
    return page;
  }

  session(page: Page): Promise<CDPSession> {
    return this.#context().newCDPSession(page);
  }

  async remove(): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  #running(): Browser {
    if (this.#browser === null) throw new Error("the browser is not running");
    return this.#browser;
  }

  #context(): BrowserContext {
    const context = this.#running().contexts()[0];
    if (context === undefined) throw new Error("the browser has no context");
    return context;
  }
}

export const workspaceName = "workspace";

export function openIn(page: Page, bug: Bug): Promise<Found | Refusal> {
  return page.evaluate(([name, planted]) => window.faults.open(name, planted), [workspaceName, bug] as const);
}

function exit(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
  });
}

function debuggerAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.setEncoding("utf8");
    child.stderr?.on("data", (text: string) => {
      said += text;
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`the browser ended at once: ${said}`)));
  });
}
