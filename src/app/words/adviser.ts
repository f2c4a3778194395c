import type { Figure, Group } from "../../core/journey/adviser-figures.ts";
import type { AdviserPart, AdviserSummary } from "../../core/journey/adviser-summary.ts";
import type { Discussion } from "../../core/journey/questions-to-discuss.ts";
import type { AskStage } from "../../core/model/ask.ts";
import type { Theme } from "../../core/model/conversation.ts";
import { listed, wholeNumber } from "./counts.ts";

export type SummaryFormat = "text" | "markdown" | "json";

export const partWords: Readonly<Record<AdviserPart, { readonly label: string; readonly explained: string }>> = {
  network: { label: "Size of your network", explained: "people, companies, industries and occupations, as ranges" },
  reach: { label: "How far it reaches", explained: "people and companies one, two and three introductions away" },
  industries: { label: "Industries by name", explained: "only those of five people or more" },
  occupations: { label: "Occupations by name", explained: "only those of five people or more" },
  asks: { label: "Asks", explained: "how many stand at each stage" },
  conversations: { label: "Conversations", explained: "planned, held, and people named in them" },
  themes: { label: "What they were about", explained: "how many conversations touched on each theme" },
  followUp: { label: "Thanks and follow-up", explained: "thanked in time, overdue tasks, leads heard of" },
  questions: { label: "Questions to discuss", explained: "what the figures give reason to talk about" },
  goal: { label: "Your goal, in your own words", explained: "may name companies; look at it in the preview" },
};

const stageWords: Readonly<Record<AskStage, string>> = {
  idea: "Planned, not asked yet",
  asked: "Asked, waiting for an answer",
  agreed: "Agreed to introduce",
  introduced: "Introduced",
  met: "Met",
  declined: "Declined",
  noReply: "No reply",
};

const themeWords: Readonly<Record<Theme, string>> = {
  path: "how they got in",
  day: "a typical day",
  likes: "what they like",
  challenges: "what is hard",
  skills: "skills needed",
  culture: "people and workplace",
  pay: "pay, hours and prospects",
  field: "where the field is going",
  advice: "advice",
  fit: "whether it suits me",
  closing: "closing questions",
};

const purposeWords = {
  "mostly-leads": "mostly leads to a job",
  "mostly-informational": "mostly to learn",
  both: "both to learn and for leads",
} as const;

const namedWords = {
  "below-one": "fewer than one",
  "one-to-two": "one to two",
  "two-or-more": "two or more",
} as const;

/** What stands under one heading: lines without marks in front. */
interface Chapter {
  readonly title: string;
  readonly lines: readonly string[];
}

/**
 * The very text that is shown, copied, printed and saved.
 *
 * @param own what the person adds in their own words; empty for nothing
 */
export function summaryInWords(summary: AdviserSummary, format: SummaryFormat, own: string): string {
  const added = own.trim();
  if (format === "json") {
    const about = { format: "intrograph-adviser-summary", version: 1, ...summary, ...(added === "" ? {} : { own: added }) };
    return `${JSON.stringify(about, null, 2)}\n`;
  }
  const title = `How my search stands, ${monthInWords(summary.month)}`;
  const chapters = chaptersOf(summary);
  const ownChapter =
    added === "" ? [] : [{ title: "In my own words", lines: added.split(/\r?\n/).filter((line) => line !== "") }];
  const all = [...chapters, ...ownChapter];
  const caution = cautionOf(added !== "" || summary.goal !== null);
  if (format === "markdown") {
    const parts = all.map((chapter) => `## ${chapter.title}\n\n${chapter.lines.map((line) => `- ${literal(line)}\n`).join("")}`);
    return [`# ${title}\n\n${literal(caution)}\n`, ...parts].join("\n");
  }
  const parts = all.map((chapter) => `${chapter.title}\n${chapter.lines.map((line) => `  - ${line}\n`).join("")}`);
  return [`${title}\n\n${caution}\n`, ...parts].join("\n");
}

/** What is in the person's own words can name somebody: then nothing is promised for it. */
function cautionOf(hasOwnWords: boolean): string {
  const except = hasOwnWords ? " is in the figures; what I wrote myself is below as I wrote it." : " is in it.";
  return `Every number is a range, and groups of fewer than five are not told apart from none. Nobody's name, address, company, note or date${except}`;
}

