export function BackupScreen() {
  return null;
}
