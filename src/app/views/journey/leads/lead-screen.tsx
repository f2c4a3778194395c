import type { JourneyScreen } from "../../../state/journey-state.ts";

interface LeadScreenProps {
  readonly screen: Extract<JourneyScreen, { readonly screen: "lead" }>;
}

export function LeadScreen(_props: LeadScreenProps) {
  return null;
}
