import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forwardable } from "../../../src/core/journey/forwardable.ts";

const facts = {
  egoName: "Ana Ruiz",
  brokerName: "Priya Rao",
  targetName: "Dan Ito",
  company: "Acme Corp",
  purpose: "informational",
} as const;

describe("a forwardable note", () => {
  test("asks the broker with an easy way out, and sets the lines to forward apart", () => {
    const [toBroker = "", toForward = ""] = forwardable(facts).split("To forward:");
    expect(toBroker).toMatch(/^Hello Priya,/);
    expect(toBroker).toContain("Dan Ito at Acme Corp");
    expect(toBroker).toContain("completely fine");
    expect(toForward.trim()).toMatch(/^Hello Dan,/);
    expect(toForward.trim().endsWith("Ana Ruiz")).toBe(true);
  });

  test("only a note about a lead speaks of a new role; the other says it is no request for a job", () => {
    const lead = forwardable({ ...facts, purpose: "lead" });
    expect(lead).toContain("new role");
    expect(lead).not.toContain("not asking for a job");
    expect(forwardable(facts)).not.toContain("new role");
    expect(forwardable(facts)).toContain("not asking for a job");
  });

  test("to somebody you know it is one note to them", () => {
    const note = forwardable({ ...facts, brokerName: "Dan Ito" });
    expect(note).toMatch(/^Hello Dan,/);
    expect(note).not.toContain("To forward");
    expect(note).toContain("completely fine");
  });

  test("a company that is not recorded is left out", () => {
    const note = forwardable({ ...facts, company: null });
    expect(note).not.toMatch(/null| at [,.]| {2}/);
  });

  test.each([["You"], [""], ["  "]])("a note by %j is unsigned", (egoName) => {
    expect(forwardable({ ...facts, egoName }).trim()).toMatch(/no need to reply\.$/);
  });

  test.each([
    ["Dr. Lee", "Hello Dr. Lee,"],
    ["J. Smith", "Hello J. Smith,"],
    ["Maria da Silva", "Hello Maria da Silva,"],
    ["Cher", "Hello Cher,"],
    ["Prof Lee", "Hello Prof Lee,"],
  ])("%s is greeted in full", (brokerName, greeting) => {
    expect(forwardable({ ...facts, brokerName })).toContain(greeting);
  });

  test("has no blank to fill in, whoever it is about", () => {
    const name = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(..."abc XYZ.") });
    fc.assert(
      fc.property(name, name, fc.constantFrom("lead", "informational"), (brokerName, targetName, purpose) => {
        const note = forwardable({ ...facts, brokerName, targetName, company: null, purpose });
        expect(note).not.toMatch(/[[\]{}<>_]|undefined|null/);
      }),
    );
  });
});
