/** Every number and word that an answer shows. */
export type MeasureName =
  | "reach"
  | "warmReach"
  | "companyReach"
  | "doors"
  | "onlyThrough"
  | "betweenness"
  | "constraint"
  | "effectiveSize"
  | "participation"
  | "cutContact"
  | "tieStrength"
  | "odds"
  | "band"
  | "peopleToMeet"
  | "askWhom"
  | "likely"
  | "value"
  | "opens"
  | "order";

/** How a number comes about, for people first and for those who want to check it. */
export interface Explanation {
  readonly title: string;
  readonly inWords: string;
  readonly formula: string;
  readonly unit: string;
  readonly method: string;
  readonly source: string;
  /** What the number does not say. */
  readonly limits: string;
}

export const explanations: Readonly<Record<MeasureName, Explanation>> = {
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
  tieStrength: {
    title: "Tie strength",
    inWords:
      "How alive a tie is. Every recorded contact counts, halved for each 180 days gone by, and a meeting of many counts less for each pair. More contacts add less and less.",
    formula: "s = 1 - e^(-d), d = sum over events of share * 2^(-age / 180 days)",
    unit: "none, 0 to 1",
    method:
      "Summed over dated records; an undated one counts as old as the median dated one, a bare 'knows' as 0.25, a stated strength as stated.",
    source: "Exponential decay with saturation; half-lives from 90 to 730 days rank much alike",
    limits: "Knows what your records know. Somebody you see daily and never wrote down looks distant.",
  },
  odds: {
    title: "Odds of a path",
    inWords:
      "The chance that a request passes all the way to the person: each step from the strength of the tie, and from how earlier asks to that contact ended.",
    formula: "product over steps of (4 m + introductions made) / (4 + asks answered), m = 0.15 + 0.60 s",
    unit: "chance, 0 to 1",
    method: "The best paths of at most three ties are found exactly, best first. Silence of 21 days counts as a no.",
    source: "Beta-binomial shrinkage; ranked loopless paths after Yen 1971; attrition of chains: Dodds, Muhamad, Watts 2003",
    limits: "The starting odds are assumed, not measured. They order ways better than they predict one.",
  },
  band: {
    title: "Good, fair, long shot",
    inWords:
      "A word instead of a percentage, since the odds are assumptions until enough of your own asks have ended. Good is from 3 in 10, fair from 1 in 10, a long shot is less.",
    formula: "good if odds >= 0.3, fair if odds >= 0.1, else long shot",
    unit: "band",
    method: "Fixed limits.",
    source: "Set so that one close contact is good, two ordinary ties are fair and most ways over three ties are long shots",
    limits: "Two asks in one band may differ a good deal, and a long shot is not a no.",
  },
  peopleToMeet: {
    title: "Nearness of people to meet",
    inWords:
      "How near somebody you do not know is to you through the contacts you share: how many, how strong the ties, how exclusive the acquaintance.",
    formula: "mean of z(ln tRA), z(ln tCN), z(ln AA), z(ln Jaccard) within the list",
    unit: "standard deviations from the average of the list",
    method: "Everybody at two ties is scored by four indices, each set to the same scale.",
    source: "Adamic and Adar 2003; Zhou, Lu and Zhang 2009 (resource allocation); Jaccard 1901",
    limits: "Comparable within one list only. Says who is near, not who is useful.",
  },
  askWhom: {
    title: "Whom to ask",
    inWords:
      "Of the contacts who know somebody you want to meet, the one with the liveliest ties on both sides. Never the one who bridges most: that tells what could open, not who helps.",
    formula: "l(you,v) l(v,w) sqrt(tRA(you,w) f(you,v) f(v,w)), l = ln(1 + d), f = 2^(-days silent / 30)",
    unit: "rank only",
    method: "All pairs of a contact and a person they know are compared; contacts asked in the last 30 days rest.",
    source: "Compared on histories of e-mail, where tie strength foretold the introducer twice as well as betweenness",
    limits: "Rests on recorded dates. A tie without a date counts as silent for the median time.",
  },
  likely: {
    title: "Likely",
    inWords: "The odds that this ask leads to a meeting: that your contact agrees, and that the introduction is made.",
    formula: "p(you, broker) * p(broker, person)",
    unit: "chance, 0 to 1",
    method: "As the odds of a path of two ties.",
    source: "As the odds of a path",
    limits: "Assumed odds; shown as a band.",
  },
  value: {
    title: "Value towards your goal",
    inWords:
      "How much meeting this person serves the goal you stated. It is about the goal, never about the person: without a goal everybody has the same.",
    formula: "1 at a target company, 0.8 in a wanted role, 0.3 neither, 0.5 while no goal is stated",
    unit: "none, 0 to 1",
    method: "Companies are compared without case and legal form; a role must have all its words in the position.",
    source: "Definition",
    limits: "Only as good as the companies and positions in your files.",
  },
  opens: {
    title: "Opens",
    inWords: "How many people, more than two ties away now, would be one introduction away once you have met this person.",
    formula: "number of x known to w with distance(you, x) > 2",
    unit: "people",
    method: "Counted.",
    source: "Definition",
    limits: "Zero often means that nobody recorded whom this person knows.",
  },
  order: {
    title: "Order of suggestions",
    inWords:
      "Nearness and liveliness together, less where asks to the contact came to nothing, times the value towards your goal, a little more for what is new, less for each ask the contact still has open. Each contact comes once before anybody comes twice, and those you asked in the last 30 days come last.",
    formula:
      "P V N - 0.05 * open asks, P = logistic(mean z) * (4 + introductions made) / (4 + asks answered), N = 1 - 2^(-(opens + 4 if a new company) / 8) / 4",
    unit: "rank only",
    method: "Sorted in rounds, one suggestion a contact and round.",
    source: "Utility of an ask; the weights of newness and of open asks are chosen, not measured",
    limits: "Neighbours in the list are often as good as each other.",
  },
};
