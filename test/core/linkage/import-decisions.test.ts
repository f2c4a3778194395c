import { describe, expect, it } from "vitest";
import type { TableMapping } from "../../../src/core/model/table-mapping.ts";
import { imported, planOf, readingOf } from "../../io/fixture-report.ts";

const list = readingOf("list.csv", "Name,Company\nAna Ruiz,Acme\n");
const mapping: TableMapping = { kind: "contacts", fields: ["name", "company"], dateOrder: null };

describe("how a table is to be read", () => {
  const mappings = [{ signature: "name|company", mapping }];
  const { plan, after } = imported([list], { mappings });

  it("is kept with the import that used it, after what was imported", () => {
    expect(plan.changes.map(({ of }) => of)).toEqual(["contact", "contact", "tie", "import", "decision", "settings"]);
    expect([...after.decisions.values()]).toMatchObject([{ kind: "mapping", signature: "name|company", mapping, at: 0 }]);
  });

  it("changes nothing when the same is said again", () => {
    expect(planOf([list], { into: after, id: "second", mappings }).changes).toEqual([]);
  });

  it("takes the place of what was said before of the same header", () => {
    const other: TableMapping = { ...mapping, fields: ["name", null] };
    const again = imported([list], { into: after, id: "second", mappings: [{ signature: "name|company", mapping: other }] });
    expect(again.plan.changes.map(({ of }) => of)).toEqual(["import", "decision"]);
    expect([...again.after.decisions.values()]).toMatchObject([{ mapping: other }]);
  });
});
