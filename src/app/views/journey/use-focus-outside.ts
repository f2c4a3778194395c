import { useEffect, useState } from "react";

/** What had the focus before the first of several screens that lead from one to the next. */
let outside: HTMLElement | null = null;

/**
 * Gives the focus back to where it was before the first of a chain of screens: what opened a later one went with the screen
 * before it. Does nothing where the focus has a place.
 */
export function useFocusOutside(): void {
  useState(() => {
    const active = document.activeElement;
    if (active instanceof HTMLElement && active !== document.body && active.closest(".journey-dialog") === null) outside = active;
  });
  useEffect(
    () => () => {
      const nowhere = document.activeElement === null || document.activeElement === document.body;
      if (nowhere && outside?.isConnected === true) outside.focus();
    },
    [],
  );
}
