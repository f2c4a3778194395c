import { useMemo } from "react";
import type { ConversationId } from "../../../../core/model/ids.ts";
import { useApp } from "../../../state/use-app.ts";
import { JourneyDialog } from "../journey-dialog.tsx";
import { AfterMeeting } from "./after-meeting.tsx";

interface AfterScreenProps {
  readonly conversation: ConversationId;
}

/** What came of a conversation: written down on one screen, which then shows what grew out of it. */
export function AfterScreen({ conversation: id }: AfterScreenProps) {
  const conversation = useApp((state) => state.records.conversations.get(id));
  const name = useApp((state) => (conversation === undefined ? "" : (state.records.contacts.get(conversation.with)?.name ?? "")));
  const about = useMemo(() => ({ conversation: id }), [id]);
  return (
    <JourneyDialog title={conversation === undefined ? "After the conversation" : `After talking with ${name}`} size={860}>
      {conversation === undefined ? (
        <p className="callout">This conversation is no longer recorded.</p>
      ) : (
        <AfterMeeting key={id} about={about} person={conversation.with} />
      )}
    </JourneyDialog>
  );
}
