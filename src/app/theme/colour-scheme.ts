import { isMantineColorScheme, localStorageColorSchemeManager, type MantineColorScheme } from "@mantine/core";

const key = "intrograph-colour-scheme";

export const colourSchemeManager = localStorageColorSchemeManager({ key });

/** Puts the saved choice, else the system's, on the document before anything is drawn, so that nothing flashes. */
export function applyColourScheme(): void {
  const scheme = savedScheme();
  const dark = scheme === "auto" ? window.matchMedia("(prefers-color-scheme: dark)").matches : scheme === "dark";
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
}

function savedScheme(): MantineColorScheme {
  const saved = colourSchemeManager.get("auto");
  return isMantineColorScheme(saved) ? saved : "auto";
}
