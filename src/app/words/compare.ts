import type { ComparedGroup, Comparison, HappyRange, NextQuestion } from "../../core/journey/comparison.ts";
import type { ComparedRow, Evidence } from "../../core/journey/comparison-evidence.ts";
import type { ComparedTopic, RowMark, TopicMark } from "../../core/journey/comparison-marks.ts";
import type { ContactId } from "../../core/model/ids.ts";
import { counted, listed, people, sentence } from "./counts.ts";
import { themeInWords } from "./questions.ts";

type NameOf = (contact: ContactId) => string;

const manyNames = 4;

export function rowName(row: ComparedRow): string {
  return row === "learned" ? "What I learned" : themeInWords(row);
}

/** As it stands in a sentence: "ask about pay, hours and prospects". */
const themesInSentence: Readonly<Record<ComparedRow, string>> = {
  path: "how they got in",
  day: "a typical day",
  likes: "what they like",
  challenges: "what is hard",
  skills: "the skills needed",
  culture: "people and workplace",
  pay: "pay, hours and prospects",
  field: "where the field is going",
  advice: "what they would advise",
  fit: "whether it suits you",
  closing: "whom else to ask",
  learned: "what there is to learn",
};

export function themeInSentence(row: ComparedRow): string {
  return themesInSentence[row];
}

const stanceNames = { "1": "For", "-1": "Against", "0": "Neutral" } as const;

export function stanceName(stance: Evidence["stance"]): string {
  return stance === 1 ? stanceNames["1"] : stance === -1 ? stanceNames["-1"] : stanceNames["0"];
}

/** Where in one's own reflection it stands; null for what was heard. */
export function reflectionName(from: Evidence["from"]): string | null {
  switch (from) {
    case "finding":
      return null;
    case "liked":
      return "I liked";
    case "disliked":
      return "I disliked";
    case "advantages":
      return "An advantage for me";
    case "concerns":
      return "A concern of mine";
    case "advice":
      return "Advice to me";
    case "learned":
      return "I learned";
  }
}

/** What a topic's mark says beside one person's words; null where it says nothing of them. */
export function topicMarkInWords(
  mark: TopicMark,
  { person, stance }: Pick<Evidence, "person" | "stance">,
  nameOf: NameOf,
): string | null {
  switch (mark.code) {
    case "heard":
      return null;
    case "single-source":
      return "Heard from one person only";
    case "agreement": {
      const others = mark.people.filter((each) => each !== person);
      return others.length === mark.people.length ? null : `Agrees with ${listed(others.map(nameOf), manyNames)}`;
    }
    case "contradiction": {
      const opposite = stance === 0 ? [] : stance === 1 ? [...mark.against, ...mark.both] : [...mark.for, ...mark.both];
      const others = opposite.filter((each) => each !== person);
      return others.length === 0 ? "Others contradict each other" : `Contradicts ${listed(others.map(nameOf), manyNames)}`;
    }
  }
}

/** What a theme's mark says; null where there is nothing to say. */
export function rowMarkInWords(mark: RowMark): string | null {
  switch (mark.code) {
    case "heard":
      return null;
    case "not-asked":
      return "Not asked yet";
    case "single-source":
      return "Heard from one person only";
    case "differ":
      return "Opinions differ";
    case "same-way":
      return `${counted(mark.people.length, "person", "people")} ${mark.stance === 1 ? "for" : "against"}, nobody ${mark.stance === 1 ? "against" : "for"}`;
  }
}

/** "On overtime Ana and Ben contradict each other." */
export function contradictionInWords({ label, people: who, mark }: ComparedTopic, nameOf: NameOf): string | null {
  if (mark.code !== "contradiction") return null;
  const { for: yes, against: no, both } = mark;
  const names = (ids: readonly ContactId[]) => listed(ids.map(nameOf), manyNames);
  const across = mark.acrossOccupations ? " They speak of different occupations, so both may be right." : "";
  if (both.length === 0 && yes.length === 1 && no.length === 1) {
    return `On ${label} ${names(who.filter((each) => yes.includes(each) || no.includes(each)))} contradict each other.${across}`;
  }
  const sides = [
    yes.length === 0 ? null : `${names(yes)} ${speaks(yes)} for it`,
    no.length === 0 ? null : `${names(no)} ${speaks(no)} against it`,
    both.length === 0 ? null : `${names(both)} ${both.length === 1 ? "says" : "say"} both`,
  ].filter((side) => side !== null);
  return `On ${label} people contradict each other: ${listed(sides)}.${across}`;
}

