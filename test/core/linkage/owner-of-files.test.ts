import { describe, expect, it } from "vitest";
import type { ContactFacts } from "../../../src/core/model/contact.ts";
import type { Records } from "../../../src/core/model/records.ts";
import { imported, planOf, readingOf } from "../../io/fixture-report.ts";

const owner: Partial<ContactFacts> = {
  name: "Dana Novak",
  emails: ["dana@example.org"],
  profile: "in/dana-novak",
  company: "Acme",
};
const header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
const connections = (...rows: readonly string[]) => readingOf("Connections.csv", header + rows.join("\n"));
const archive = { ...connections("Ana,Ruiz,https://www.linkedin.com/in/ana,,Acme,,07 Mar 2021"), owner };
const you = (records: Records) => (records.settings.ego === null ? undefined : records.contacts.get(records.settings.ego));

describe("the owner of a file", () => {
  it("is ego under their own name, and no contact", () => {
    const { plan, after } = imported([archive]);
    expect(you(after)).toMatchObject({ id: "you", kind: "ego", ...owner });
    expect(plan.totals.contacts).toBe(1);
    expect(planOf([archive], { into: after, id: "second" }).changes).toEqual([]);
  });

  it("gives the name to the You that was there", () => {
    const { after } = imported([connections("Ben,Okoye,https://www.linkedin.com/in/ben,,Acme,,07 Mar 2021")]);
    const second = imported([archive], { into: after, id: "second" });
    expect(you(second.after)).toMatchObject({ id: "you", kind: "ego", name: "Dana Novak" });
    expect(second.plan.difference.updates).toEqual([]);
  });

  it.each([
    ["profile", "Dana,Novak-Lee,https://www.linkedin.com/in/dana-novak,,Nexa,,07 Mar 2021"],
    ["e-mail", "Dana,Novak,,dana@example.org,Nexa,,07 Mar 2021"],
  ])("is found among the rows by %s, and is not tied to themself", (_, row) => {
    const { plan, after } = imported([{ ...connections(row), owner }]);
    expect(plan.rows[0]?.contacts).toEqual(["you"]);
    expect([after.contacts.size, after.ties.size]).toEqual([1, 0]);
  });

  it("is found among the rows by name and telephone", () => {
    const list = "Name,Phone,Company,Introduced by\n";
    const rows = (phone: string) => ({
      ...readingOf("people.csv", `${list}Dana Novak,${phone},Nexa,\nBen Okoye,+44 20 7946 0555,Acme,\n`),
      owner: { ...owner, phone: "+44 20 7946 0123" },
    });
    const becomes = (phone: string) => imported([rows(phone)]).plan.rows[0]?.contacts[0];
    expect(becomes("020 7946 0123")).toBe("you");
    expect(becomes("020 7946 0999")).not.toBe("you");
  });

  it("is who introductions mean by their name", () => {
    const rows = readingOf("introductions.csv", "Introducer,Introduced\nAna Ruiz,Dana Novak\n");
    expect([...imported([archive, rows]).after.introductions.values()][0]?.parties).toEqual(["you"]);
  });

  it("is a contact that is recorded with their address, where nobody was ego yet", () => {
    const directory = readingOf("directory.csv", "Id,Name,Email\n7,Dana Novak,dana@example.org\n8,Ben Okoye,\n");
    const { after } = imported([archive], { into: imported([directory]).after, id: "second" });
    expect(after.settings.ego).toBe("7");
    expect(you(after)).toMatchObject({ kind: "recorded", profile: "in/dana-novak" });
  });

  it("is nobody where the workspace is somebody else's, or the person says so", () => {
    const directory = readingOf("directory.csv", "Id,Name\n7,Ben Okoye\n8,Cy Lee\n");
    const { after } = imported([directory], { ego: "Ben Okoye" });
    const second = imported([archive], { into: after, id: "second" }).after;
    expect([second.settings.ego, you(second)?.name, you(second)?.profile]).toEqual(["7", "Ben Okoye", null]);
    const said = imported([archive], { ego: "Ana Ruiz" }).after;
    expect(you(said)?.name).toBe("Ana Ruiz");
    expect(said.contacts.size).toBe(1);
  });

  it("does not become one with the owner of another's archive", () => {
    const { after } = imported([archive]);
    const other = { ...archive, owner: { name: "Otto Park", profile: "in/otto-park" } };
    expect(you(imported([other], { into: after, id: "second" }).after)?.name).toBe("Dana Novak");
  });

  it("without a name says nothing", () => {
    expect(you(imported([{ ...archive, owner: { emails: ["dana@example.org"] } }]).after)?.name).toBe("You");
  });
});

describe("ego is known among the rows by", () => {
  it.each(["ana@example.org", "https://www.linkedin.com/in/ana/", "Ana Ruiz"])("%s", (ego) => {
    const list = readingOf(
      "list.csv",
      "Name,Email,Profile\nAna Ruiz,ana@example.org,https://www.linkedin.com/in/ana\nBen Okoye,,\n",
    );
    const { plan, after } = imported([list], { ego });
    expect(plan.egoProblem).toBeNull();
    expect(you(after)?.name).toBe("Ana Ruiz");
  });
});
