import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { noKernels } from "../../src/core/answers/kernels.ts";
import type { Change } from "../../src/core/model/change.ts";
import { compareIds, contactId, introductionId } from "../../src/core/model/ids.ts";
import { partialDate } from "../../src/core/model/partial-date.ts";
import type { Records } from "../../src/core/model/records.ts";
import { noRecords } from "../../src/core/model/records.ts";
import { recordsHash } from "../../src/core/workspace/records-hash.ts";
import { applyChanges } from "../../src/core/workspace/workspace.ts";
import { passingCrew } from "../../src/worker/crew.ts";
import type { Progress, WorkerRequest, WorkerResults } from "../../src/worker/protocol.ts";
import { loadRequests } from "../../src/worker/records-parts.ts";
import { workerSession } from "../../src/worker/session.ts";
import { InProcessCrewWorker } from "./crew-in-process.ts";

const data = new URL("../../data/", import.meta.url);
const asOfDay = 20_600;

function sampleFile(name: string): { name: string; content: Blob } {
  return { name, content: new Blob([readFileSync(new URL(name, data))]) };
}

function played() {
  const session = workerSession({ kernels: noKernels, crew: passingCrew(() => new InProcessCrewWorker(), 2) });
  const progress: Progress[] = [];
  const never = new AbortController().signal;
  const call = async <Kind extends WorkerRequest["do"]>(
    request: Extract<WorkerRequest, { do: Kind }>,
    signal = never,
  ): Promise<WorkerResults[Kind]> => (await session(request, (report) => progress.push(report), signal)) as WorkerResults[Kind];
  return { call, progress };
}

async function imported(): Promise<{ records: Records; call: ReturnType<typeof played>["call"] }> {
  const { call } = played();
  const files = ["sample-contacts.csv", "sample-directory.csv", "sample-introductions.csv"].map(sampleFile);
  await call({ do: "read-files", files });
  await call({ do: "plan-import", importId: "im1", at: 0, choices: null, ego: null });
  const { changes } = await call({ do: "take-plan" });
  await call({ do: "apply-plan" });
  return { records: applyChanges(noRecords, changes), call };
}

