import { createContext, useContext } from "react";
import type { ContactId } from "../../../core/model/ids.ts";
import type { PartialDate } from "../../../core/model/partial-date.ts";
import type { TargetOf } from "../../state/app-state.ts";

/** What every panel of the workspace needs of the others. */
export interface WorkspaceTools {
  readonly today: PartialDate;
  readonly ego: ContactId | null;
  /** "you" for ego. */
  readonly nameOf: (contact: ContactId) => string;
  readonly roleOf: (contact: ContactId) => string | null;
  readonly openPerson: (contact: ContactId) => void;
  readonly showOnMap: (path: readonly ContactId[]) => void;
  readonly draft: (broker: ContactId, target: ContactId) => void;
  readonly askAbout: (target: string, of?: TargetOf) => void;
}

export const ToolsContext = createContext<WorkspaceTools | null>(null);

export function useTools(): WorkspaceTools {
  const tools = useContext(ToolsContext);
  if (tools === null) throw new Error("a workspace panel stands outside the workspace");
  return tools;
}
