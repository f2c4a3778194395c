import { expect, test } from "vitest";
import { errorInWords, placeRangeInWords, placesInWords, rolesInWords } from "../../../src/app/words/bridging.ts";

test("places of a tier", () => {
  expect(placesInWords(3, 1)).toBe("Place 3");
  expect(placesInWords(3, 4)).toBe("Places 3 to 6, in no sure order");
});

test("the place of a contact", () => {
  expect(placeRangeInWords([2, 2])).toBe("2, whatever ties are missing");
  expect(placeRangeInWords([2, 1200])).toBe("between 2 and 1,200, if a fifth of the ties were missing");
});

test("whom somebody stands between", () => {
  expect(rolesInWords({ coordinator: 0, consultant: 0, gatekeeper: 0, liaison: 0 })).toBe("nobody");
  expect(rolesInWords({ coordinator: 1, consultant: 0, gatekeeper: 2, liaison: 0 })).toBe(
    "1 pair within their own circle; 2 pairs into or out of their own circle",
  );
});

test("an error in percent", () => {
  expect(errorInWords(0.0066)).toBe("0.7 %");
  expect(errorInWords(0.0204)).toBe("2.0 %");
});