describe("the worker's session", () => {
  test("reads files with progress, previews, and gives out the changes that it then follows itself", async () => {
    const { call, progress } = played();
    const { read, problems } = await call({
      do: "read-files",
      files: [
        sampleFile("sample-contacts.csv"),
        { name: "photo.csv", content: new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47])]) },
      ],
    });
    expect(read.map(({ file, kind }) => [file, kind])).toEqual([["sample-contacts.csv", "contacts"]]);
    expect(problems.map(({ file, code }) => [file, code])).toEqual([["photo.csv", "binary-file"]]);
    expect(progress.map((report) => report.phase)).toContain("reading");
    const preview = await call({ do: "plan-import", importId: "im1", at: 0, choices: null, ego: null });
    expect(preview.plan.totals.contacts).toBe(60);
    expect("changes" in preview.plan).toBe(false);
    const { changes } = await call({ do: "take-plan" });
    expect(changes).toHaveLength(preview.changes);
    await call({ do: "apply-plan" });
    const reach = await call({ do: "answer", question: { ask: "reach", from: null, maxHops: 3 }, asOfDay });
    expect(reach).toMatchObject({ hops: [{ contacts: 60 }, {}, {}] });
  });

  test("a plan is given out in parts that make up the whole", async () => {
    const { call } = played();
    await call({ do: "read-files", files: [sampleFile("sample-contacts.csv")] });
    await call({ do: "plan-import", importId: "im1", at: 0, choices: null, ego: null });
    const whole = await call({ do: "take-plan" });
    const parts = [];
    for (let from = 0; from < whole.changes.length + 25; from += 25) parts.push(await call({ do: "take-plan", from, most: 25 }));
    expect(parts.flatMap(({ changes }) => changes)).toEqual(whole.changes);
    expect(parts.slice(0, 2).map(({ changes }) => changes.length)).toEqual([25, 25]);
    expect(parts.at(-1)).toEqual({ changes: [], summary: whole.summary });
  });

  test("changes that come in runs, with questions in between, are those of one run", async () => {
    const { records } = await imported();
    const contacts = [...records.contacts.values()];
    const stranger = contacts.find(({ kind }) => kind === "recorded");
    if (stranger === undefined) throw new Error("the sample has nobody in it");
    const renamed = { ...stranger, name: "Somebody Else" };
    const { call } = played();
    for (const request of loadRequests(records)) await call(request);
    await call({ do: "apply", changes: [{ of: "contact", before: stranger, after: renamed }] });
    expect(await call({ do: "export", format: "contacts-csv", asOfDay, counter: 1 })).toContain("Somebody Else");
    await call({ do: "apply", changes: [{ of: "contact", before: renamed, after: stranger }] });
    const untouched = played();
    for (const request of loadRequests(records)) await untouched.call(request);
    const question = { do: "export", format: "workspace", asOfDay, counter: 1 } as const;
    expect(await call(question)).toBe(await untouched.call(question));
  });

  test("a copy loaded in parts answers as the one that imported", async () => {
    const { records, call } = await imported();
    const other = played();
    for (const request of loadRequests(records, 7)) await other.call(request);
    const question = { ask: "paths", to: "acme", includeSimilar: true, maxHops: 3, top: 8 } as const;
    const answer = await other.call({ do: "answer", question, asOfDay });
    expect(answer).toEqual(await call({ do: "answer", question, asOfDay }));
    expect(answer).toMatchObject({ kind: "company" });
  });

  test("a question after a change by hand is answered as by a copy that was loaded after it", async () => {
    const { records, call } = await imported();
    const questions = [
      { ask: "reach", from: null, maxHops: 3 },
      { ask: "paths", to: "acme", includeSimilar: true, maxHops: 3, top: 8 },
      { ask: "suggest", top: 5, goal: { companies: ["Acme"], roles: [] } },
      { ask: "communities" },
    ] as const;
    const answers = (ask: typeof call) => Promise.all(questions.map((question) => ask({ do: "answer", question, asOfDay })));
    const ego = records.settings.ego;
    const [first, second] = [...records.contacts.values()].filter(({ kind }) => kind === "recorded");
    if (ego === null || first === undefined || second === undefined) throw new Error("the sample has nobody in it");
    const stub = { ...first, id: contactId("a-stub"), name: "Somebody New", kind: "stub", sources: [] } as const;
    const introduction = {
      id: introductionId("by-hand"),
      introducer: first.id,
      parties: [stub.id, ego].toSorted(compareIds),
      when: partialDate(2026, 5, 20),
      status: "made",
      mayUseName: "unasked",
      context: null,
      sources: [],
    } as const;
    const rounds: readonly (readonly Change[])[] = [
      [{ of: "contact", before: second, after: { ...second, company: "Acme" } }],
      [
        { of: "contact", before: null, after: stub },
        { of: "introduction", before: null, after: introduction },
      ],
      [{ of: "introduction", before: introduction, after: { ...introduction, status: "declined" } }],
    ];
    await answers(call);
    let after = records;
    for (const changes of rounds) {
      after = applyChanges(after, changes);
      await call({ do: "apply", changes });
      const fresh = played();
      for (const request of loadRequests(after)) await fresh.call(request);
      expect(await answers(call)).toEqual(await answers(fresh.call));
    }
  });

  test("a question as of another day is answered as of that day", async () => {
    const { records, call } = await imported();
    const question = { ask: "paths", to: "acme", includeSimilar: true, maxHops: 3, top: 8 } as const;
    await call({ do: "answer", question, asOfDay });
    const fresh = played();
    for (const request of loadRequests(records)) await fresh.call(request);
    expect(await call({ do: "answer", question, asOfDay: asOfDay + 90 })).toEqual(
      await fresh.call({ do: "answer", question, asOfDay: asOfDay + 90 }),
    );
  });

  test("a dropped plan cannot be taken", async () => {
    const { call } = played();
    await call({ do: "read-files", files: [sampleFile("sample-contacts.csv")] });
    await call({ do: "plan-import", importId: "im1", at: 0, choices: null, ego: null });
    await call({ do: "drop-plan" });
    await expect(call({ do: "take-plan" })).rejects.toThrow("no import was planned");
  });

  test("planning alone changes nothing", async () => {
    const { records, call } = await imported();
    const before = recordsHash(records);
    await call({ do: "read-files", files: [sampleFile("sample-contacts.csv")] });
    await call({ do: "plan-import", importId: "im2", at: 1, choices: null, ego: null });
    const text = await call({ do: "export", format: "workspace", asOfDay, counter: 1 });
    const again = played();
    for (const request of loadRequests(records)) await again.call(request);
    expect(text).toBe(await again.call({ do: "export", format: "workspace", asOfDay, counter: 1 }));
    expect(recordsHash(records)).toBe(before);
  });

  test.each(["contacts-csv", "introductions-csv", "gexf", "graphml", "svg", "workspace"] as const)(
    "saves as %s",
    async (format) => {
      const { call } = await imported();
      const text = await call({ do: "export", format, asOfDay, counter: 1 });
      expect(text).toContain("Priya Raman");
    },
  );
});

