import { describe, expect, it } from "vitest";
import { type UserNameFit, userNameFit } from "../../../src/core/linkage/user-name.ts";

describe("a user name tells a name", () => {
  const words = ["daniel", "thistlewood"];
  it.each<[string, UserNameFit]>([
    ["danielthistlewood", "both"],
    ["thistlewood.daniel", "both"],
    ["daniel_thistlewood", "both"],
    ["d.thistlewood.list", "both"],
    ["thistlewood.d.k", "both"],
    ["ext.daniel.thistlewood", "both"],
    ["dthistlewood", "both"],
    ["danthistlewood", "both"],
    ["thistlewoodd", "both"],
    ["danielt", "both"],
    ["dthistlewo", "both"],
    ["daniel77", "one"],
    ["thistlewood", "one"],
    ["daniel.k", "one"],
    ["dthis", "none"],
    ["mthistlewood", "none"],
    ["kdthistlewood", "none"],
    ["darkstar", "none"],
    ["", "none"],
  ])("%s: %s", (user, fit) => {
    expect(userNameFit(user, words)).toBe(fit);
  });

  it("of one word never in full", () => {
    expect(userNameFit("daniel.d", ["daniel"])).toBe("one");
  });
});
