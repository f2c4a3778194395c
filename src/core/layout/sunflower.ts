/** The angle that fills a disc most evenly, one dot after another. */
export const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/** Place number `i` of a disc filled from its centre outwards; about one place for each `spacing` squared. */
export function sunflowerPlace(i: number, spacing: number, turn: number): { readonly x: number; readonly y: number } {
  const radius = spacing * Math.sqrt((i + 0.5) / Math.PI);
  const angle = turn + i * goldenAngle;
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}
