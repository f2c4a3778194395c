import { type CirclesOptions, circlesLayout } from "../layout/circles.ts";
import type { ContactId } from "../model/ids.ts";
import type { Network } from "../network/network.ts";
import type { MapAnswer } from "./question.ts";

/**
 * The map of circles, moved so that it reaches as far to one side as to the other.
 *
 * Cost: that of `circlesLayout`.
 */
export function centredCircles(network: Network, communityOf: Int32Array, options: Omit<CirclesOptions, "before">): MapAnswer {
  const map = circlesLayout(network, communityOf, options);
  return { ...map, x: centred(map.x), y: centred(map.y) };
}

/**
 * The map of circles after the network changed: whoever stood on the earlier one stays there.
 *
 * Cost: O(contacts + ties), where few are new.
 */
export function grownCircles(
  earlier: MapAnswer,
  network: Network,
  communityOf: Int32Array,
  options: Omit<CirclesOptions, "before">,
): MapAnswer {
  const before = new Map(
    earlier.ids.map((id, v): [ContactId, { x: number; y: number }] => [id, { x: earlier.x[v] ?? 0, y: earlier.y[v] ?? 0 }]),
  );
  return circlesLayout(network, communityOf, { ...options, before });
}

/** In hundredths, as they were. */
function centred(places: Float32Array): Float32Array {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const place of places) {
    least = Math.min(least, place);
    most = Math.max(most, place);
  }
  const middle = (least + most) / 2;
  return places.map((place) => Math.round((place - middle) * 100) / 100);
}
