/** An ask that a plan may hold. */
export interface PlanCandidate {
  /** Number of the contact to be asked. */
  readonly ask: number;
  /** Number of the person to be met. */
  readonly meet: number;
  /** Odds that the ask leads to a meeting, 0 to 1. */
  readonly likely: number;
  /** Worth of the meeting towards the goal, at least 0. */
  readonly value: number;
  /** Number of a company where ego knows nobody yet, or -1. */
  readonly newCompany: number;
}

export interface PlannedAsk extends PlanCandidate {
  /** What it adds to the asks before it, in units of value. */
  readonly gain: number;
}

/** A foot in the door of a company counts as a tenth of the best meeting. */
const defaultCompanyWorth = 0.1;

/**
 * A few asks that go well together, nobody asked twice.
 *
 * The plan is worth the sum over people w of V_w (1 - product over its asks for w of (1 - P)), and `companyWorth` times the
 * number of new companies expected to be met. A second ask for the same person or company adds only what the first one may
 * miss. The ask that adds most is taken, again and again; what an ask adds never grows, so that most need not be looked at twice.
 *
 * @param candidates asks to choose from; those that are not to be made (resting or busy brokers) are left out by the caller
 * @param options.asks how many asks at most
 * @param options.companyWorth value of a new company, at least 0
 * @returns the asks in the order in which they were taken, each with a gain above 0; equal ones by `meet`, then `ask`
 *
 * Cost: O(candidates * log candidates), and little more a round. Never less than half of the best plan's worth: greedy under a
 * partition, Fisher, Nemhauser and Wolsey 1978; lazy evaluation, Minoux 1978.
 */
export function weeklyPlan(
  candidates: readonly PlanCandidate[],
  options: { readonly asks: number; readonly companyWorth?: number },
): readonly PlannedAsk[] {
  const { asks, companyWorth = defaultCompanyWorth } = options;
  const missedPerson = new Map<number, number>();
  const missedCompany = new Map<number, number>();
  const busy = new Set<number>();
  const plan: PlannedAsk[] = [];
  const gainOf = ({ meet, likely, value, newCompany }: PlanCandidate): number => {
    const person = value * likely * (missedPerson.get(meet) ?? 1);
    return newCompany === -1 ? person : person + companyWorth * likely * (missedCompany.get(newCompany) ?? 1);
  };

  // The least gain comes last, so that the most promising is taken off the end.
  const waiting = candidates.map((candidate): PlannedAsk => ({ ...candidate, gain: gainOf(candidate) })).sort(byGain);
  while (plan.length < asks) {
    const next = waiting.pop();
    if (next === undefined) break;
    if (busy.has(next.ask)) continue;
    const gain = gainOf(next);
    if (gain < next.gain) {
      putBack(waiting, { ...next, gain });
      continue;
    }
    if (gain <= 0) break;
    plan.push(next);
    busy.add(next.ask);
    missedPerson.set(next.meet, (missedPerson.get(next.meet) ?? 1) * (1 - next.likely));
    if (next.newCompany !== -1) {
      missedCompany.set(next.newCompany, (missedCompany.get(next.newCompany) ?? 1) * (1 - next.likely));
    }
  }
  return plan;
}

/** Ascending by gain; of equal ones the earlier ids come last. */
function byGain(a: PlannedAsk, b: PlannedAsk): number {
  return a.gain - b.gain || b.meet - a.meet || b.ask - a.ask;
}

function putBack(waiting: PlannedAsk[], planned: PlannedAsk): void {
  let low = 0;
  let high = waiting.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = waiting[middle];
    if (other !== undefined && byGain(other, planned) < 0) low = middle + 1;
    else high = middle;
  }
  waiting.splice(low, 0, planned);
}
