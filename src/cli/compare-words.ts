import type { HappyRange, NextQuestion } from "../core/journey/comparison.ts";
import type { ComparedRow, Evidence } from "../core/journey/comparison-evidence.ts";
import type { ComparedTopic, RowMark, TopicMark } from "../core/journey/comparison-marks.ts";
import type { ContactId } from "../core/model/ids.ts";
import { counted, listed, type NameOf } from "./words.ts";

const rowNames: Readonly<Record<ComparedRow, string>> = {
  path: "How they got in",
  day: "A typical day",
  likes: "What they like",
  challenges: "What is hard",
  skills: "Skills needed",
  culture: "People and workplace",
  pay: "Pay, hours, prospects",
  field: "Where the field is going",
  advice: "Advice",
  fit: "Whether it suits me",
  closing: "Whom else to ask",
  learned: "What I learned",
};

export function rowName(row: ComparedRow): string {
  return rowNames[row];
}

/** "+" for, "-" against, "0" neither; behind it "!" contradicted, "=" agreed on, "1" from one person only. */
export function evidenceSign({ stance }: Pick<Evidence, "stance">, mark: TopicMark | null): string {
  const sign = stance === 1 ? "+" : stance === -1 ? "-" : "0";
  switch (mark?.code) {
    case "contradiction":
      return `${sign}!`;
    case "agreement":
      return `${sign}=`;
    case "single-source":
      return `${sign}1`;
    default:
      return sign;
  }
}

export function rowMarkInWords(mark: RowMark): string | null {
  switch (mark.code) {
    case "heard":
      return null;
    case "not-asked":
      return "not asked yet";
    case "single-source":
      return "from one person only";
    case "differ":
      return "opinions differ";
    case "same-way":
      return mark.stance === 1 ? "all speak for it" : "all speak against it";
  }
}

/** What others make of what somebody said; null where nothing can be told. */
export function topicMarkInWords(mark: TopicMark, { person, stance }: Evidence, nameOf: NameOf): string | null {
  const names = (people: readonly ContactId[]) => listed(people.filter((each) => each !== person).map(nameOf));
  switch (mark.code) {
    case "heard":
      return null;
    case "single-source":
      return "from one person only";
    case "agreement":
      return mark.people.includes(person) ? `agrees with ${names(mark.people)}` : null;
    case "contradiction": {
      const opposite = stance === 0 ? [] : stance === 1 ? [...mark.against, ...mark.both] : [...mark.for, ...mark.both];
      const others = names(opposite);
      return others === "" ? "others contradict each other" : `contradicts ${others}`;
    }
  }
}

/** "On overtime Ana and Ben contradict each other.", "On team Ana and Ben agree."; null for other topics. */
export function topicInWords({ label, people, mark }: ComparedTopic, nameOf: NameOf): string | null {
  if (mark.code === "agreement") return `On ${label} ${listed(mark.people.map(nameOf))} agree.`;
  if (mark.code !== "contradiction") return null;
  const sides = new Set([...mark.for, ...mark.against, ...mark.both]);
  const who = listed(people.filter((person) => sides.has(person)).map(nameOf));
  const across = mark.acrossOccupations ? " They speak of different occupations, so both may be right." : "";
  return `On ${label} ${who} contradict ${sides.size === 2 ? "each other" : "one another"}.${across}`;
}

/** "on average between 3 and 4 of 5 (from 2 to 5, 3 people)". */
export function happyInWords({ people, lowest, highest, averageFrom, averageTo }: HappyRange): string {
  const rated = counted(people, "person", "people");
  if (lowest === highest) return `${lowest} of 5 (${rated})`;
  const average = averageFrom === averageTo ? `${averageFrom}` : `between ${averageFrom} and ${averageTo}`;
  return `on average ${average} of 5 (from ${lowest} to ${highest}, ${rated})`;
}

export function nextInWords(next: NextQuestion, nameOf: NameOf): string {
  switch (next.code) {
    case "settle":
      return `Ask one more person about ${next.topic}: people contradict each other.`;
    case "not-asked":
      return `Nobody has spoken yet about: ${rowName(next.theme).toLowerCase()}.`;
    case "second-person":
      return `Ask a second person about: ${rowName(next.theme).toLowerCase()}. Only ${nameOf(next.person)} has spoken about it.`;
  }
}
