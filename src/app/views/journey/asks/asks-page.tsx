export function AsksPage() {
  return null;
}
