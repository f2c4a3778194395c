import { install } from "./install.mjs";
import { root } from "./run.mjs";

/** `npm start`: install when needed, build, serve the build on its one address, open it in the browser. */
async function start() {
  await install();
  const { build, preview } = await import("vite");
  console.log("Building...");
  await build({ root, logLevel: "warn" });
  const canOpen = process.env.CI === undefined && !process.argv.includes("--no-open") && hasScreen();
  const server = await preview({ root, logLevel: "warn", preview: { open: canOpen } });
  const address = server.resolvedUrls?.local[0] ?? "http://localhost:4180/";
  console.log(`\nIntrograph is at ${address}  (Ctrl+C ends it)`);
}

function hasScreen() {
  if (process.platform !== "linux") return true;
  return process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;
}

start().catch((error) => {
  const text = error instanceof Error ? error.message : String(error);
  const inUse = /port \d+ is already in use/i.test(text);
  console.error(inUse ? "Port 4180 is taken. If Intrograph is already running, open http://localhost:4180/" : text);
  process.exit(1);
});
