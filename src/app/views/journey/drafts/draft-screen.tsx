import type { DraftWish } from "../../../state/journey-state.ts";

interface DraftScreenProps {
  readonly wish: DraftWish;
}

export function DraftScreen(_props: DraftScreenProps) {
  return null;
}
