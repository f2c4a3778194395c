import type { JourneyScreen } from "../../../state/journey-state.ts";

interface ConversationScreenProps {
  readonly screen: Extract<JourneyScreen, { readonly screen: "plan-conversation" | "edit-conversation" }>;
}

export function ConversationScreen(_props: ConversationScreenProps) {
  return null;
}
