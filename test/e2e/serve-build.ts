import { existsSync } from "node:fs";
import { join } from "node:path";
import { preview } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the built app is served, ending in a slash. */
    readonly address: string;
  }
}

/** Serves the production build, headers and all, for as long as the tests run. */
export default async function serveBuild(project: TestProject): Promise<() => Promise<void>> {
  const root = join(import.meta.dirname, "../..");
  if (!existsSync(join(root, "dist/app/index.html"))) throw new Error("build first: npm test -- build");
  const server = await preview({ root, logLevel: "silent", preview: { port: 4181, strictPort: false, open: false } });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error("the preview server has no address");
  project.provide("address", address);
  return () => server.close();
}
