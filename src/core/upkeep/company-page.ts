import type { Records } from "../model/records.ts";
import type { CompanyPage } from "./upkeep-answers.ts";

export function companyPage(_records: Records, _company: string): CompanyPage | null {
  return null;
}