function chaptersOf(summary: AdviserSummary): readonly Chapter[] {
  const { network, reach, industries, occupations, asks, conversations, themes, followUp, questions, goal } = summary;
  const chapters: (Chapter | null)[] = [
    network && {
      title: "Network",
      lines: [
        `People: ${figureInWords(network.contacts)}`,
        `Companies: ${figureInWords(network.companies)}`,
        `Industries: ${figureInWords(network.industries)}`,
        `Occupations: ${figureInWords(network.occupations)}`,
      ],
    },
    reach && {
      title: "Reach",
      lines: reach.map(
        ({ hop, contacts, companies }) =>
          `${hopInWords(hop)}: ${figureInWords(contacts)} people, ${figureInWords(companies)} companies first met there`,
      ),
    },
    industries && { title: "Industries of five people or more", lines: groupLines(industries) },
    occupations && { title: "Occupations of five people or more", lines: groupLines(occupations) },
    asks && {
      title: "Asks",
      lines: [
        ...rows(
          "Each stage",
          asks.stages.map(({ stage, asks: count }) => [stageWords[stage], count]),
        ),
        ...(asks.purposes === null ? [] : [`What they are for: ${purposeWords[asks.purposes]}`]),
      ],
    },
    conversations && {
      title: "Conversations",
      lines: [
        `Planned: ${figureInWords(conversations.planned)}`,
        `Held: ${figureInWords(conversations.held)}`,
        `People named in them: ${figureInWords(conversations.named)}`,
        ...(conversations.namedEach === null ? [] : [`Names gained per conversation: ${namedWords[conversations.namedEach]}`]),
        ...metLines("industry", conversations.byIndustry),
        ...metLines("occupation", conversations.byOccupation),
      ],
    },
    themes && {
      title: "Conversations in which something was heard about",
      lines: rows(
        "each theme",
        themes.map(({ theme, conversations: count }) => [themeWords[theme], count]),
      ),
    },
    followUp && {
      title: "Thanks and follow-up",
      lines: [
        `Thanked in time: ${figureInWords(followUp.thankedInTime)}`,
        `Thanked late: ${figureInWords(followUp.thankedLate)}`,
        `Thanks still to write: ${figureInWords(followUp.thanksWaiting)}`,
        `Tasks past their day: ${figureInWords(followUp.overdue)}`,
        `Leads heard of: ${figureInWords(followUp.leads)}`,
      ],
    },
    goal && { title: "My goal", lines: goalLines(goal) },
    questions && {
      title: "To discuss",
      lines: questions.length === 0 ? ["Nothing stands out in these figures."] : questions.map(discussionInWords),
    },
  ];
  return chapters.filter((chapter) => chapter !== null);
}

/** One line for all of them where none has anything to tell. */
function rows(each: string, figures: readonly (readonly [label: string, figure: Figure])[]): readonly string[] {
  if (figures.every(([, figure]) => figure.is === "few")) return [`${each}: fewer than 5`];
  return figures.map(([label, figure]) => `${label}: ${figureInWords(figure)}`);
}

export function figureInWords(figure: Figure): string {
  if (figure.is === "few") return "fewer than 5";
  return figure.to === null ? `${wholeNumber(figure.from)} or more` : `${wholeNumber(figure.from)} to ${wholeNumber(figure.to)}`;
}

function groupLines(groups: readonly Group[]): readonly string[] {
  if (groups.length === 0) return ["None is recorded for five people or more."];
  return groups.map(({ label, figure }) => `${label}: ${figureInWords(figure)}`);
}

function metLines(by: string, groups: readonly Group[] | null): readonly string[] {
  return (groups ?? []).map(({ label, figure }) => `People met, by ${by}, ${label}: ${figureInWords(figure)}`);
}

function hopInWords(hop: number): string {
  return hop === 1 ? "Known to me" : hop === 2 ? "One introduction away" : `${hop === 3 ? "Two" : hop - 1} introductions away`;
}

function goalLines({ occupations, industries, skills, targets }: NonNullable<AdviserSummary["goal"]>): readonly string[] {
  const rows = [
    ["Occupations", occupations],
    ["Industries", industries],
    ["Skills", skills],
    ["Companies", targets],
  ] as const;
  const lines = rows.flatMap(([label, words]) => (words.length === 0 ? [] : [`${label}: ${words.join(", ")}`]));
  return lines.length === 0 ? ["Nothing is written down yet."] : lines;
}

function discussionInWords(discussion: Discussion): string {
  switch (discussion.code) {
    case "few-asks":
      return "Hardly anybody has been asked yet: who could be first, and what makes it hard?";
    case "ideas-unasked":
      return "There are ideas for whom to ask, and few have been asked: what would make the first step easier?";
    case "no-replies":
      return "Several asks got no reply: read the wording together, and who was asked for whom.";
    case "declined":
      return "Several asks were declined: what were the reasons, as far as they were given?";
    case "few-conversations":
      return "Few conversations have been held: whom to meet first in order to learn?";
    case "few-names":
      return "Conversations rarely lead to new names: practise the closing question, who else to speak to.";
    case "themes-unheard":
      return `Hardly heard anything about ${listed(
        discussion.themes.map((theme) => themeWords[theme]),
        discussion.themes.length,
      )}: which of these matters for the choice?`;
    case "thanks-late":
      return "Thank-yous tend to be late: what gets in their way?";
    case "overdue":
      return "Several tasks are past their day: which still matter, and which can be let go?";
    case "one-industry":
      return `Most people are in ${discussion.industry}: which other industries do the skills transfer to?`;
    case "goal-open":
      return "No occupation stands in the goal yet: which two or three are worth comparing?";
  }
}

const monthName = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

function monthInWords(month: string): string {
  return monthName.format(new Date(`${month}-15T00:00:00Z`));
}

/** Markdown that shows the text as it stands: words from files make no link, picture or heading, addresses by themselves included. */
function literal(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~&@]|\/(?=\/)|(?<=www)\./g, "\\$&");
}
