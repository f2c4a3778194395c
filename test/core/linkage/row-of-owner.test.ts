import { describe, expect, it } from "vitest";
import { rowOfOwner } from "../../../src/core/linkage/row-of-owner.ts";

const owner = {
  name: "Ana Quillfeather",
  profile: "in/ana-q",
  emails: ["ana.quillfeather@mail.example"],
  phone: "+44 20 7946 0123",
};
const other = { name: "Ben Okoye", profile: "in/ben", emails: ["ben@mail.example"] };

describe("rowOfOwner", () => {
  it("knows the owner by profile, else by address", () => {
    expect(rowOfOwner(owner, [other, { name: "A. Q.", profile: "in/ana-q" }])).toBe(1);
    expect(rowOfOwner(owner, [{ name: "Ana", emails: ["ana.quillfeather@mail.example"] }, other])).toBe(0);
  });

  it("takes the same name only with one thing more", () => {
    expect(rowOfOwner(owner, [other, { name: "Ana Quillfeather" }])).toBeNull();
    expect(rowOfOwner(owner, [other, { name: "Ana Quillfeather", company: "Acme" }])).toBeNull();
    expect(rowOfOwner(owner, [other, { name: "ana quillfeather", phone: "020 7946 0123" }])).toBe(1);
  });

  it("finds nobody where another profile contradicts, or several could be", () => {
    expect(rowOfOwner(owner, [{ ...owner, profile: "in/ana-2" }])).toBeNull();
    expect(rowOfOwner(owner, [{ emails: owner.emails }, { emails: owner.emails }])).toBeNull();
    expect(rowOfOwner(owner, [])).toBeNull();
    expect(rowOfOwner({}, [other])).toBeNull();
  });

  it("does not take an office's mailbox for the owner's", () => {
    expect(
      rowOfOwner({ name: "Ana", emails: ["info@acme.example"] }, [{ name: "Ben", emails: ["info@acme.example"] }]),
    ).toBeNull();
  });
});
