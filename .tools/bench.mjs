import { join } from "node:path";
import { build } from "vite";
import { install } from "./install.mjs";
import { kernelPlugin } from "./kernel-plugin.mjs";
import { root, run } from "./run.mjs";

/** `npm run bench`: measures speed beside other libraries. `npm run bench -- betweenness reach --quick` measures some of it. */
async function bench() {
  await install();
  await build({
    configFile: false,
    root,
    logLevel: "error",
    plugins: [kernelPlugin()],
    build: {
      ssr: true,
      outDir: "dist/bench",
      target: "node20",
      copyPublicDir: false,
      rollupOptions: { input: { bench: "test/bench/bench.ts", "passing-worker": "test/bench/passing-worker.ts" } },
    },
    ssr: { noExternal: true },
  });
  process.exit(
    await run(process.execPath, ["--max-old-space-size=8000", join(root, "dist/bench/bench.js"), ...process.argv.slice(2)]),
  );
}

bench().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(3);
});
