import type { About, AfterForm } from "./after-form.ts";

/** Forms that were begun and not kept, so that closing the screen costs no word. They last as long as the page. */
const forms = new Map<string, AfterForm>();

export function keyOf(about: About): string {
  return "conversation" in about ? about.conversation : `with ${about.with}`;
}

export function begunForm(about: About): AfterForm | null {
  return forms.get(keyOf(about)) ?? null;
}

export function keepForm(about: About, form: AfterForm): void {
  forms.set(keyOf(about), form);
}

export function forgetForm(about: About): void {
  forms.delete(keyOf(about));
}
