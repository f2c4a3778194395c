import type { DraftKind } from "../../../../core/model/goal.ts";

interface TemplatesScreenProps {
  readonly kind: DraftKind;
}

export function TemplatesScreen(_props: TemplatesScreenProps) {
  return null;
}
