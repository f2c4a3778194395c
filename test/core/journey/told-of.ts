import fc from "fast-check";
import { noPreparation, noReflection } from "../../../src/core/journey/defaults.ts";
import { askStages } from "../../../src/core/journey/stage-rules.ts";
import type { Ask, AskOutcome, AskStage } from "../../../src/core/model/ask.ts";
import { type Contact, noFacts } from "../../../src/core/model/contact.ts";
import type { Conversation, Theme } from "../../../src/core/model/conversation.ts";
import {
  askId,
  contactId,
  conversationId,
  decisionId,
  importId,
  introductionId,
  leadId,
  taskId,
  tieId,
} from "../../../src/core/model/ids.ts";
import type { Lead } from "../../../src/core/model/lead.ts";
import { dateOfEpochDay } from "../../../src/core/model/partial-date.ts";
import type { Records } from "../../../src/core/model/records.ts";
import { seededRandom } from "../../../src/core/model/seeded-random.ts";
import type { Task } from "../../../src/core/model/task.ts";

export const asOf = dateOfEpochDay(20_600);
/** Words that many may share; everything else that is text is a word that gives somebody away. */
export const shared = ["Alpha trade", "Beta trade", "Gamma trade", "Delta trade"];

const themes: readonly Theme[] = ["path", "day", "likes", "pay", "advice", "closing"];