function speaks(people: readonly unknown[]): string {
  return people.length === 1 ? "speaks" : "speak";
}

/** What the comparison comes to, a sentence each. */
export function summaryInWords({ conversations, people: who, occupations, topics, themes, happy }: Comparison, nameOf: NameOf) {
  const known = occupations.filter(({ key }) => key !== "").length;
  const among = known === 0 ? "" : ` about ${counted(known, "occupation", "occupations")}`;
  const single = topics.filter(({ mark }) => mark.code === "single-source");
  const open = themes.filter(({ mark }) => mark.code === "not-asked").map(({ row }) => themeInSentence(row));
  return {
    counts: `${counted(conversations, "conversation", "conversations")} with ${people(who.length)}${among}.`,
    contradictions: topics.flatMap((topic) => contradictionInWords(topic, nameOf) ?? []),
    agreements: topics.flatMap(({ label, mark }) =>
      mark.code === "agreement"
        ? [
            `On ${label} ${listed(mark.people.map(nameOf), manyNames)} agree: ${mark.stance === 1 ? "it speaks for" : "it speaks against"} the work.`,
          ]
        : [],
    ),
    singleSources:
      single.length === 0
        ? null
        : `${sentence(
            `${counted(single.length, "topic was", "topics were")} heard from one person only (${listed(
              single.map(({ label }) => label),
              5,
            )})`,
          )} Ask another before deciding.`,
    notAsked: open.length === 0 ? null : `Nobody has spoken yet about ${listed(open, 12)}.`,
    happy: happy === null ? null : `Would you be happy there? ${happyInWords(happy)}.`,
  };
}

/** "On average between 3 and 4 of 5 (from 2 to 5, 3 people)": a few ratings tell no more than that. */
export function happyInWords({ people: rated, lowest, highest, averageFrom, averageTo }: HappyRange): string {
  if (lowest === highest) return `${lowest} of 5 (${people(rated)})`;
  const average = averageFrom === averageTo ? `${averageFrom}` : `between ${averageFrom} and ${averageTo}`;
  return `On average ${average} of 5 (from ${lowest} to ${highest}, ${people(rated)})`;
}

const ratings = ["", "no", "rather not", "perhaps", "rather yes", "yes"] as const;

/** "4 of 5, rather yes". */
export function ratingInWords(rating: 1 | 2 | 3 | 4 | 5): string {
  return `${rating} of 5, ${ratings[rating]}`;
}

export function groupName({ label }: Pick<ComparedGroup, "label">, otherwise: string): string {
  return label === "" ? otherwise : label;
}

/** What to ask next, and why. */
export function nextInWords(
  next: NextQuestion,
  nameOf: NameOf,
): { readonly what: string; readonly why: string; readonly about: string } {
  switch (next.code) {
    case "settle":
      return {
        what: `Ask one more person about ${next.topic}`,
        why: next.acrossOccupations
          ? "People of different occupations contradict each other. A second voice from each would tell whether it is the work or the opinion."
          : "People contradict each other on it.",
        about: next.topic,
      };
    case "not-asked":
      return {
        what: `Ask about ${themeInSentence(next.theme)}`,
        why: "Nobody has spoken about it yet.",
        about: themeInSentence(next.theme),
      };
    case "second-person":
      return {
        what: `Ask a second person about ${themeInSentence(next.theme)}`,
        why: `Only ${nameOf(next.person)} has spoken about it.`,
        about: themeInSentence(next.theme),
      };
  }
}
