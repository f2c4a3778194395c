import { describe, expect, test } from "vitest";
import { CommandFailure } from "../../src/cli/exit-codes.ts";
import { type Options, parseArguments } from "../../src/cli/parse-arguments.ts";

const now = Date.parse("2026-06-30T15:00:00Z");

function optionsOf(...argv: readonly string[]): Options {
  const invocation = parseArguments(argv, now);
  if (invocation.do !== "run") throw new TypeError(invocation.do);
  return invocation.options;
}

function failureOf(...argv: readonly string[]): CommandFailure {
  try {
    parseArguments(argv, now);
  } catch (error) {
    if (error instanceof CommandFailure) return error;
    throw error;
  }
  throw new TypeError("it was accepted");
}

test("a command takes its files and options in any order", () => {
  const invocation = parseArguments(["paths", "a.csv", "--to", "Acme", "b.csv", "--json"], now);
  expect(invocation).toMatchObject({
    do: "run",
    command: "paths",
    files: ["a.csv", "b.csv"],
    options: { to: "Acme", json: true },
  });
});

test("what is not said is as usual", () => {
  expect(optionsOf("reach", "a.csv")).toEqual({
    json: false,
    force: false,
    me: null,
    asOf: "2026-06-30",
    at: now,
    readAs: null,
    hops: 3,
    from: null,
    to: null,
    maxHops: 3,
    top: null,
    similar: false,
    goals: [],
    out: null,
    report: null,
    what: "contacts",
    sample: false,
    strength: false,
    weighted: false,
    without: null,
    meeting: null,
    everyone: false,
    of: "company-or-person",
    minStrength: 0,
    not: [],
    plan: null,
    days: 7,
    ics: null,
    purpose: null,
    kind: "rings",
    draftKind: null,
    about: null,
    seed: 1,
    occupations: [],
    companies: [],
    passwordFile: null,
    lock: false,
  });
});

test("limits of the ways, and what the target names, are taken", () => {
  const options = optionsOf("paths", "--to", "x", "--industry", "--min-strength", ".25", "--not", "Ana", "--not", "b2", "a.csv");
  expect(options).toMatchObject({ to: "x", of: "industry", minStrength: 0.25, not: ["Ana", "b2"] });
  expect(optionsOf("paths", "--to", "x", "--role", "a.csv")).toMatchObject({ of: "role" });
});

test("explain needs no file", () => {
  expect(parseArguments(["explain", "doors"], now)).toEqual({ do: "explain", measure: "doors", json: false });
  expect(parseArguments(["explain", "--json"], now)).toEqual({ do: "explain", measure: null, json: true });
});

test("a day given stops the clock", () => {
  expect(optionsOf("reach", "a.csv", "--as-of", "2025-01-02")).toMatchObject({
    asOf: "2025-01-02",
    at: Date.parse("2025-01-02"),
  });
});

test("goals may be given several times", () => {
  expect(optionsOf("suggest", "a.csv", "--goal", "company=Acme", "--goal", "role=design").goals).toEqual([
    "company=Acme",
    "role=design",
  ]);
});

test("help and version need no file", () => {
  expect(parseArguments(["--help"], now)).toEqual({ do: "help", command: null });
  expect(parseArguments(["paths", "-h"], now)).toEqual({ do: "help", command: "paths" });
  expect(parseArguments(["--version"], now)).toEqual({ do: "version" });
});

describe("wrong use is refused with what to change", () => {
  test.each([
    ["no command", [], "COMMAND FILES"],
    ["an unknown command", ["conect", "a.csv"], 'There is no command "conect"'],
    ["no file", ["reach"], "at least one file"],
    ["an unknown option", ["reach", "a.csv", "--hop", "2"], "--hop"],
    ["an option of another command", ["reach", "a.csv", "--goal", "company=Acme"], "--goal"],
    ["a value that is missing", ["reach", "a.csv", "--hops"], "--hops"],
    ["a number that is none", ["reach", "a.csv", "--hops", "two"], "whole number from 1 to 100"],
    ["a number out of range", ["paths", "a.csv", "--max-hops", "0"], "whole number from 1 to 6"],
    ["a day that does not exist", ["reach", "a.csv", "--as-of", "2026-02-30"], "--as-of"],
    ["a month where a day is needed", ["reach", "a.csv", "--as-of", "2026-02"], "--as-of"],
    ["an unknown kind", ["reach", "a.csv", "--as", "people"], "contacts or introductions or ties"],
    ["a seed that is no number", ["reach", "a.csv", "--seed", "x"], "--seed"],
  ])("%s", (_, argv, words) => {
    const failure = failureOf(...argv);
    expect(failure.exitCode).toBe(2);
    expect(failure.message).toContain(words);
  });
});
