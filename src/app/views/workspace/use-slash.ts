import { useEffect, useEffectEvent } from "react";

/** Calls back when "/" is pressed anywhere but in a text field or a dialog. */
export function useSlash(onSlash: () => void): void {
  const act = useEffectEvent(onSlash);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && (takesText(event.target) || event.target.closest("[role=dialog]") !== null)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

/** A radio button or a switch is an input too, and takes no text. */
function takesText(element: Element): boolean {
  if (element instanceof HTMLInputElement) return !["radio", "checkbox", "button", "submit", "file"].includes(element.type);
  return element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
}
