export function QuestionsScreen() {
  return null;
}
