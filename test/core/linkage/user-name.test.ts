import { describe, expect, it } from "vitest";
import { type UserNameFit, userNameFit } from "../../../src/core/linkage/user-name.ts";

describe("a user name tells a name", () => {
  const words = ["daniel", "borkwood"];
  it.each<[string, UserNameFit]>([
    ["danielborkwood", "both"],
    ["borkwood.daniel", "both"],
    ["daniel_borkwood", "both"],
    ["d.borkwood.list", "both"],
    ["borkwood.d.k", "both"],
    ["ext.daniel.borkwood", "both"],
    ["dborkwood", "both"],
    ["danborkwood", "both"],
    ["borkwoodd", "both"],
    ["danielb", "both"],
    ["dborkwo", "both"],
    ["daniel77", "one"],
    ["borkwood", "one"],
    ["daniel.k", "one"],
    ["dbork", "none"],
    ["mborkwood", "none"],
    ["kdborkwood", "none"],
    ["darkstar", "none"],
    ["", "none"],
  ])("%s: %s", (user, fit) => {
    expect(userNameFit(user, words)).toBe(fit);
  });

  it("of one word never in full", () => {
    expect(userNameFit("daniel.d", ["daniel"])).toBe("one");
  });
});
