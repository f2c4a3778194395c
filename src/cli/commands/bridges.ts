import { answerQuestion } from "../../core/answers/answer-question.ts";
import type { BridgingAnswer, Exactness } from "../../core/answers/network-answers.ts";
import type { NetworkMeasures } from "../../core/answers/network-measures.ts";
import { constraint, effectiveSize } from "../../core/bridging/constraint.ts";
import type { Network } from "../../core/network/network.ts";
import type { Command } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { measuresIn, namesIn, networkOf } from "../question-context.ts";
import { safeJson } from "../safe-text.ts";
import { type Column, table } from "../table.ts";
import { counted } from "../words.ts";

type BridgingContact = BridgingAnswer["contacts"][number];

const mostPairs = 10;
const doorColumns: readonly Column<BridgingContact>[] = [
  { title: "Doors", cell: ({ doors }) => doors.toFixed(1), align: "right" },
  { title: "Only through", cell: ({ onlyThrough }) => onlyThrough, align: "right" },
];
const doorWords =
  "Doors: people you do not know whom this contact could open, shared among those who could.\n" +
  "Only through: those whom nobody else you know could open.\n";

/** Who connects people that are otherwise apart. */
export const bridgesCommand: Command = (loaded, options, io) => {
  const network = networkOf(loaded, options);
  const measures = measuresIn(network, options, io);
  const exact = answerQuestion(
    network,
    { ask: "bridging", betweenness: options.sample ? "quick" : "exact", places: !options.json },
    measures,
  );
  const weighed = options.weighted ? alongStrongTies(exact, measures) : exact;
  const answer = options.strength ? byStrength(weighed, network) : weighed;
  const { contacts, bridges, localBridges } = answer;
  if (options.sample) io.err(exactnessInWords(answer.betweennessIs));
  if (options.json) {
    const entries = contacts.map((contact) => contactEntry(contact, network.ego !== null));
    io.out(`${safeJson({ contacts: entries, bridges, localBridges })}\n`);
    return exitCodes.done;
  }
  io.out(bridgesText(answer, network, options.top ?? 20));
  return exitCodes.done;
};

function bridgesText({ contacts, bridges }: BridgingAnswer, network: Network, most: number): string {
  const nameOf = namesIn(network);
  const top = contacts.slice(0, most);
  const cuts = contacts.filter(({ cut }) => cut).length;
  const pairs = bridges.length > mostPairs ? [] : bridges.map(([a, b]) => `${nameOf(a)} - ${nameOf(b)}`);
  return [
    table(top, [
      { title: "Name", cell: ({ name }) => name },
      ...(network.ego === null ? [] : doorColumns),
      { title: "Betweenness", cell: ({ betweenness }) => betweenness, align: "right" },
      { title: "Constraint", cell: ({ constraint: value }) => value, align: "right" },
      { title: "Effective size", cell: ({ effectiveSize: value }) => value?.toFixed(1) ?? null, align: "right" },
      { title: "Place", cell: ({ places }) => placeInWords(places), align: "right" },
      { title: "Holds together", cell: ({ cut }) => (cut ? "yes" : "") },
    ]),
    contacts.length > top.length ? `and ${contacts.length - top.length} more; --top shows more, --json all\n` : "",
    "\n",
    network.ego === null
      ? "Nobody is named as you (--me NAME), so what each contact could open for you is not counted.\n"
      : doorWords,
    "Place: where in this list the contact could stand if a fifth of the ties had not been recorded.\n",
    "Holds together: without this contact the network falls apart.\n\n",
    `${sentenceStart(counted(cuts, "contact holds", "contacts hold"))} parts of the network together. `,
    `${sentenceStart(counted(bridges.length, "tie is", "ties are"))} the only way between two parts`,
    pairs.length > 0 ? `: ${pairs.join("; ")}.\n` : ".\n",
  ].join("");
}

function exactnessInWords(is: Exactness): string {
  if (is.exact) return "Betweenness is exact: the network is small enough.\n";
  return `Betweenness from ${is.samples} sampled ways: with a chance of ${is.chance * 100} %, no figure is off by more than ${is.error.toFixed(4)}.\n`;
}

function placeInWords(places: BridgingContact["places"]): string {
  if (places === null) return "";
  return places[0] === places[1] ? String(places[0]) : `${places[0]} to ${places[1]}`;
}

function sentenceStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Doors are somebody's: where nobody is ego there are none to count, which is not the same as none. */
function contactEntry(contact: BridgingContact, hasEgo: boolean) {
  const { id, name, doors, onlyThrough, betweenness, constraint: limit, effectiveSize: size, participation, cut } = contact;
  const opened = hasEgo ? { doors, onlyThrough } : { doors: null, onlyThrough: null };
  return { id, name, ...opened, betweenness, constraint: limit, effectiveSize: size, participation, cut };
}

/** Betweenness along the strongest ways; the list keeps its order, which is by doors first. */
function alongStrongTies(answer: BridgingAnswer, measures: NetworkMeasures): BridgingAnswer {
  const shares = measures.bridging.weightedBetweenness;
  const contacts = answer.contacts.map((contact) => ({
    ...contact,
    betweenness: shares?.[measures.numberOf(contact.id)] ?? null,
  }));
  return { ...answer, betweennessIs: { exact: true }, contacts };
}

function byStrength(answer: BridgingAnswer, network: Network): BridgingAnswer {
  const limits = constraint(network.ties, network.ties.strength);
  const sizes = effectiveSize(network.ties, network.ties.strength);
  const contacts = answer.contacts.map((contact) => {
    const v = network.indexOf.get(contact.id) ?? -1;
    return { ...contact, constraint: limits[v] ?? null, effectiveSize: sizes[v] ?? null };
  });
  return { ...answer, contacts };
}
