export function AdviserScreen() {
  return null;
}
