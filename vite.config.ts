import { readFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { kernelPlugin } from "./.tools/kernel-plugin.mjs";

/** The headers of `public/_headers`, so that the preview server and a static host send the same. */
function servedHeaders(): Record<string, string> {
  const lines = readFileSync(new URL("./public/_headers", import.meta.url), "utf8").split("\n");
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const match = /^\s+([^:]+):\s*(.+)$/.exec(line);
    if (match?.[1] !== undefined && match[2] !== undefined) headers[match[1]] = match[2];
  }
  return headers;
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: isSsrBuild ? [kernelPlugin()] : [kernelPlugin(), react()],
  // IndexedDB belongs to one origin: the port and the host name never change by themselves.
  preview: { host: "localhost", port: 4180, strictPort: true, headers: servedHeaders() },
  build: isSsrBuild
    ? {
        outDir: "dist/cli",
        target: "node20",
        copyPublicDir: false,
        rollupOptions: { input: { intrograph: "src/cli/intrograph.ts" } },
      }
    : {
        outDir: "dist/app",
        target: "es2022",
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 800,
        modulePreload: { polyfill: false },
      },
  worker: { format: "es", plugins: () => [kernelPlugin()] },
  ssr: isSsrBuild ? { noExternal: true } : {},
  test: {
    projects: [
      {
        extends: true,
        test: { name: "unit", testTimeout: 60_000, include: ["test/**/*.test.ts"], exclude: ["test/e2e/**", "test/faults/**"] },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          expect: { poll: { timeout: 20_000 } },
          include: ["test/e2e/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          globalSetup: ["test/e2e/serve-build.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "faults",
          expect: { poll: { timeout: 20_000 } },
          include: ["test/faults/**/*.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          globalSetup: ["test/e2e/serve-build.ts"],
        },
      },
    ],
  },
}));
