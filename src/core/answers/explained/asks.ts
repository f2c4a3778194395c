import type { Explanation } from "../explanation.ts";

/** Ties, ways, asks, and the history of introductions. */
export const asksExplained = {
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
      "How much meeting this person serves the goal you stated. It is about the goal, never about the person: without a goal and a purpose everybody has the same.",
    formula:
      "1 at a target company, 0.8 in a wanted role, 0.3 neither, 0.5 while no goal is stated; to learn, 1 in a wanted role and 0.8 at a target company; times 0.6 for those whom the purpose does not single out",
    unit: "none, 0 to 1",
    method: "Companies are compared without case and legal form; a role must have all its words in the position.",
    source: "Definition",
    limits: "Only as good as the companies and positions in your files.",
  },
  purpose: {
    title: "Fit for the purpose",
    inWords:
      "Who serves what you want to meet people for. For a lead: those in a position to know of openings, such as managers, directors and recruiters. To learn: those who offer to help, went to your school, or do the work themselves.",
    formula:
      "a lead: a word of the position says so; to learn: offers to help, or same school, or wanted role, or any other position",
    unit: "yes or no",
    method:
      "Words of the position in English, German, French and Spanish. It moves the value towards your goal, and the order of the people to ask about a company: odds times 0.6 where the person there does not fit. Odds and bands stay.",
    source: "Definition; the weights are chosen, not measured",
    limits: "A product manager counts as a manager. Somebody whose position is not recorded is never singled out for a lead.",
  },
  goalReach: {
    title: "Reach of your goal",
    inWords:
      "Your target companies in the order in which you can get to them: the odds of the best way to anybody there. For industries and occupations, how many people you know yourself, and how many are within three introductions.",
    formula: "max over paths of at most 3 ties of the product of their odds; counts of contacts at 1 and at most 3 ties",
    unit: "chance, shown as a band; people",
    method:
      "The best way is found exactly. A company is meant in all spellings of its name; an industry by its name, an occupation by all its words in the position.",
    source: "As the odds of a path",
    limits: "Knows whom your records know. Somebody whose industry is not recorded is in none.",
  },
  blindSpots: {
    title: "Blind spots",
    inWords:
      "Targets that nobody reaches within three introductions, and industries and occupations where you know nobody yourself.",
    formula: "targets with no path of at most 3 ties; fields with no contact at 1 tie",
    unit: "parts of your goal",
    method: "Counted.",
    source: "Definition",
    limits: "Says what is recorded, not what is so: ask the people you know whom they know there.",
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
  askOdds: {
    title: "Odds that somebody helps",
    inWords:
      "The chance that a contact introduces you when you ask, and the range it lies in four times out of five. It starts from the strength of your tie and moves with how your asks to them ended.",
    formula:
      "alpha = (4 m + introductions made) / (4 + asks answered), m = 0.15 + 0.60 s; range: the middle 80 % of Beta(4 m + made, 4 (1 - m) + not made)",
    unit: "chance, 0 to 1",
    method: "Exact quantiles. Silence of 21 days counts as a no.",
    source: "Beta-binomial shrinkage with a prior worth four asks",
    limits: "Where you have asked nobody, the range says only what was assumed.",
  },
  byHops: {
    title: "Best way of each length",
    inWords:
      "The best way with nobody in between, with one person, with two: each is shown only where it is better than the shorter ones.",
    formula: "max over paths of k ties of the product of their odds",
    unit: "chance, 0 to 1",
    method: "Found exactly.",
    source: "Pareto front of odds and length",
    limits: "Longer ways ask more of more people than the odds tell.",
  },
  disjointPair: {
    title: "Two ways that share nobody",
    inWords: "The best two ways to the target with nobody in common, so that one no does not close both.",
    formula: "max over pairs of paths without a common contact of the product of both",
    unit: "chance, 0 to 1",
    method: "Found exactly up to three ties.",
    source: "Suurballe 1974; Bhandari 1999",
    limits: "Both may still depend on the same office or event.",
  },
  lineage: {
    title: "Line of introductions",
    inWords:
      "Through whom somebody came into your network, and who came in through them. The earliest introducer counts as the one; all introducers share the credit.",
    formula: "parent = introducer of the earliest introduction, undated ones last; credit = 1 / number of introducers",
    unit: "introductions",
    method: "Circles of introductions are set aside at their latest claim, and told.",
    source: "Genealogies of introductions",
    limits: "An introduction that nobody recorded is not there.",
  },
  downstream: {
    title: "Came in through them",
    inWords: "How many people came in through a contact, directly or through those they introduced.",
    formula: "number of descendants in the lines of introductions",
    unit: "people",
    method: "Counted.",
    source: "Definition",
    limits: "Everybody is counted under one introducer only, the earliest.",
  },
  namesPerIntroduction: {
    title: "Names each time",
    inWords: "How many people an introduction by this contact brought, on average.",
    formula: "people introduced / times they introduced somebody",
    unit: "people",
    method: "Counted.",
    source: "Definition",
    limits: "Meetings that brought nobody are seldom recorded, so it looks better than it is.",
  },
  weeklyPlan: {
    title: "Plan for the week",
    inWords:
      "A few asks that go well together: likely, worth it, and not for the same thing twice. Nobody is asked twice, and nobody who has an open ask or rests.",
    formula: "maximise sum over w of V(w) (1 - product over asks of (1 - P)) + 0.1 * expected new companies",
    unit: "expected value",
    method: "The ask that adds most is taken, again and again; that is never less than half of the best plan.",
    source: "Nemhauser, Wolsey and Fisher 1978",
    limits: "As good as the odds and the goal you stated.",
  },
  firstAsk: {
    title: "First ask at a company",
    inWords: "Of your contacts, the one with the liveliest way to anybody at the company.",
    formula: "max over w in C of l(you,v) sqrt(f(you,v)) l(v,w) sqrt(f(v,w))",
    unit: "rank only",
    method: "All pairs of a contact and a person at the company are compared.",
    source:
      "Compared on histories of e-mail, where it named the first contact into a new group more often than the strongest tie",
    limits: "Rests on recorded dates.",
  },
} as const satisfies Readonly<Record<string, Explanation>>;
