import { Button } from "@mantine/core";
import { now } from "../../../state/clock.ts";
import { counted } from "../../../words/counts.ts";
import {
  beganEarlier,
  begun,
  clockFace,
  elapsed,
  type Meeting,
  type MeetingPhase,
  paused,
  phaseOf,
  resumed,
  timeLeft,
} from "./meeting-clock.ts";

interface MeetingTimerProps {
  readonly meeting: Meeting;
  /** Minutes agreed on. */
  readonly agreed: number;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  readonly onChange: (meeting: Meeting) => void;
}

/** The agreed time running down. A quiet word before the end and at the end: no sound, nothing blinks. */
export function MeetingTimer({ meeting, agreed, at, onChange }: MeetingTimerProps) {
  const phase = phaseOf(meeting, at);
  const left = timeLeft(meeting, at);
  const isPaused = meeting.pausedAt !== null;
  return (
    <section className={`prepare-timer prepare-timer-${phase}`} aria-label="Time">
      <div>
        <p role="timer" aria-live="off" className="prepare-clock">
          {clockFace(left)}
        </p>
        <p className="quiet small">
          {phase === "before" ? "not begun" : phase === "over" ? "over the agreed time" : "left"} of{" "}
          {counted(meeting.minutes, "minute", "minutes")}
          {isPaused ? ", paused" : ""}
        </p>
      </div>
      <div className="grow stack">
        <progress
          className="prepare-progress"
          aria-label="Time used"
          max={meeting.minutes * 60_000}
          value={Math.min(elapsed(meeting, at), meeting.minutes * 60_000)}
        />
        <p role="status" className="prepare-warning">
          {warning(phase, meeting.minutes)}
        </p>
        <div className="row">
          {meeting.startedAt === null ? (
            <Button data-autofocus size="xs" onClick={() => onChange(begun(meeting, now()))}>
              We have begun
            </Button>
          ) : (
            <>
              <Button
                size="xs"
                variant="default"
                data-autofocus
                onClick={() => onChange(isPaused ? resumed(meeting, now()) : paused(meeting, now()))}
              >
                {isPaused ? "Go on" : "Pause"}
              </Button>
              <Button size="xs" variant="default" onClick={() => onChange(beganEarlier(meeting, 1, now()))}>
                Began 1 min earlier
              </Button>
              <Button size="xs" variant="default" onClick={() => onChange(beganEarlier(meeting, -1, now()))}>
                Began 1 min later
              </Button>
              <Button size="xs" variant="default" onClick={() => onChange({ ...meeting, minutes: meeting.minutes + 5 })}>
                They give me 5 more
              </Button>
              {meeting.minutes > agreed ? (
                <Button size="xs" variant="subtle" onClick={() => onChange({ ...meeting, minutes: agreed })}>
                  As agreed
                </Button>
              ) : null}
            </>
          )}
        </div>
      </div>
    </section>
  );
}

function warning(phase: MeetingPhase, minutes: number): string {
  switch (phase) {
    case "before":
      return "";
    case "running":
      return "";
    case "soon":
      return `${minutes < 15 ? "One minute" : "Five minutes"} left, or less: ask the two closing questions now.`;
    case "over":
      return "The agreed time is up. Say so, and thank them; go on only if they want to.";
  }
}
