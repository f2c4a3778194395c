import { expect, test } from "vitest";
import { typedDate } from "../../../../src/app/views/upkeep/typed-date.ts";

test("a day, a month or a year is read as precisely as it is typed", () => {
  expect(["2021-03-07", "7 March 2021", "March 2021", "2021"].map(typedDate)).toEqual([
    { is: "date", date: "2021-03-07" },
    { is: "date", date: "2021-03-07" },
    { is: "date", date: "2021-03" },
    { is: "date", date: "2021" },
  ]);
});

test("a date of two meanings is not guessed", () => {
  expect(typedDate("3/4/2021")).toEqual({ is: "two", dates: ["2021-04-03", "2021-03-04"] });
  expect(typedDate("13/4/2021")).toEqual({ is: "date", date: "2021-04-13" });
});

test("nothing typed is no date, anything else is unread", () => {
  expect(typedDate("  ")).toEqual({ is: "empty" });
  expect(typedDate("last spring")).toEqual({ is: "unread" });
});
