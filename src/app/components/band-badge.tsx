import type { Band } from "../../core/answers/question.ts";
import { bandMeaning, bandWord } from "../words/bands.ts";
import { FairIcon, GoodIcon, LongShotIcon } from "./icons.tsx";

interface BandBadgeProps {
  readonly band: Band;
}

const icons = { good: GoodIcon, fair: FairIcon, "long-shot": LongShotIcon } as const;

/** Odds as a word and a shape; the colour only repeats them. */
export function BandBadge({ band }: BandBadgeProps) {
  const Icon = icons[band];
  return (
    <span className={`band band-${band}`} title={bandMeaning(band)}>
      <Icon size={14} />
      {bandWord(band)}
    </span>
  );
}
