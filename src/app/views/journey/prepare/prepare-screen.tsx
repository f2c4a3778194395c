import { Button, Textarea } from "@mantine/core";
import { useEffect, useId, useRef, useState } from "react";
import { agendaOf } from "../../../../core/journey/agenda.ts";
import { prepareConversation } from "../../../../core/journey/conversations.ts";
import { closingQuestions } from "../../../../core/journey/question-bank.ts";
import type { Conversation, Preparation } from "../../../../core/model/conversation.ts";
import type { ConversationId } from "../../../../core/model/ids.ts";
import type { JourneyScreen } from "../../../state/journey-state.ts";
import { useActions, useApp } from "../../../state/use-app.ts";
import { conversationInShort, purposeInWords } from "../../../words/conversations.ts";
import { useTools } from "../../workspace/tools.ts";
import { JourneyDialog } from "../journey-dialog.tsx";
import { AgendaView } from "./agenda-view.tsx";
import { Checklist } from "./checklist.tsx";
import { ChosenQuestions } from "./chosen-questions.tsx";
import { comeBackTo } from "./come-back.ts";
import { KeptLine } from "./kept-line.tsx";
import { OnePage } from "./one-page.tsx";
import { OpeningWords, useOpeningWords } from "./opening-words.tsx";
import { QuestionPicker } from "./question-picker.tsx";
import { Research } from "./research.tsx";
import { useAutosave } from "./use-autosave.ts";
import "./prepare.css";
import "./one-page.css";

interface PrepareScreenProps {
  readonly conversation: ConversationId;
}

/** The preparation sheet of a conversation. */
export function PrepareScreen({ conversation: id }: PrepareScreenProps) {
  const conversation = useApp((state) => state.records.conversations.get(id));
  if (conversation === undefined) {
    return (
      <JourneyDialog title="Prepare a conversation" size={560}>
        <p role="status">This conversation is no longer recorded.</p>
      </JourneyDialog>
    );
  }
  return <Sheet key={id} conversation={conversation} />;
}

function Sheet({ conversation }: { readonly conversation: Conversation }) {
  const { id, minutes } = conversation;
  const actions = useActions();
  const { nameOf, today } = useTools();
  const settings = useApp((state) => state.records.settings);
  const [sheet, setSheet] = useState<Preparation>(conversation.preparation);
  const autosave = useAutosave<Preparation>(
    (preparation) => (records) => prepareConversation(records, { conversation: id, preparation }),
  );
  const opening = useOpeningWords(conversation);
  const headings = useId();
  const print = useRef<HTMLButtonElement>(null);
  const closing = closingQuestions(settings);
  const agenda = agendaOf({ minutes, questions: sheet.questions, closing });
  const name = nameOf(conversation.with);

  useEffect(() => {
    const goOn = () => setTimeout(() => print.current?.focus(), 100);
    window.addEventListener("afterprint", goOn);
    return () => window.removeEventListener("afterprint", goOn);
  }, []);

  /** Opens another screen, which leads back here. */
  function aside(screen: JourneyScreen) {
    autosave.leave(() => {
      comeBackTo({ screen: "prepare", conversation: id });
      actions.openJourney(screen);
    });
  }

  function change(fields: Partial<Preparation>) {
    setSheet((before) => ({ ...before, ...fields }));
    autosave.note(fields);
  }

  return (
    <JourneyDialog title={`Prepare for ${name}`} size={1120} mayClose={autosave.mayClose}>
      <div className="prepare">
        <div className="prepare-head">
          <p>
            <span className="tag tag-strong">{purposeInWords(conversation.purpose)}</span>{" "}
            {conversationInShort(conversation, today)}
          </p>
          <div className="row">
            <Button size="xs" variant="default" onClick={() => aside({ screen: "edit-conversation", conversation: id })}>
              Change
            </Button>
            <Button ref={print} size="xs" variant="default" onClick={() => window.print()}>
              Print one page
            </Button>
            <Button size="xs" onClick={() => autosave.leave(() => actions.openJourney({ screen: "meeting", conversation: id }))}>
              Start the conversation
            </Button>
          </div>
        </div>
        <div className="prepare-columns">
          <div className="prepare-part-of-sheet">
            <section className="stack" aria-labelledby={`${headings}-objective`}>
              <h3 id={`${headings}-objective`}>What you want to know</h3>
              <Textarea
                label="When it is over, I want to know…"
                description="One sentence. It tells you which questions matter."
                data-autofocus
                autosize
                minRows={2}
                value={sheet.objective}
                onChange={(event) => change({ objective: event.currentTarget.value })}
              />
            </section>
            <section className="stack" aria-labelledby={`${headings}-research`}>
              <h3 id={`${headings}-research`}>What you know beforehand</h3>
              <Research conversation={conversation} sheet={sheet} onChange={change} />
            </section>
          </div>
          <section className="stack" aria-labelledby={`${headings}-opening`}>
            <h3 id={`${headings}-opening`}>How to begin</h3>
            <OpeningWords conversation={conversation} opening={opening} onLeave={autosave.leave} />
          </section>
        </div>
        <div className="prepare-columns">
          <section className="stack" aria-labelledby={`${headings}-questions`}>
            <h3 id={`${headings}-questions`}>Questions</h3>
            <ChosenQuestions chosen={sheet.questions} closing={closing} onChange={(questions) => change({ questions })} />
            <QuestionPicker
              purpose={conversation.purpose}
              chosen={sheet.questions}
              onChange={(questions) => change({ questions })}
              onOpenBank={() => aside({ screen: "questions" })}
            />
          </section>
          <section className="stack prepare-beside" aria-labelledby={`${headings}-agenda`}>
            <h3 id={`${headings}-agenda`}>Agenda</h3>
            <AgendaView agenda={agenda} minutes={minutes} at={conversation.at} />
          </section>
        </div>
        <section className="stack" aria-labelledby={`${headings}-manners`}>
          <h3 id={`${headings}-manners`}>Manners</h3>
          <div className="prepare-manners">
            <Checklist conversation={conversation} checked={sheet.checked} onChange={(checked) => change({ checked })} />
          </div>
        </section>
        <KeptLine state={autosave.state} />
      </div>
      <OnePage conversation={conversation} sheet={sheet} agenda={agenda} closing={closing} opening={opening.words} />
    </JourneyDialog>
  );
}
