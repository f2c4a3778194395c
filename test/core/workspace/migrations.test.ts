import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { InvariantError } from "../../../src/core/model/errors.ts";
import { type Migration, migrate, migrations, workspaceSchema } from "../../../src/core/workspace/migrations.ts";
import { parseSnapshot } from "../../../src/core/workspace/snapshot.ts";

const chain: ReadonlyMap<number, Migration> = new Map([
  [1, ({ trail, ...rest }) => ({ ...rest, trail: `${String(trail)} one` })],
  [2, ({ trail, ...rest }) => ({ ...rest, trail: `${String(trail)} two` })],
]);

describe("migrate", () => {
  test("takes every step once, in order, and counts the schema up", () => {
    expect(migrate({ schema: 1, trail: "zero" }, 1, 3, chain)).toEqual({ schema: 3, trail: "zero one two" });
  });

  test("begins in the middle", () => {
    expect(migrate({ schema: 2, trail: "zero" }, 2, 3, chain)).toEqual({ schema: 3, trail: "zero two" });
  });

  test("does nothing to what is up to date", () => {
    const stored = { schema: 3 };
    expect(migrate(stored, 3, 3, chain)).toBe(stored);
  });

  test("leaves what it was given as it was", () => {
    const stored = { schema: 1, trail: "zero" };
    migrate(stored, 1, 3, chain);
    expect(stored).toEqual({ schema: 1, trail: "zero" });
  });

  test("does not skip a missing step", () => {
    expect(() => migrate({}, 1, 4, chain)).toThrow(InvariantError);
  });

  test("does not go back", () => {
    expect(() => migrate({}, 2, 1, chain)).toThrow(InvariantError);
  });

  test("there is a step from every schema that ever was", () => {
    expect([...migrations.keys()]).toEqual(Array.from({ length: workspaceSchema - 1 }, (_, at) => at + 1));
  });
});

describe("the frozen file of every schema", () => {
  test.each(Array.from({ length: workspaceSchema }, (_, at) => [at + 1]))("schema %i can still be read", (schema) => {
    const text = readFileSync(new URL(`../../fixtures/workspace-v${schema}.json`, import.meta.url), "utf8");
    expect(parseSnapshot(JSON.parse(text))).toHaveProperty("snapshot.contacts.1.name", "Ana Ruiz");
  });
});
