import { type RefObject, useEffect, useRef } from "react";
import type { Conversation } from "../../../../core/model/conversation.ts";
import { useApp } from "../../../state/use-app.ts";

/** A dialog gives the focus back a moment after it is gone. */
const momentMs = 60;

/** The id of the heading of a conversation's card. */
export function cardHeading(conversation: string): string {
  return `talk-${conversation}`;
}

/**
 * A conversation that is called off, planned again or written down stands in another part of the page, without the button that was
 * pressed: the focus goes on to the card where it is now, or to the heading of the page.
 */
export function useFocusOnCard(page: RefObject<HTMLElement | null>, conversations: ReadonlyMap<string, Conversation>): void {
  const isOpen = useApp((state) => state.journey !== null);
  const last = useRef<string | null>(null);

  useEffect(() => {
    const place = page.current;
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      last.current = target.closest<HTMLElement>("[data-conversation]")?.dataset.conversation ?? null;
    };
    place?.addEventListener("focusin", note);
    return () => place?.removeEventListener("focusin", note);
  }, [page]);

  useEffect(() => {
    const { current: card } = last;
    if (isOpen || card === null) return;
    const timer = setTimeout(() => {
      const nowhere = document.activeElement === null || document.activeElement === document.body;
      if (!nowhere) return;
      const title = conversations.has(card) ? document.getElementById(cardHeading(card))?.querySelector("button") : null;
      (title ?? page.current?.querySelector("h2"))?.focus();
    }, momentMs);
    return () => clearTimeout(timer);
  }, [isOpen, conversations, page]);
}
