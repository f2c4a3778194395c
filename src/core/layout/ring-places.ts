/** Room one dot takes, in map units; everything else is measured in it. */
export const dotWidth = 16;
/** Least distance between the last row of one ring and the first row of the next. */
export const ringStep = 62;
const rowHeight = 15;

/** Rows of a ring: row 0 is the ring's own circle, further rows lie outside of it where dots would touch. */
export interface RingRows {
  /** Row of each contact, in the order given. */
  readonly row: Uint16Array;
  readonly rows: number;
}

export function rowRadius(ringRadius: number, row: number): number {
  return ringRadius + row * rowHeight;
}

/** A ring grows to this radius to keep its dots on one row; more of them stand on several. */
const widestOneRow = 240;

/**
 * Least radius of a ring that holds `contacts` dots: one airy row where that stays small, else a band half as wide as its
 * radius.
 */
export function roomyRadius(contacts: number): number {
  const oneRow = (1.3 * contacts * dotWidth) / (2 * Math.PI);
  const band = dotWidth * Math.sqrt(contacts / Math.PI);
  return Math.min(oneRow, Math.max(band, widestOneRow));
}

/**
 * First estimate of the radii, from the number of contacts on each ring alone.
 *
 * @param contacts contacts on ring 0, 1, ...
 * @returns a radius for each, ascending, 0 first. An inner ring is widened in proportion where an outer one needs much room,
 * so that the nearest people do not end up as a knot in the middle.
 */
export function estimatedRadii(contacts: readonly number[]): number[] {
  const radii: number[] = [];
  let outer = 0;
  for (let ring = 0; ring < contacts.length; ring += 1) {
    const here = contacts[ring] ?? 0;
    const radius = ring === 0 ? 0 : Math.max(outer + ringStep, roomyRadius(here));
    radii.push(radius);
    const rows = ring === 0 ? 1 : Math.ceil((here * dotWidth) / (2 * Math.PI * radius));
    outer = rowRadius(radius, rows - 1);
  }
  for (let ring = radii.length - 2; ring > 0; ring -= 1) {
    const share = ((radii[ring + 1] ?? 0) * ring) / (ring + 1);
    const rows = Math.ceil(((contacts[ring] ?? 0) * dotWidth) / (2 * Math.PI * (radii[ring] ?? 1)));
    const room = (radii[ring + 1] ?? 0) - ringStep - rowRadius(0, rows - 1);
    radii[ring] = Math.max(radii[ring] ?? 0, Math.min(share, room));
  }
  return radii;
}

/**
 * Puts contacts that would touch on further rows, each on the innermost row that is free around its angle.
 *
 * @param angles ascending, in radians, spanning at most a full turn.
 * @param radius of the ring, above 0.
 * Cost: O(contacts x rows).
 */
export function ringRows(angles: Float64Array, radius: number): RingRows {
  const row = new Uint16Array(angles.length);
  const first: number[] = [];
  const last: number[] = [];
  for (let i = 0; i < angles.length; i += 1) {
    const angle = angles[i] ?? 0;
    let chosen = 0;
    for (; chosen < last.length; chosen += 1) {
      // A hair less than a dot, so that rounding never pushes an exact fit outward.
      const needed = (dotWidth * 0.999) / rowRadius(radius, chosen);
      const free = angle - (last[chosen] ?? 0) >= needed;
      const freeAround = (first[chosen] ?? 0) + 2 * Math.PI - angle >= needed;
      if (free && freeAround) break;
    }
    if (chosen === last.length) {
      first.push(angle);
      last.push(angle);
    } else {
      last[chosen] = angle;
    }
    row[i] = chosen;
  }
  return { row, rows: last.length };
}
