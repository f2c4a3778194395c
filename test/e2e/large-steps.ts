import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { type OpenedApp, type OpenOptions, openApp } from "./open-app.ts";

export interface LargeApp extends OpenedApp {
  /** The saved workspace that was opened. */
  readonly file: string;
}

/** The app with a saved workspace restored from a file, which goes again when the browser is closed. */
export async function openLarge(text: string, options: OpenOptions = {}): Promise<LargeApp> {
  const scratch = mkdtempSync(join(tmpdir(), "intrograph-large-"));
  const file = join(scratch, "saved.json");
  writeFileSync(file, text);
  const app = await openApp(options);
  const { page } = app;
  await keepAnswers(page);
  page.setDefaultTimeout(180_000);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /Choose files/ }).click();
  await (await chooser).setFiles(file);
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Restore" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByRole("tab", { name: "Target company" }).waitFor();
  return {
    ...app,
    file,
    async close() {
      rmSync(scratch, { recursive: true, force: true });
      await app.close();
    },
  };
}

/** Notes what the worker answers and how long the page's own thread is busy at a time, from now on and after a reload. */
export async function keepAnswers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const answers: unknown[] = [];
    const tasks: number[] = [];
    Reflect.set(window, "heardAnswers", answers);
    Reflect.set(window, "longTasks", tasks);
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({
      type: "longtask",
    });
    const own = Object.getOwnPropertyDescriptor(Worker.prototype, "onmessage");
    Object.defineProperty(Worker.prototype, "onmessage", {
      ...own,
      set(this: Worker, listener: (event: MessageEvent) => void) {
        own?.set?.call(this, (event: MessageEvent) => {
          listener.call(this, event);
          const { type, result }: { type?: unknown; result?: unknown } = event.data;
          if (type === "done" && typeof result === "object" && result !== null && "betweennessIs" in result) answers.push(result);
        });
      },
    });
  });
  await page.reload();
  await page.getByRole("heading", { name: /Who could introduce me/ }).waitFor();
}

/** The answers about bridging contacts that came to the page so far, oldest first. */
export async function bridgingAnswers(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(() => {
    const held: unknown = Reflect.get(window, "heardAnswers");
    return Array.isArray(held) ? held : [];
  });
}

/** The longest piece of work on the page's own thread since the last call, in milliseconds; 0 where none took 50. */
export async function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => {
    const held: unknown = Reflect.get(window, "longTasks");
    return Array.isArray(held) ? Math.round(Math.max(0, ...held.splice(0))) : 0;
  });
}

/** The workers that compute exact figures beside everything else. */
export function crewOf(page: Page) {
  return page.workers().filter((worker) => worker.url().includes("crew-host"));
}
