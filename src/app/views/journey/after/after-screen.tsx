import type { ConversationId } from "../../../../core/model/ids.ts";

interface AfterScreenProps {
  readonly conversation: ConversationId;
}

export function AfterScreen(_props: AfterScreenProps) {
  return null;
}
