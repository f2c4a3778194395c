import type { ComparedTheme, Comparison } from "../../../../core/journey/comparison.ts";

export type CompareFilter = "everything" | "contradictions" | "single-source";

export const compareFilters: readonly { readonly value: CompareFilter; readonly label: string }[] = [
  { value: "everything", label: "Everything" },
  { value: "contradictions", label: "Contradictions" },
  { value: "single-source", label: "Single source" },
];

/**
 * @returns the rows with what the filter lets through: what stands on a contradicted topic, or in a theme on which opinions differ;
 * what only one person said, topic by topic, and the whole of a theme that one person spoke about. Rows without any are left out.
 */
export function filteredThemes({ themes, topics }: Comparison, filter: CompareFilter): readonly ComparedTheme[] {
  if (filter === "everything") return themes;
  const code = filter === "contradictions" ? "contradiction" : "single-source";
  const wanted = new Set(topics.filter(({ mark }) => mark.code === code).map(({ key }) => key));
  return themes.flatMap((theme) => {
    const isWhole = filter === "single-source" && theme.mark.code === "single-source";
    const isDiffering = filter === "contradictions" && theme.mark.code === "differ";
    const cells = theme.cells.flatMap(({ person, evidence }) => {
      const left = evidence.filter(
        ({ topicKey, stance }) => isWhole || wanted.has(topicKey) || (isDiffering && topicKey === "" && stance !== 0),
      );
      return left.length === 0 ? [] : [{ person, evidence: left }];
    });
    return cells.length === 0 ? [] : [{ ...theme, cells }];
  });
}
