import type { Explanation } from "../explanation.ts";

/** How far, and what depends on whom. */
export const reachExplained = {
  reach: {
    title: "Reach",
    inWords:
      "How many different people, and companies, you come to by one tie, by two, by three. Each is counted once, at the shortest way.",
    formula: "number of contacts w with distance(you, w) = k",
    unit: "people, companies",
    method: "Breadth-first search over all recorded ties.",
    source: "Borgatti, Identifying sets of key players in a social network, 2006",
    limits: "Counts ways that exist on paper. Whom your contacts know is only counted where it was recorded.",
  },
  warmReach: {
    title: "Realistic reach",
    inWords:
      "How many people you could expect to come to, through at most one person in between, if every ask worked out as often as its odds say.",
    formula: "sum over w of 1 - (1 - p(you,w)) * product over v of (1 - p(you,v) p(v,w))",
    unit: "expected people",
    method: "Exact for two ties: the ways to one person share no tie.",
    source: "Two-terminal network reliability",
    limits: "Takes asks to succeed or fail independently, and rests on odds that nobody has measured for you yet.",
  },
  companyReach: {
    title: "Reach of a company",
    inWords: "The chance that at least one way of at most two ties brings you to somebody who works there.",
    formula:
      "1 - product over w in C of (1 - p(you,w)) * product over v not in C of (1 - p(you,v) (1 - product over w in C of (1 - p(v,w))))",
    unit: "chance, 0 to 1",
    method: "Exact; a contact who knows several people there is asked once.",
    source: "Two-terminal network reliability, with the company as one end",
    limits: "Where somebody works is what your files say. Longer ways are left out.",
  },
  doors: {
    title: "Doors",
    inWords:
      "How many new people a contact of yours opens. Somebody whom three of your contacts know counts a third for each, so that the doors of all your contacts add up to everybody at two ties.",
    formula: "D(v) = sum over w known to v and not to you of 1 / (number of your contacts who know w)",
    unit: "doors (people, shared)",
    method: "Counted over all pairs of ties that start with you.",
    source: "Michalak et al., Efficient computation of the Shapley value for game-theoretic network centrality, 2013",
    limits:
      "Says what could open, not whether it will. A contact whose own contacts you have not recorded has 0, which means unknown.",
  },
  onlyThrough: {
    title: "Only through them",
    inWords: "How many people at two ties you can come to through this contact and nobody else you know.",
    formula: "number of w known to v and not to you, with exactly one of your contacts knowing w",
    unit: "people",
    method: "Counted over all pairs of ties that start with you.",
    source: "Definition",
    limits: "Another contact may know them too, unrecorded.",
  },
  warmReachWithinThree: {
    title: "Realistic reach within three",
    inWords: "As realistic reach, with at most two people in between.",
    formula:
      "mean over drawn worlds of the number of contacts within three open ties; a tie is open in a world with the chance p of its step",
    unit: "expected people",
    method: "4,000 worlds are drawn, the same ones every time, and searched all at once, one bit a world.",
    source: "Two-terminal network reliability, by simulation with common random numbers",
    limits: "Drawn, so off by about one in a hundred. Takes asks to succeed or fail independently.",
  },
  onlyThroughEver: {
    title: "Only through them, however far",
    inWords: "How many people you come to at all only by way of this contact.",
    formula: "number of w such that every way from you to w passes v",
    unit: "people",
    method: "Counted over the parts that come apart when the contact is taken away.",
    source: "Lengauer and Tarjan 1979 (dominators); Hopcroft and Tarjan 1973",
    limits: "Another way may exist, unrecorded.",
  },
  without: {
    title: "Without somebody",
    inWords:
      "Whom and which companies you would lose if this contact were not there: everybody you now reach within three introductions and then would not.",
    formula: "reach(3) with all ties - reach(3) without the ties of v",
    unit: "people, companies",
    method:
      "Both searches are made and compared. The second way is the contact not yet known to you through whom most of the lost come back within three.",
    source: "Definition; fragility as in Borgatti, Identifying sets of key players, 2006",
    limits: "True of what is recorded. Losing touch with somebody does not undo the ties they helped to make.",
  },
  meeting: {
    title: "If you met somebody",
    inWords:
      "Who and which companies would come within two introductions if you came to know this person, as after one meeting today.",
    formula: "contacts within two ties with the tie (you, w) - contacts within two ties without it",
    unit: "people, companies",
    method: "The tie is added and the difference taken; it is as strong as one meeting today.",
    source: "Definition",
    limits: "Counts only whom the person is recorded to know.",
  },
  closeness: {
    title: "Closeness",
    inWords: "How near somebody is to everybody they reach.",
    formula: "((reached) / (n - 1)) * (reached / sum of distances)",
    unit: "none, 0 to 1",
    method: "Searches from everybody, many at a time, one bit each.",
    source: "Freeman 1979; for networks in several parts Wasserman and Faust 1994",
    limits: "0 for somebody who reaches nobody. Every tie counts as one step.",
  },
} as const satisfies Readonly<Record<string, Explanation>>;