/** A workspace drawn from a seed, with a giveaway in every field that takes text: "giveaway" stands in each, and only in them. */
export const giveawayWorkspace: fc.Arbitrary<Records> = fc
  .record({
    seed: fc.nat(),
    people: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 120 })),
    asks: fc.integer({ min: 0, max: 40 }),
    talks: fc.integer({ min: 0, max: 30 }),
    tasks: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ seed, people, asks, talks, tasks }) => {
    const draw = seededRandom(seed);
    let words = 0;
    const secret = () => {
      words += 1;
      return `giveaway${words} a@giveaway.test`;
    };
    const upTo = (most: number) => Math.floor(draw() * most);
    const one = <T>(of: readonly T[], otherwise: T): T => of[upTo(of.length)] ?? otherwise;
    const word = () => (draw() < 0.7 ? one(shared, "") : draw() < 0.5 ? secret() : null);
    const day = () => dateOfEpochDay(20_500 + upTo(150));
    const who = () => contactId(`giveaway-c${upTo(people)}`);

    const contacts = Array.from({ length: people }, (_, at): Contact => {
      const name = secret();
      return {
        ...noFacts,
        id: contactId(`giveaway-c${at}`),
        kind: at === 0 ? "ego" : one(["recorded", "recorded", "stub", "placeholder"] as const, "stub"),
        name,
        emails: [secret()],
        profile: secret(),
        externalId: secret(),
        company: secret(),
        position: word(),
        phone: secret(),
        location: secret(),
        industry: word(),
        occupation: word(),
        school: secret(),
        major: secret(),
        connectedOn: day(),
        notes: secret(),
        details: [{ label: secret(), value: secret() }],
        sources: [
          { source: { kind: "file", import: importId("i"), file: secret(), line: 2 }, stated: { name }, fingerprint: secret() },
        ],
      };
    });
    const many = people < 2 ? 0 : 1;
    return {
      settings: {
        ego: people === 0 ? null : contactId("giveaway-c0"),
        goal: { skills: [secret()], industries: [secret()], occupations: [secret()], targets: [secret()] },
        me: { name: secret(), introduction: secret(), email: secret(), phone: secret() },
        templates: [{ kind: "email", purpose: "lead", subject: secret(), body: secret() }],
        questions: [{ id: secret(), theme: "day", text: secret(), favourite: true, hidden: false }],
      },
      contacts: keyed(contacts),
      introductions: keyed(
        Array.from({ length: many * 5 }, (_, at) => ({
          id: introductionId(`giveaway-i${at}`),
          introducer: who(),
          parties: [who()],
          when: day(),
          status: "made" as const,
          mayUseName: "yes" as const,
          context: secret(),
          sources: [],
        })),
      ),
      ties: keyed(
        Array.from({ length: many * 5 }, (_, at) => ({
          id: tieId(`giveaway-t${at}`),
          a: who(),
          b: who(),
          kind: "knows" as const,
          when: day(),
          declared: 3 as const,
          sources: [],
        })),
      ),
      asks: keyed(
        Array.from({ length: many * asks }, (_, at): Ask => {
          const on = day();
          return {
            id: askId(`giveaway-a${at}`),
            broker: who(),
            target: who(),
            askedOn: on,
            outcome: outcome(one(askStages, "idea"), on),
            ...(draw() < 0.7 ? { purpose: draw() < 0.5 ? ("lead" as const) : ("informational" as const) } : {}),
            steps: [{ stage: "asked", on, note: secret() }],
            note: secret(),
          };
        }),
      ),
      imports: new Map(),
      decisions: keyed(
        people === 0
          ? []
          : [
              { id: decisionId("giveaway-d"), kind: "company-alias" as const, alias: secret(), company: secret(), at: 5 },
              { id: decisionId("giveaway-e"), kind: "alias" as const, text: secret(), contact: who(), at: 6 },
            ],
      ),
      conversations: keyed(
        Array.from({ length: many * talks }, (_, at): Conversation => {
          const said = word();
          return {
            id: conversationId(`giveaway-v${at}`),
            with: who(),
            purpose: "informational",
            stage: one(["held", "held", "held", "planned", "cancelled"] as const, "held"),
            on: day(),
            at: "14:30",
            minutes: 25,
            how: "phone",
            place: secret(),
            ask: null,
            introducer: null,
            occupation: draw() < 0.5 ? "" : (said ?? ""),
            company: secret(),
            preparation: {
              ...noPreparation,
              objective: secret(),
              aboutPerson: secret(),
              aboutCompany: secret(),
              questions: [{ id: secret(), theme: "day", text: secret() }],
              checked: [secret()],
            },
            findings: [{ theme: one(themes, "day"), topic: secret(), text: secret(), stance: 1 }],
            reflection: {
              ...noReflection,
              learned: secret(),
              liked: secret(),
              disliked: secret(),
              concerns: secret(),
              advantages: secret(),
              advice: secret(),
              otherOccupation: secret(),
              happyWhy: secret(),
            },
            named: draw() < 0.6 ? [who()] : [],
            notes: secret(),
          };
        }),
      ),
      leads: keyed(
        Array.from(
          { length: upTo(9) },
          (_, at): Lead => ({
            id: leadId(`giveaway-l${at}`),
            company: secret(),
            role: secret(),
            heardFrom: null,
            heardOn: day(),
            conversation: null,
            posted: "unposted",
            stage: "open",
            nextStep: secret(),
            nextOn: null,
            notes: secret(),
          }),
        ),
      ),
      tasks: keyed(
        Array.from({ length: many * tasks }, (_, at): Task => {
          const state = one(["open", "done", "dropped"] as const, "open");
          return {
            id: taskId(`giveaway-k${at}`),
            kind: one(["thank", "thank", "tell-introducer", "follow-up"] as const, "thank"),
            contact: who(),
            about: null,
            conversation: null,
            ask: null,
            lead: null,
            followUp: null,
            dueOn: day(),
            state,
            closedOn: state === "open" ? null : day(),
            draft: secret(),
            note: secret(),
          };
        }),
      ),
    };
  });

function outcome(stage: AskStage, on: Ask["askedOn"]): AskOutcome {
  const day = on ?? asOf;
  switch (stage) {
    case "asked":
      return { stage, nudgeOn: day };
    case "agreed":
      return { stage, on: day, nudgeOn: day };
    default:
      return { stage, on: day };
  }
}

function keyed<T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<T["id"], T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}
