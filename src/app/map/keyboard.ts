import { type MapScene, ringIndex } from "./map-scene.ts";

/** What a key asks of the map. */
export type MapKey =
  | { readonly act: "move"; readonly direction: "up" | "down" | "left" | "right" }
  | { readonly act: "depth"; readonly change: 1 | -1 }
  | { readonly act: "choose" | "search" | "fly" | "table" | "fit" | "clear" };

const keys: Readonly<Record<string, MapKey>> = {
  ArrowUp: { act: "move", direction: "up" },
  ArrowDown: { act: "move", direction: "down" },
  ArrowLeft: { act: "move", direction: "left" },
  ArrowRight: { act: "move", direction: "right" },
  "+": { act: "depth", change: 1 },
  "=": { act: "depth", change: 1 },
  "-": { act: "depth", change: -1 },
  "/": { act: "search" },
  "0": { act: "fit" },
  f: { act: "fly" },
  F: { act: "fly" },
  t: { act: "table" },
  T: { act: "table" },
  Enter: { act: "choose" },
  " ": { act: "choose" },
  Escape: { act: "clear" },
};

/** @returns what the key means on the map, or null; keys pressed with Control, Alt or Meta belong to the browser. */
export function mapKey(event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}): MapKey | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  return keys[event.key] ?? null;
}

/**
 * Where the cursor goes: up to the one through whom a contact is reached, down to the first contact reached through this one,
 * left and right along the ring, round and round. Hidden contacts are passed over.
 *
 * @returns the contact's number; where there is nobody in that direction, the one the cursor is on.
 */
export function moveCursor(
  scene: MapScene,
  hidden: Uint8Array,
  from: number,
  direction: "up" | "down" | "left" | "right",
): number {
  if (scene.contacts[from] === undefined) return scene.centre;
  if (direction === "up") {
    for (let at = scene.map.parent[from] ?? -1; at !== -1; at = scene.map.parent[at] ?? -1) {
      if (hidden[at] !== 1) return at;
    }
    // From the shelf, where nobody stands between, the way up is the middle.
    return scene.map.ring[from] === -1 ? scene.centre : from;
  }
  if (direction === "down") return (scene.children[from] ?? []).find((child) => hidden[child] !== 1) ?? from;
  const ring = scene.rings[ringIndex(scene.map, from)] ?? [];
  const step = direction === "right" ? 1 : -1;
  const start = ring.indexOf(from);
  for (let i = 1; i < ring.length; i += 1) {
    const next = ring[(start + step * i + ring.length * 2) % ring.length];
    if (next !== undefined && hidden[next] !== 1) return next;
  }
  return from;
}

/** @returns the depth one step further out or in; null shows all. */
export function changeDepth(depth: 1 | 2 | 3 | null, change: 1 | -1): 1 | 2 | 3 | null {
  const steps = [1, 2, 3, null] as const;
  const at = steps.indexOf(depth) + change;
  return steps[Math.max(0, Math.min(steps.length - 1, at))] ?? null;
}
