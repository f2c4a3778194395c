/** @returns the hex colour that lies `share` (0 to 1) of the way from `from` to `to`. */
export function mixColours(from: string, to: string, share: number): string {
  let mixed = "#";
  for (let at = 1; at < 7; at += 2) {
    const a = Number.parseInt(from.slice(at, at + 2), 16);
    const b = Number.parseInt(to.slice(at, at + 2), 16);
    mixed += Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, "0");
  }
  return mixed;
}

const remembered = new Map<string, string>();

/** As `mixColours`, for the few pairs that thousands of dots and lines share. */
export function mixRemembered(from: string, to: string, share: number): string {
  const key = `${from}${to}${share}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const mixed = mixColours(from, to, share);
  remembered.set(key, mixed);
  return mixed;
}
