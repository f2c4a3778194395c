import { describe, expect, it } from "vitest";
import { isChannel, isNoName, mayBePerson, withoutChannel } from "../../src/io/channel.ts";

describe("isChannel", () => {
  it.each([
    "LinkedIn",
    "cold e-mail",
    "Cold email",
    "self",
    "event",
    "via LinkedIn",
    "Tech Conference 2019",
    "n/a",
    "-",
    "TBC",
    "A friend",
    "Former colleague",
    "Intro by e-mail",
    "Twitter/X",
    "Zoom call",
    "Website contact form",
    "Alumni event",
    "https://example.com/form",
    "Google search",
    "Word of mouth",
    "Met at Spring Fest 2019",
  ])("%s is nobody", (text) => {
    expect(isChannel(text)).toBe(true);
  });

  it.each([
    "Ana Ruiz",
    "Dana",
    "Linda Webster",
    "Ana Ruiz (Berlin conference)",
    "May Friend",
    "Mark Contact",
    "https://www.linkedin.com/in/ana-ruiz",
    "王伟",
    "p17",
    "met through Ana",
    "Random Novak",
  ])("%s may be somebody", (text) => {
    expect(isChannel(text)).toBe(false);
  });
});

describe("isNoName", () => {
  it.each([
    "-",
    "???",
    "N/A",
    "unknown",
    "NaN",
    "(no name)",
    "Total",
    "Total: 5",
    "Page 2 of 3",
    "Total records: 3",
    "Count: 3",
    "End of list",
  ])("%s stands for a name that is missing", (text) => {
    expect(isNoName(text)).toBe(true);
  });

  it.each(["Ana", "Na", "李", "🎉", "None Such", "8", "Ana Total", "Page", "Page Turner", "Sum", "Count Novak"])(
    "%s is a name",
    (text) => {
      expect(isNoName(text)).toBe(false);
    },
  );
});

describe("mayBePerson", () => {
  it.each(["x", "12", "1999", "20210307", "Ana Ruiz"])("%s may name somebody", (text) => {
    expect(mayBePerson(text)).toBe(true);
  });

  it.each(["2021-03-07", "7 March 2021", "LinkedIn", "N/A"])("%s names nobody", (text) => {
    expect(mayBePerson(text)).toBe(false);
  });
});

describe("withoutChannel", () => {
  it.each([
    ["Ana Ruiz - LinkedIn", "Ana Ruiz"],
    ["Ana Ruiz – e-mail", "Ana Ruiz"],
    ["Ana Ruiz-Webster", "Ana Ruiz-Webster"],
    ["Ana Ruiz - Ben Okoye", "Ana Ruiz - Ben Okoye"],
    ["LinkedIn - e-mail", "LinkedIn - e-mail"],
    [" - LinkedIn", " - LinkedIn"],
  ])("%j is %j", (text, name) => {
    expect(withoutChannel(text)).toBe(name);
  });
});
