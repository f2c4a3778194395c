import { answerQuestion } from "../../core/answers/answer-question.ts";
import type { Command } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { measuresIn, namesIn, networkOf } from "../question-context.ts";
import { safeJson } from "../safe-text.ts";
import { counted, wrapped } from "../words.ts";

const mostCommunities = 20;
const mostNames = 12;

/** Groups of people who know one another. */
export const communitiesCommand: Command = (loaded, options, io) => {
  const network = networkOf(loaded, options);
  const { modularity, communities } = answerQuestion(network, { ask: "communities" }, measuresIn(network, options, io));
  if (options.json) {
    io.out(`${safeJson({ modularity, communities })}\n`);
    return exitCodes.done;
  }
  const nameOf = namesIn(network);
  const groups = communities.filter((members) => members.length > 1);
  const alone = communities.length - groups.length;
  const shown = groups.slice(0, mostCommunities);
  io.out(
    [
      groups.length === 0 ? "Nobody is recorded to know anybody.\n" : `${counted(groups.length, "group", "groups")}`,
      groups.length === 0 ? "" : ` (modularity ${(modularity ?? 0).toFixed(3)}: ${clarity(modularity ?? 0)})\n\n`,
      ...shown.map((members, i) => {
        const names = members.slice(0, mostNames).map(nameOf).join(", ");
        const more = members.length > mostNames ? `, and ${members.length - mostNames} more` : "";
        return `${i + 1}. ${counted(members.length, "person", "people")}\n${wrapped(`${names}${more}`, "   ")}`;
      }),
      groups.length > shown.length ? `\nand ${groups.length - shown.length} smaller groups; --json has all\n` : "",
      alone > 0 ? `\n${counted(alone, "person knows", "people know")} nobody here, as far as is recorded.\n` : "",
    ].join(""),
  );
  return exitCodes.done;
};

function clarity(modularity: number): string {
  if (modularity >= 0.5) return "clearly apart";
  return modularity >= 0.3 ? "fairly clear" : "they run into one another";
}
