import { describe, expect, test } from "vitest";
import type { View } from "../../../src/app/state/app-state.ts";
import { addressOfView, viewOfAddress } from "../../../src/app/state/view-in-address.ts";
import { contactId } from "../../../src/core/model/ids.ts";

describe("the view in the address", () => {
  test.each<View>([
    { tab: "target", stage: "map", selected: null },
    { tab: "reach", stage: "table", selected: contactId("c0123") },
    { tab: "bridging", stage: "map", selected: contactId("an id/with # and %") },
  ])("comes back as it went in: %o", (view) => {
    expect(viewOfAddress(addressOfView(view))).toEqual(view);
  });

  test("an address that says nothing known changes no tab and selects nobody", () => {
    expect(viewOfAddress("#nowhere/fast")).toEqual({ selected: null });
    expect(viewOfAddress("")).toEqual({ selected: null });
  });

  test("a damaged escape does not throw", () => {
    expect(viewOfAddress("#target/map/%E0%A4%A")).toEqual({ tab: "target", stage: "map", selected: "%E0%A4%A" });
  });
});
