import { Button } from "@mantine/core";
import type { BlindSpot, GoalStep } from "../../../../core/answers/question.ts";
import type { ContactId } from "../../../../core/model/ids.ts";
import { blindSpotInWords, goalStepInWords } from "../../../words/goal.ts";
import { questionAbout } from "../../../words/goal-in-short.ts";
import { useTools } from "../../workspace/tools.ts";
import { AskNextTime } from "./ask-next-time.tsx";

interface BlindSpotsProps {
  readonly spots: readonly BlindSpot[];
}

/** What of the goal nobody reaches, by name, each with what to do about it. */
export function BlindSpots({ spots }: BlindSpotsProps) {
  return (
    <section className="goal-section" aria-labelledby="goal-blind">
      <h4 id="goal-blind">Blind spots: {spots.length}</h4>
      <p className="quiet">What is recorded does not lead there yet. Each has a next step.</p>
      <ol className="goal-rows">
        {spots.map((spot) => (
          <li key={`${spot.kind} ${spot.goal}`} className="goal-row goal-row-blind">
            <div className="goal-row-head">
              <h5>{spot.goal}</h5>
            </div>
            <p>{blindSpotInWords(spot)}</p>
            <ul className="goal-steps">
              {spot.steps.map((step) => (
                <Step key={`${step.code} ${personOf(step) ?? ""}`} step={step} spot={spot} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Step({ step, spot }: { readonly step: GoalStep; readonly spot: BlindSpot }) {
  const tools = useTools();
  const person = personOf(step);
  return (
    <li>
      {goalStepInWords(step, { nameOf: tools.nameOf, today: tools.today, target: spot.goal })}{" "}
      {person === null ? (
        <AskNextTime question={questionAbout(spot.goal, spot.kind)} />
      ) : (
        <Button size="compact-sm" variant="light" onClick={() => tools.openPerson(person)}>
          Open {tools.nameOf(person)}
        </Button>
      )}
    </li>
  );
}

function personOf(step: GoalStep): ContactId | null {
  switch (step.code) {
    case "mention-at-next-meeting":
      return null;
    case "ask-for":
      return step.broker;
    default:
      return step.contact;
  }
}
