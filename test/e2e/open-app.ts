import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { expect, inject } from "vitest";
import { egressProxy } from "./egress-proxy.ts";

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: "light" | "dark";
  /** Without WebGL the table takes the map's place. */
  readonly webgl?: boolean;
  /** A link to the mail program is activated: the browser notes it as a request, though it goes to the system. */
  readonly mail?: boolean;
}

export interface OpenedApp {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly address: string;
  /** What the page logged as an error, refused by its content policy included. */
  readonly faults: readonly string[];
  /** What asked for another origin: requests of the page and its workers, and whatever arrived at the proxy. */
  departures(): { readonly asked: readonly string[]; readonly arrived: readonly string[] };
  /** Ends the browser. @throws when anything tried to leave the origin or the page reported an error. */
  close(): Promise<void>;
}

export const browserFlags: readonly string[] = [
  "--no-sandbox",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
  "--disable-features=AutofillServerCommunication,OptimizationHints,MediaRouter,Translate,GlobalMediaControls,HttpsUpgrades",
];

/** Hosts of the browser's maker: what it asks for on its own account, whatever page is open. A page's requests are seen by themselves. */
const browsersOwnHost = /(?:\/\/|CONNECT )(?:[\w-]+\.)*(?:google|googleapis|gstatic|gvt1)\.com[:/]/;

/** The built app in a real Chromium with an empty profile, everything that leaves the origin noted. */
export async function openApp({
  width = 1440,
  height = 900,
  theme = "light",
  webgl = true,
  mail = false,
}: OpenOptions = {}): Promise<OpenedApp> {
  const address = inject("address");
  const profile = mkdtempSync(join(tmpdir(), "intrograph-"));
  const proxy = await egressProxy();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
    headless: true,
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: "reduce",
    acceptDownloads: true,
    permissions: ["clipboard-read", "clipboard-write"],
    proxy: { server: `http://127.0.0.1:${proxy.port}`, bypass: "localhost,127.0.0.1" },
    args: [...browserFlags, ...(webgl ? [] : ["--disable-3d-apis"])],
  });
  const left: string[] = [];
  const faults: string[] = [];
  const origin = new URL(address).origin;
  context.on("request", (request) => {
    const url = new URL(request.url());
    const stays = url.origin === origin || url.protocol === "blob:" || url.protocol === "data:";
    const handedOver = mail && url.protocol === "mailto:";
    if (!stays && !handedOver) left.push(request.url());
  });
  context.on("weberror", (event) => faults.push(event.error().message));
  context.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(20_000);
  await page.goto(address);
  const departures = () => ({ asked: [...left], arrived: proxy.attempts.filter((attempt) => !browsersOwnHost.test(attempt)) });
  return {
    page,
    context,
    address,
    faults,
    departures,
    async close() {
      await context.close();
      await proxy.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      const { asked, arrived } = departures();
      expect({ left: [...asked, ...arrived], faults }).toEqual({ left: [], faults: [] });
    },
  };
}
