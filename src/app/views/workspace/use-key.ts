import { useEffect, useEffectEvent } from "react";

/** Calls back when a key such as "/" is pressed anywhere but in a text field, a menu or a dialog. */
export function useKey(key: string, onKey: () => void): void {
  const act = useEffectEvent(onKey);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey) return;
      if (
        event.target instanceof Element &&
        (takesText(event.target) || event.target.closest("[role=dialog], [role=menu]") !== null)
      )
        return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [key]);
}

/** A radio button or a switch is an input too, and takes no text. */
function takesText(element: Element): boolean {
  if (element instanceof HTMLInputElement) return !["radio", "checkbox", "button", "submit", "file"].includes(element.type);
  return element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
}
