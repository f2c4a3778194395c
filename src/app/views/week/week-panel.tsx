/** Everything due, in one calm list. */
export function WeekPanel() {
  return <h2>This week</h2>;
}
