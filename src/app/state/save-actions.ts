import { WorkerFailedError } from "../../worker/client.ts";
import { asOfDay } from "./answer-actions.ts";
import type { AppActions, ExportKind } from "./app-state.ts";
import { today } from "./clock.ts";
import type { AppContext } from "./context.ts";

const fileNames: Record<ExportKind, { readonly name: string; readonly type: string }> = {
  "contacts-csv": { name: "contacts.csv", type: "text/csv" },
  "introductions-csv": { name: "introductions.csv", type: "text/csv" },
  gexf: { name: "network.gexf", type: "application/gexf+xml" },
  graphml: { name: "network.graphml", type: "application/graphml+xml" },
  svg: { name: "map.svg", type: "image/svg+xml" },
  png: { name: "map.png", type: "image/png" },
  ics: { name: "intrograph-calendar.ics", type: "text/calendar" },
  workspace: { name: "intrograph-workspace.json", type: "application/json" },
};

export function saveActions(context: AppContext): Pick<AppActions, "saveAs" | "saveLocked" | "saveText" | "adviserSummary"> {
  const { state, worker } = context;
  return {
    async saveAs(kind) {
      const { name, type } = fileNames[kind];
      try {
        const format = kind === "png" ? "svg" : kind;
        const { counter } = state.getState();
        const text = await worker.call({
          do: "export",
          format,
          asOfDay: asOfDay(state.getState()),
          counter,
        });
        const blob = kind === "png" ? await pictureOf(text) : new Blob([text], { type });
        offer(blob, name);
      } catch (error) {
        state.setState({
          notice: {
            code: "not-saved",
            reason: error instanceof Error ? error.message : String(error),
          },
        });
      }
    },
    saveText: (file, text) => offer(new Blob([text], { type: "text/plain" }), file),
    adviserSummary: (parts) => worker.call({ do: "adviser-summary", asOf: today(), asOfDay: asOfDay(state.getState()), parts }),
    async saveLocked(password, signal) {
      // Only pages that are served securely have it, whatever the type says.
      if (!isSecureContext) return { problem: "cannot-lock" };
      const { counter } = state.getState();
      const salt = crypto.getRandomValues(new Uint8Array(16));
      const iv = crypto.getRandomValues(new Uint8Array(12));
      try {
        const text = await worker.call({ do: "lock", password, salt, iv, counter }, { signal });
        const file = `intrograph-locked-${today()}.json`;
        offer(new Blob([text], { type: "application/json" }), file);
        return { file };
      } catch (error) {
        if (error instanceof WorkerFailedError || signal.aborted) return { problem: "not-saved" };
        throw error;
      }
    },
  };
}

/** Hands a file to the browser's own "save". */
export function offer(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Draws an SVG at twice its size, sharp on a dense screen and in a document. */
async function pictureOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth * 2, image.naturalHeight * 2);
    const pen = canvas.getContext("2d");
    if (pen === null) throw new Error("this browser cannot draw pictures");
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: "image/png" });
  } finally {
    URL.revokeObjectURL(address);
  }
}
