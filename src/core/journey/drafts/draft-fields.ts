/** What a template can have filled in. Each stands in it as `{{name}}`; around words that are only said with it, `{{#name}}...{{/name}}`. */
export const draftFields = [
  "name",
  "fullName",
  "company",
  "position",
  "phone",
  "about",
  "aboutFullName",
  "aboutName",
  "aboutCompany",
  "introducer",
  "myName",
  "myIntroduction",
  "myEmail",
  "myPhone",
  "minutes",
  "day",
  "asked",
  "learned",
  "advice",
  "named",
  "followUp",
  "occupation",
  "skills",
  "industry",
  "targets",
] as const;

export type DraftField = (typeof draftFields)[number];

/** Empty: not known, or not to be said. */
export type DraftValues = Readonly<Record<DraftField, string>>;

export function isDraftField(name: string): name is DraftField {
  return draftFields.some((field) => field === name);
}
