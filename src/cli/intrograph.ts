#!/usr/bin/env node
import process from "node:process";
import { exitCodes } from "./exit-codes.ts";
import { nodeIo } from "./node-io.ts";
import { run } from "./run.ts";

// A reader that has seen enough, such as `head`, closes the pipe: no failure of ours. A full disk is one, and is told.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") return;
  process.exitCode = exitCodes.internalFailure;
  process.stderr.write(`The answer could not be written: ${error.message}\n`);
});
// Where messages cannot be written either, only the exit status is left to tell.
process.stderr.on("error", () => {
  process.exitCode ||= exitCodes.internalFailure;
});
process.exitCode = await run(process.argv.slice(2), nodeIo);
