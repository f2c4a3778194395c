#!/usr/bin/env node
import process from "node:process";
import { nodeIo } from "./node-io.ts";
import { run } from "./run.ts";

// A reader that has seen enough, such as `head`, closes the pipe: no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
process.exitCode = run(process.argv.slice(2), nodeIo);
