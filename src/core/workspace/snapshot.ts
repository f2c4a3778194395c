import * as v from "valibot";
import type { Ask } from "../model/ask.ts";
import type { Contact } from "../model/contact.ts";
import type { Conversation } from "../model/conversation.ts";
import type { Decision } from "../model/decision.ts";
import { compareIds } from "../model/ids.ts";
import type { ImportRecord } from "../model/import-record.ts";
import type { Introduction } from "../model/introduction.ts";
import type { Lead } from "../model/lead.ts";
import type { Records, Settings } from "../model/records.ts";
import type { Task } from "../model/task.ts";
import type { Tie } from "../model/tie.ts";
import {
  canonicalAsk,
  canonicalContact,
  canonicalDecision,
  canonicalImport,
  canonicalIntroduction,
  canonicalTie,
} from "./canonical.ts";
import { canonicalConversation, canonicalLead, canonicalSettings, canonicalTask } from "./canonical-journey.ts";
import { migrate, workspaceSchema } from "./migrations.ts";
import { brokenReference } from "./references.ts";
import { snapshotSchema } from "./snapshot-schema.ts";

/** A whole workspace as plain JSON; also the file that a workspace is saved as. Every list is ordered by id. */
export interface WorkspaceSnapshot {
  readonly format: "intrograph-workspace";
  readonly schema: 3;
  /** Number of the last operation in it; 0 for one that never was in a log. */
  readonly counter: number;
  readonly settings: Settings;
  readonly contacts: readonly Contact[];
  readonly introductions: readonly Introduction[];
  readonly ties: readonly Tie[];
  readonly asks: readonly Ask[];
  readonly imports: readonly ImportRecord[];
  readonly decisions: readonly Decision[];
  readonly conversations: readonly Conversation[];
  readonly leads: readonly Lead[];
  readonly tasks: readonly Task[];
}

/**
 * - `not-a-workspace`: something else, however well-formed.
 * - `newer-schema`: written by a later version of this program.
 * - `damaged`: a workspace that does not hold together.
 */
export interface SnapshotProblem {
  readonly code: "not-a-workspace" | "newer-schema" | "damaged";
  /** Where the first fault stands, such as `ties.3.a`; empty for the whole. */
  readonly path: string;
}

export type ParsedSnapshot = { readonly snapshot: WorkspaceSnapshot } | { readonly problem: SnapshotProblem };

/**
 * @param counter number of the last operation in the records, from 0.
 * @returns plain JSON. Equal records give equal bytes under `JSON.stringify`, whatever order they were made in.
 * Cost: O(n log n) in the number of records.
 */
export function snapshot(records: Records, counter: number): WorkspaceSnapshot {
  return {
    format: "intrograph-workspace",
    schema: workspaceSchema,
    counter,
    settings: canonicalSettings(records.settings),
    contacts: byId(records.contacts).map(canonicalContact),
    introductions: byId(records.introductions).map(canonicalIntroduction),
    ties: byId(records.ties).map(canonicalTie),
    asks: byId(records.asks).map(canonicalAsk),
    imports: byId(records.imports).map(canonicalImport),
    decisions: byId(records.decisions).map(canonicalDecision),
    conversations: byId(records.conversations).map(canonicalConversation),
    leads: byId(records.leads).map(canonicalLead),
    tasks: byId(records.tasks).map(canonicalTask),
  };
}

/** @returns the records that a snapshot holds. Cost: O(number of records). */
export function recordsOf(workspace: WorkspaceSnapshot): Records {
  return {
    settings: workspace.settings,
    contacts: new Map(workspace.contacts.map((contact) => [contact.id, contact])),
    introductions: new Map(workspace.introductions.map((introduction) => [introduction.id, introduction])),
    ties: new Map(workspace.ties.map((tie) => [tie.id, tie])),
    asks: new Map(workspace.asks.map((ask) => [ask.id, ask])),
    imports: new Map(workspace.imports.map((record) => [record.id, record])),
    decisions: new Map(workspace.decisions.map((decision) => [decision.id, decision])),
    conversations: new Map(workspace.conversations.map((conversation) => [conversation.id, conversation])),
    leads: new Map(workspace.leads.map((lead) => [lead.id, lead])),
    tasks: new Map(workspace.tasks.map((task) => [task.id, task])),
  };
}

/**
 * Takes nothing on trust: every field, every id only once, every reference to a contact that is there, every list in order.
 * Fields nobody knows are left out.
 *
 * @param json what `JSON.parse` made of a file.
 * @returns the snapshot in today's schema, or the first problem found.
 * Cost: O(size).
 */
export function parseSnapshot(json: unknown): ParsedSnapshot {
  if (!isObject(json)) return { problem: { code: "not-a-workspace", path: "" } };
  const { format, schema } = json;
  if (format !== "intrograph-workspace") return { problem: { code: "not-a-workspace", path: "" } };
  if (typeof schema !== "number" || !Number.isSafeInteger(schema) || schema < 1) {
    return { problem: { code: "damaged", path: "schema" } };
  }
  if (schema > workspaceSchema) return { problem: { code: "newer-schema", path: "schema" } };
  const parsed = v.safeParse(snapshotSchema, migrate(json, schema), {
    abortEarly: true,
  });
  if (!parsed.success)
    return {
      problem: { code: "damaged", path: v.getDotPath(parsed.issues[0]) ?? "" },
    };
  const broken = brokenReference(parsed.output);
  return broken === null ? { snapshot: parsed.output } : { problem: { code: "damaged", path: broken } };
}

function byId<V extends { readonly id: string }>(map: ReadonlyMap<string, V>): readonly V[] {
  return [...map.values()].sort((a, b) => compareIds(a.id, b.id));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
