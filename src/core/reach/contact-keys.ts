import { mixedBits, textLanes } from "../model/mixed-bits.ts";

/**
 * Numbers that belong to contacts by their id alone, so that what is drawn from them does not depend on who else is in the network.
 *
 * @param ids one a contact
 * @returns two numbers of 32 bits a contact, `keys[2 * v]` and `keys[2 * v + 1]`.
 * Cost: O(total length). Method: two multiplicative lanes over UTF-16 code units.
 */
export function contactKeys(ids: readonly string[]): Uint32Array {
  const keys = new Uint32Array(2 * ids.length);
  ids.forEach((id, v) => {
    const [one, other] = textLanes(id, 0x243f6a88, 0x13198a2e);
    keys[2 * v] = mixedBits(one);
    keys[2 * v + 1] = mixedBits(other);
  });
  return keys;
}
