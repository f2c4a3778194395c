import { expect, test } from "vitest";
import { holdsCells } from "../../../src/app/components/use-pasted-cells.ts";

test("several cells are told from text that was not meant for the page", () => {
  expect(holdsCells("Name\tCompany\nAna Ruiz\tAcme\n")).toBe(true);
  expect(holdsCells("Ana Ruiz\tAcme")).toBe(true);
  expect(holdsCells("Name,Company\r\nAna Ruiz,Acme\r\n")).toBe(true);
  expect(holdsCells("Ana Ruiz, Acme")).toBe(false);
  expect(holdsCells("Dear Ana,\nthank you.")).toBe(false);
  expect(holdsCells("acme")).toBe(false);
  expect(holdsCells("")).toBe(false);
});
