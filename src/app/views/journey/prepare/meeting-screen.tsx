import type { ConversationId } from "../../../../core/model/ids.ts";

interface MeetingScreenProps {
  readonly conversation: ConversationId;
}

export function MeetingScreen(_props: MeetingScreenProps) {
  return null;
}
