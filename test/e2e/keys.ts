import type { Page } from "playwright-core";
import { expect } from "vitest";

export interface Focused {
  readonly name: string;
  /** The focused element, or what stands for it, has a line around it. */
  readonly visible: boolean;
}

/** What has the focus; an empty name where nothing of the page has. */
export async function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return { name: "", visible: true };
    const isField = [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement].some((kind) => element instanceof kind);
    const labelled = isField && "labels" in element && element.labels instanceof NodeList ? [...element.labels] : [];
    const labels = labelled.map((label) => label.textContent ?? "");
    const name = element.getAttribute("aria-label") ?? (labels.length > 0 ? labels.join(" ") : element.textContent);
    // A choice among several hides its input: the line is drawn around its label. A card draws it around the whole of itself.
    const drawn = [element, element.nextElementSibling, element.parentElement].flatMap((place) =>
      place === null ? [] : [getComputedStyle(place), getComputedStyle(place, "::after")],
    );
    const visible = drawn.some(
      (style) => (style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none",
    );
    return { name: name.trim(), visible };
  });
}

/** Presses Tab until the name of what is focused fits; every stop on the way must show that it is focused. */
export async function tabTo(page: Page, name: RegExp, key = "Tab"): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 160; presses += 1) {
    const at = await focused(page);
    expect(at).toEqual({ name: at.name, visible: true });
    if (name.test(at.name)) return;
    passed.push(at.name);
    await page.keyboard.press(key);
  }
  throw new Error(`the tab key never came to ${name.source}; it passed ${passed.join(" | ")}`);
}
