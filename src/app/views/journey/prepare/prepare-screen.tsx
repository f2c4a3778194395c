import type { ConversationId } from "../../../../core/model/ids.ts";

interface PrepareScreenProps {
  readonly conversation: ConversationId;
}

export function PrepareScreen(_props: PrepareScreenProps) {
  return null;
}
