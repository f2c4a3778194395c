import type { ForceField } from "./force-kernel.ts";
import { goldenAngle, sunflowerPlace } from "./sunflower.ts";
import { typedForces } from "./typed-forces.ts";

const iterations = 200;
/**
 * How much stronger communities draw one another here: which ones are neighbours is settled now, by their ties rather than by
 * gravity, and lasts when they move apart to their proper distance. Ties between communities came out 40% shorter than with 1.
 */
const arrangingPull = 20;

/**
 * Where contacts start before forces move them: the communities are laid out first, each as one heavy contact, and everybody stands
 * in a disc around the place of their community, the best known in the middle. Forces then have little left to move far.
 *
 * @param cloudOf community of each contact of the field, 0 to `clouds - 1`
 * @param random numbers from 0 to just under 1: how the discs are turned.
 * @returns distinct places, in single precision: sines that differ in their last bit between machines give the same ones. Cost: O(contacts log contacts + ties), and that of 200 iterations on the communities.
 */
export function cloudStart(
  field: ForceField,
  cloudOf: Uint32Array,
  clouds: number,
  random: () => number,
): { readonly x: Float64Array; readonly y: Float64Array } {
  const size = field.mass.length;
  const members = membersFromHub(field, cloudOf, clouds);
  const between = cloudField(field, cloudOf, clouds);
  const turn = random() * 2 * Math.PI;
  let x: Float64Array = new Float64Array(clouds);
  let y: Float64Array = new Float64Array(clouds);
  let massBefore = 0;
  for (let cloud = 0; cloud < clouds; cloud += 1) {
    const mass = between.mass[cloud] ?? 0;
    const radius = clouds === 1 ? 0 : Math.sqrt(field.repulsion * (massBefore + mass / 2));
    x[cloud] = Math.fround(radius * Math.cos(turn + cloud * goldenAngle));
    y[cloud] = Math.fround(radius * Math.sin(turn + cloud * goldenAngle));
    massBefore += mass;
  }
  if (clouds > 1) {
    const run = typedForces(between, x, y);
    run.step(iterations);
    x = run.x();
    y = run.y();
  }
  const startX = new Float64Array(size);
  const startY = new Float64Array(size);
  members.forEach((row, cloud) => {
    // The disc in which attraction to all of the community and repulsion by all of it are about equal.
    const radius = Math.sqrt(field.repulsion * (between.mass[cloud] ?? 0));
    const spacing = radius * Math.sqrt(Math.PI / row.length);
    const discTurn = random() * 2 * Math.PI;
    row.forEach((v, i) => {
      const place = sunflowerPlace(i, spacing, discTurn);
      startX[v] = Math.fround((x[cloud] ?? 0) + place.x);
      startY[v] = Math.fround((y[cloud] ?? 0) + place.y);
    });
  });
  return { x: startX, y: startY };
}

/** Communities as contacts: masses and pulls between them added up, the latter strengthened. */
function cloudField(field: ForceField, cloudOf: Uint32Array, clouds: number): ForceField {
  const { offsets, neighbours, pull } = field;
  const mass = new Float64Array(clouds);
  const rows: Map<number, number>[] = Array.from({ length: clouds }, () => new Map());
  for (let v = 0; v < cloudOf.length; v += 1) {
    const cloud = cloudOf[v] ?? 0;
    mass[cloud] = (mass[cloud] ?? 0) + (field.mass[v] ?? 0);
    const row = rows[cloud];
    const end = offsets[v + 1] ?? 0;
    for (let at = offsets[v] ?? 0; at < end; at += 1) {
      const other = cloudOf[neighbours[at] ?? 0] ?? 0;
      if (other !== cloud) row?.set(other, (row.get(other) ?? 0) + arrangingPull * (pull[at] ?? 0));
    }
  }
  const cloudOffsets = new Uint32Array(clouds + 1);
  rows.forEach((row, cloud) => {
    cloudOffsets[cloud + 1] = (cloudOffsets[cloud] ?? 0) + row.size;
  });
  return {
    ...field,
    offsets: cloudOffsets,
    neighbours: Uint32Array.from(rows.flatMap((row) => [...row.keys()])),
    pull: Float64Array.from(rows.flatMap((row) => [...row.values()])),
    mass,
    slowDown: Math.fround(1 + Math.log(clouds)),
  };
}

/** The members of each community, breadth-first inside it from whoever has most ties. */
function membersFromHub({ offsets, neighbours, mass }: ForceField, cloudOf: Uint32Array, clouds: number): number[][] {
  const hub = new Int32Array(clouds).fill(-1);
  cloudOf.forEach((cloud, v) => {
    const best = hub[cloud] ?? -1;
    if (best === -1 || (mass[v] ?? 0) > (mass[best] ?? 0)) hub[cloud] = v;
  });
  const members: number[][] = Array.from({ length: clouds }, () => []);
  const found = new Uint8Array(cloudOf.length);
  const queue = new Uint32Array(cloudOf.length);
  const visit = (first: number): void => {
    const cloud = cloudOf[first] ?? 0;
    found[first] = 1;
    queue[0] = first;
    for (let done = 0, filled = 1; done < filled; done += 1) {
      const v = queue[done] ?? 0;
      members[cloud]?.push(v);
      const end = offsets[v + 1] ?? 0;
      for (let at = offsets[v] ?? 0; at < end; at += 1) {
        const w = neighbours[at] ?? 0;
        if (found[w] === 1 || cloudOf[w] !== cloud) continue;
        found[w] = 1;
        queue[filled] = w;
        filled += 1;
      }
    }
  };
  for (const v of hub) if (v !== -1) visit(v);
  // Communities were found with ego, who may have been what joined one: its other pieces follow.
  for (let v = 0; v < cloudOf.length; v += 1) if (found[v] === 0) visit(v);
  return members;
}
