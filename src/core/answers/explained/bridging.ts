import type { Explanation } from "../explanation.ts";

/** Who holds the network together. */
export const bridgingExplained = {
  betweenness: {
    title: "Betweenness",
    inWords: "How often a contact lies on the shortest ways between two others, out of all pairs of people.",
    formula: "sum over pairs s,t of (shortest ways s to t through v / shortest ways s to t) / ((n - 1)(n - 2) / 2)",
    unit: "share, 0 to 1",
    method: "Exact, every tie of length one, block by block of the network.",
    source: "Freeman 1977; Brandes, A faster algorithm for betweenness centrality, 2001",
    limits:
      "Supposes that introductions take shortest ways. It does not tell who will introduce you, and asks are never ranked by it.",
  },
  constraint: {
    title: "Constraint",
    inWords:
      "How closely a contact is held within one circle: high where their contacts all know each other, low where they stand between circles.",
    formula: "sum over j of (p(i,j) + sum over q of p(i,q) p(q,j))^2, p the share of i's ties that goes to j",
    unit: "none; may exceed 1 in very small circles",
    method: "Exact, each tie counted alike.",
    source: "Burt, Structural Holes, 1992",
    limits: "Undefined for somebody without ties. Few recorded ties look like much constraint.",
  },
  effectiveSize: {
    title: "Effective size",
    inWords: "How many contacts somebody has once those who know each other are counted as partly the same source of news.",
    formula: "n - 2t / n, n contacts and t ties among them",
    unit: "contacts",
    method: "Exact, each tie counted alike.",
    source: "Borgatti, Structural holes: unpacking Burt's redundancy measures, 1997",
    limits: "Undefined for somebody without ties. Ties among the contacts that were not recorded make it too large.",
  },
  participation: {
    title: "Participation",
    inWords: "How evenly a contact's ties are spread over the circles of the network: 0 is all in one circle.",
    formula: "1 - sum over circles c of (ties into c / all ties)^2",
    unit: "none, 0 to 1",
    method: "Circles are communities by modularity (Louvain, the same start every time).",
    source: "Guimera and Amaral 2005; Blondel et al. 2008",
    limits: "Where circles overlap, their border is somewhat arbitrary, and so is this number.",
  },
  cutContact: {
    title: "Cut contact",
    inWords: "Without this contact, part of your network would have no recorded way to the rest.",
    formula: "removing v leaves more separate parts than before",
    unit: "yes or no",
    method: "One depth-first search.",
    source: "Tarjan 1972",
    limits: "True of what is recorded. One more recorded tie can change it.",
  },
  weightedBetweenness: {
    title: "Betweenness along strong ties",
    inWords: "As betweenness, where the ways that count are the strongest and not the shortest.",
    formula: "as betweenness, with ways of least total cost, cost of a tie = round(-1000 ln s) + 1",
    unit: "share, 0 to 1",
    method: "Exact: whole-number costs, so that equal ways are found equal, block by block of the network.",
    source: "Freeman 1977; Brandes 2001; Dial 1969 for the order of the search",
    limits: "The order of ways rests on tie strengths, which know only what was recorded.",
  },
  sampledBetweenness: {
    title: "Estimated betweenness",
    inWords:
      "Betweenness from a sample of ways, where counting all would take minutes. The error that is told holds for all contacts at once, nine times out of ten.",
    formula: "share of sampled pairs whose drawn shortest way runs through the contact",
    unit: "share, 0 to 1",
    method:
      "Pairs and one of their shortest ways are drawn at random, the same ones every time; the exact figures follow in the background.",
    source: "Riondato and Kornaropoulos 2016; Borassi and Natale, KADABRA, 2016",
    limits: "Contacts with small shares cannot be told apart by it.",
  },
  brokerageRoles: {
    title: "Stands between",
    inWords: "Between how many pairs of people who do not know each other a contact stands, and whose circles they are of.",
    formula:
      "number of pairs a, c known to v and not to each other: coordinator (one circle), consultant (a and c of one, v of another), gatekeeper (v with one of them), liaison (three circles)",
    unit: "pairs",
    method: "Counted over all pairs; circles are communities.",
    source: "Gould and Fernandez, Structures of mediation, 1989",
    limits: "Two people may know each other unrecorded. Borders of circles are somewhat arbitrary.",
  },
  places: {
    title: "Place in the list",
    inWords:
      "How far a contact moves up and down when a fifth of the ties had not been recorded. Contacts whose places overlap are shown together, in no sure order.",
    formula: "5th to 95th percentile of the place over 50 networks, each with 20 % of the ties left out at random",
    unit: "places",
    method: "The same 50 draws every time.",
    source: "Resampling of ties, as in Costenbader and Valente, The stability of centrality measures, 2003",
    limits: "Tells how much rests on single ties, not whether records are right.",
  },
  communities: {
    title: "Circles",
    inWords: "Groups of people with many ties inside and few between.",
    formula: "modularity Q = sum over circles of (ties inside / all ties - (tie ends / all tie ends)^2)",
    unit: "circles",
    method: "Louvain, from several starts that are the same every time; circles that fall apart are split.",
    source: "Blondel et al. 2008; Newman 2006",
    limits: "Other divisions may be nearly as good. Very small circles are merged.",
  },
  bridge: {
    title: "Ties that stand alone",
    inWords:
      "A bridge is a tie whose loss would leave two parts without any way to each other. At a local bridge the two have no contact in common.",
    formula: "bridge: removing it leaves more parts; local bridge: no w tied to both ends",
    unit: "ties",
    method: "One depth-first search; for local bridges the contacts of both ends are compared.",
    source: "Tarjan 1972; Granovetter 1973",
    limits: "True of what is recorded.",
  },
} as const satisfies Readonly<Record<string, Explanation>>;
