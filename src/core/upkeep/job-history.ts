import type { Contact } from "../model/contact.ts";
import type { Records } from "../model/records.ts";
import type { Job } from "./upkeep-answers.ts";

export function jobHistory(_contact: Contact, _imports: Records["imports"]): readonly Job[] {
  return [];
}
