import type { AskId } from "../../../../core/model/ids.ts";

interface AskScreenProps {
  readonly ask: AskId;
}

export function AskScreen(_props: AskScreenProps) {
  return null;
}
