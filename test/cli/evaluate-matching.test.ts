import { describe, expect, test } from "vitest";
import { jsonOf, runOn } from "./fake-io.ts";

const people = `rec_id,given_name,surname,email,date_of_birth,cluster
r1,Ana,Quillfeather,ana.q@mail.example,1980-03-12,1
r2,Quillfeather,Ana,,1980-03-12,1
r3,Ana,Quilfeather,ana.q@mail.example,,1
r4,Ben,Okoye,,,2
r5,Ben,Okoye,,,3
r6,,,,1980-03-12,4
r7,Cho,Trevithick,cho@mail.example,1991-07-30,
`;
const quality = { pairs: expect.any(Number), precision: expect.anything(), recall: expect.any(Number), f1: expect.any(Number) };

describe("evaluate-matching", () => {
  test("answers in the agreed shape, every row counted", async () => {
    expect(await jsonOf({ "people.csv": people }, "evaluate-matching", "people.csv", "--truth", "cluster")).toEqual({
      rows: 7,
      people: 5,
      truePairs: 3,
      joined: { pairs: 3, precision: 1, recall: 1, f1: 1 },
      suggested: quality,
      suggestedAlone: expect.objectContaining({ pairs: expect.any(Number) }),
    });
  });

  test("shows the figures and the wrong pairs with what spoke for them", async () => {
    const { out, err, exitCode } = await runOn({ "people.csv": people }, "evaluate-matching", "people.csv", "--truth", "Cluster");
    expect([exitCode, err]).toEqual([0, ""]);
    expect(out).toContain("7 rows of 5 people; 3 pairs of rows are one person.");
    expect(out).toMatch(/^Joined +3 +1\.000 +1\.000 +1\.000$/m);
    expect(out).toMatch(/suggested, name same \(\+\d+\.\d\)\n {4}line 5: Ben Okoye; r4\n {4}line 6: Ben Okoye; r5\n/);
  });

  test("does not see the truth", async () => {
    const told = await runOn({ "p.csv": people.replaceAll(",1\n", ",x\n") }, "evaluate-matching", "p.csv", "--truth", "cluster");
    expect(told.out).toBe((await runOn({ "p.csv": people }, "evaluate-matching", "p.csv", "--truth", "cluster")).out);
  });

  test("reads names and addresses that stand in one cell", async () => {
    const keys =
      "owner;uid\nk1;Ana Quill <ana@quill.example>\nk1;A. Quill <ana@quill.example>\nk2;Ben Thorne <ben@thorne.example>\n";
    const answer = await jsonOf({ "keys.csv": keys }, "evaluate-matching", "keys.csv", "--truth", "owner");
    expect(answer).toMatchObject({ rows: 3, people: 2, truePairs: 1, joined: { pairs: 1, precision: 1, recall: 1 } });
  });

  test.each([
    [["evaluate-matching", "people.csv"], 2, /--truth COLUMN/],
    [["evaluate-matching", "people.csv", "--truth", "who"], 2, /no column "who"; there are: rec_id, given_name/],
    [["evaluate-matching", "none.csv", "--truth", "who"], 2, /no such file/],
    [["evaluate-matching", "blank.csv", "--truth", "who"], 1, /holds no rows/],
    [["evaluate-matching", "people.csv", "blank.csv", "--truth", "who"], 2, /one file at a time/],
  ])("%j is told what is wrong", async (argv, exitCode, message) => {
    const outcome = await runOn({ "people.csv": people, "blank.csv": "" }, ...argv);
    expect(outcome.exitCode).toBe(exitCode);
    expect(outcome.err).toMatch(message);
  });
});
