import { asksExplained } from "./explained/asks.ts";
import { bridgingExplained } from "./explained/bridging.ts";
import { reachExplained } from "./explained/reach.ts";
import { searchExplained } from "./explained/search.ts";
import type { Explanation } from "./explanation.ts";

const all = { ...reachExplained, ...bridgingExplained, ...asksExplained, ...searchExplained } as const;

/** Every number and word that an answer shows. */
export type MeasureName = keyof typeof all;

export const explanations: Readonly<Record<MeasureName, Explanation>> = all;
