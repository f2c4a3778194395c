/** Items with keys of their own: equal ones are told apart by how often they came before. */
export function withKeys<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): readonly { readonly key: string; readonly item: T }[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const text = keyOf(item);
    const before = seen.get(text) ?? 0;
    seen.set(text, before + 1);
    // The count stands first: behind the text, "a" for the second time would be the same as "a 1".
    return { key: `${before} ${text}`, item };
  });
}
