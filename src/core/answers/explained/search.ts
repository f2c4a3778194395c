import { outcomesForOdds } from "../../journey/progress.ts";
import { restDays } from "../../model/ask.ts";
import type { Explanation } from "../explanation.ts";

/** How the search goes, and what conversations say. */
export const searchExplained = {
  askOutcomes: {
    title: "Asks and what came of them",
    inWords:
      "Each ask counts once, in the week in which it was made; what came of it counts in the week in which it came. A reminder is no new ask, and an idea is none yet.",
    formula: "asks = led on + declined + no reply + agreed + waiting",
    unit: "asks",
    method: "Counted from the stages of your asks. Led on: introduced or met. Weeks begin on Monday.",
    source: "Your own records",
    limits: `What has no day is in the sums and in no week. Until ${outcomesForOdds} asks have ended, shares of them say little.`,
  },
  thanksInTime: {
    title: "Thank-yous in time",
    inWords: "A thank-you is in time when it was marked as sent no later than the day it was due.",
    formula: "in time: day sent <= day due",
    unit: "thank-yous",
    method: "Counted from the tasks to thank. Those you decided against are left out.",
    source: "Your own records",
    limits: "Knows only what was marked as sent.",
  },
  namesGained: {
    title: "Names gained",
    inWords: "The people whom somebody named to you in a conversation, as you wrote them down.",
    formula: "number of people named, for each conversation held",
    unit: "people a conversation",
    method: "Counted from the conversations. Somebody named in two of them counts in both.",
    source: "Your own records",
    limits: "Names that were not written down are not there.",
  },
  reachOverTime: {
    title: "Reach over time",
    inWords:
      "How many people were within one, two and three introductions of you at the end of each month. A tie is there from its first dated record on.",
    formula: "number of contacts w with distance(you, w) <= k over ties dated no later than the end of the month",
    unit: "people",
    method:
      "For each contact, the day from which a way of at most k ties existed: the youngest tie of the way whose youngest is oldest.",
    source: "Breadth-first over bottleneck days; the last point is the reach of today",
    limits:
      "Ties without a day count from the beginning, so that the past can look larger than it was; how many there are is told.",
  },
  evidenceMarks: {
    title: "Agreed, contradicted, heard once",
    inWords:
      "A topic is contradicted when one person speaks for it and another against it, agreed on when two or more say the same and nobody the other, and heard once when only one person spoke of it, however often.",
    formula: "for each topic: people for, people against, people who spoke of it at all",
    unit: "people",
    method:
      "Topics are the same when they are written the same but for capitals, accents and spaces. What has no topic makes a theme at most one of differing opinions. What you liked counts for, what you disliked and what worries you against.",
    source: "Your own notes",
    limits:
      "Knows what you wrote, not what was meant. People of different occupations may contradict each other and both be right.",
  },
  happyThere: {
    title: "Would you be happy there?",
    inWords: "Your own answers after each conversation, from 1 (no) to 5 (yes), the last one for each person.",
    formula: "lowest, highest, and the whole numbers between which the mean lies",
    unit: "1 to 5",
    method: "A range, since a few answers carry no decimals.",
    source: "Your own answers",
    limits: "An impression after one talk. Unanswered is left out, not counted as no.",
  },
  rest: {
    title: "Rest after an ask",
    inWords: `Whoever was asked is left in peace for ${restDays} days, counted from the last ask, whatever came of it.`,
    formula: `rest until = day of the last ask + ${restDays} days`,
    unit: "days",
    method: "From your asks of this person.",
    source: "A rule of this program, not a measurement",
    limits: "A warning and no ban: you may know better.",
  },
} as const satisfies Readonly<Record<string, Explanation>>;
