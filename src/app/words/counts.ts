const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });
const threeDecimals = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 3, maximumFractionDigits: 3 });

export function wholeNumber(count: number): string {
  return whole.format(count);
}

export function roughNumber(value: number): string {
  return value < 10 ? oneDecimal.format(value) : whole.format(value);
}

/** A measure as the details show it; an undefined one is said to be so. */
export function measure(value: number | null): string {
  return value === null ? "not defined here" : threeDecimals.format(value);
}

/** "1 person", "12 people", "no people". */
export function counted(count: number, one: string, many: string): string {
  if (count === 0) return `no ${many}`;
  return count === 1 ? `1 ${one}` : `${whole.format(count)} ${many}`;
}

export function people(count: number): string {
  return counted(count, "person", "people");
}

/** "once", "twice", "5 times". */
export function times(count: number): string {
  if (count === 1) return "once";
  return count === 2 ? "twice" : `${whole.format(count)} times`;
}

/** "Ana", "Ana and Bo", "Ana, Bo and 3 more". */
export function listed(names: readonly string[], most = 3): string {
  if (names.length <= 1) return names[0] ?? "";
  if (names.length <= most) return `${names.slice(0, -1).join(", ")} and ${names[names.length - 1] ?? ""}`;
  return `${names.slice(0, most - 1).join(", ")} and ${whole.format(names.length - most + 1)} more`;
}

/** "12 MB", "840 kB". */
export function fileSize(bytes: number): string {
  if (bytes < 1_000) return counted(bytes, "byte", "bytes");
  return bytes < 1_000_000 ? `${whole.format(bytes / 1_000)} kB` : `${oneDecimal.format(bytes / 1_000_000)} MB`;
}

export function sentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
}