describe("a workspace saved earlier", () => {
  const jsonFile = (name: string, text: string) => ({ name, content: new Blob([text]) });

  async function saved(): Promise<string> {
    const { call } = await imported();
    return call({ do: "export", format: "workspace", asOfDay, counter: 1 });
  }

  test("is counted first, and then takes the place of what is there", async () => {
    const text = await saved();
    const { call } = played();
    const { workspace } = await call({ do: "read-files", files: [jsonFile("saved.json", text)] });
    expect(workspace).toMatchObject({ file: "saved.json", contacts: 147, asks: 0 });
    const { changes, summary } = await call({ do: "take-plan" });
    expect(summary).toEqual({ code: "restore", file: "saved.json", contacts: 147 });
    await call({ do: "apply-plan" });
    expect(recordsHash(applyChanges(noRecords, changes))).toBe(recordsHash((await imported()).records));
    expect(await call({ do: "export", format: "workspace", asOfDay, counter: 1 })).toBe(text);
  });

  test("that is what is here already changes nothing", async () => {
    const { call } = await imported();
    const text = await call({ do: "export", format: "workspace", asOfDay, counter: 1 });
    const { workspace } = await call({ do: "read-files", files: [jsonFile("saved.json", text)] });
    expect(workspace?.changes).toBe(0);
  });

  test.each([
    ["no JSON", "Name,Company\nAna,Acme\n", "not-a-workspace"],
    ["other JSON", '{"people": []}', "not-a-workspace"],
  ])("that is %s is refused", async (_, text, code) => {
    const { call } = played();
    const { workspace, problems } = await call({ do: "read-files", files: [jsonFile("x.json", text)] });
    expect(workspace).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    await expect(call({ do: "take-plan" })).rejects.toThrow("no import was planned");
  });

  test("whose parts do not hold together is refused whole", async () => {
    const whole: { contacts: unknown[] } = JSON.parse(await saved());
    const text = JSON.stringify({ ...whole, contacts: whole.contacts.slice(1) });
    const { call } = played();
    const { problems } = await call({ do: "read-files", files: [jsonFile("x.json", text)] });
    expect(problems.map((problem) => problem.code)).toEqual(["damaged-workspace"]);
  });

  test("among other files is refused, and the others are read", async () => {
    const { call } = played();
    const files = [jsonFile("saved.json", await saved()), sampleFile("sample-contacts.csv")];
    const { workspace, problems, read } = await call({ do: "read-files", files });
    expect(workspace).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual(["workspace-among-others"]);
    expect(read).toHaveLength(1);
  });

  test("a file beyond the limit is refused before its bytes are fetched", async () => {
    const { call } = played();
    const fetched: string[] = [];
    const huge = new (class extends Blob {
      override get size(): number {
        return 100_000_001;
      }

      override arrayBuffer(): Promise<ArrayBuffer> {
        fetched.push("bytes");
        return super.arrayBuffer();
      }
    })();
    const { problems } = await call({ do: "read-files", files: [{ name: "huge.csv", content: huge }] });
    expect(problems.map((problem) => problem.code)).toEqual(["too-large"]);
    expect(fetched).toEqual([]);
  });

  describe("refining the answer about bridging contacts", () => {
    const refine = { do: "refine-bridging", asOfDay, top: 10 } as const;

    test("gives what the exact question gives, and is remembered", async () => {
      const { call } = await imported();
      const refined = await call(refine);
      expect(refined.betweennessIs).toEqual({ exact: true });
      const asked = await call({ do: "answer", question: { ask: "bridging", top: 10, places: true }, asOfDay });
      expect(asked).toEqual(refined);
    });

    test("ends when the records change, for it would be of the old ones", async () => {
      const { call } = await imported();
      const refining = call(refine);
      await call({ do: "apply", changes: [] });
      await expect(refining).rejects.toMatchObject({ name: "AbortError" });
    });

    test("ends when it is stopped", async () => {
      const { call } = await imported();
      const controller = new AbortController();
      const refining = call(refine, controller.signal);
      controller.abort(new Error("stopped"));
      await expect(refining).rejects.toThrow("stopped");
    });
  });
});
