import { isEmail } from "../../core/linkage/person-key.ts";
import { profileSlug } from "../../core/linkage/profile-slug.ts";
import { cleanCell } from "../clean-cell.ts";
import { type CardProperty, componentsOf, textOf, typesOf } from "./content-lines.ts";
import { type LabelsOfCard, labelOf } from "./labels.ts";
import { type RelationMeaning, relationMeaning } from "./relation-meaning.ts";

/** What a card says of somebody else. */
export interface Relation {
  readonly line: number;
  /** A name, an e-mail address, a profile address, or the identifier of another card. */
  readonly text: string;
  readonly isCardId: boolean;
  /** Whether an address that names nobody stands there. */
  readonly isUnusable: boolean;
  readonly meaning: RelationMeaning;
}

/** Of the relations that telephones write as numbers. */
const numbered: Readonly<Record<string, string>> = {
  "1": "assistant",
  "2": "brother",
  "3": "child",
  "4": "partner",
  "5": "father",
  "6": "friend",
  "7": "manager",
  "8": "mother",
  "9": "parent",
  "10": "partner",
  "11": "referred by",
  "12": "relative",
  "13": "sister",
  "14": "spouse",
};
const inName =
  /^X-(?:[A-Z]+-)?(SPOUSE|MANAGER|ASSISTANT|PARTNER|CHILD|CHILDREN|FATHER|MOTHER|REFERREDBY|REFERRED-BY)(?:-?S?NAME)?$/;
/** @returns whether the property speaks of another person. */
export function isRelation({ name, value }: CardProperty): boolean {
  return name === "RELATED" || name === "X-ABRELATEDNAMES" || inName.test(name) || isTelephoneRelation(name, value);
}

function isTelephoneRelation(name: string, value: string): boolean {
  return name === "X-ANDROID-CUSTOM" && value.includes("/relation;");
}

/**
 * The people a card relates its person to, the person's own other cards left out.
 *
 * @returns in the order of the card. Cost: O(length).
 */
export function relationsOf(properties: readonly CardProperty[], labels: LabelsOfCard): Relation[] {
  return properties.filter(isRelation).flatMap((property) => {
    const { text, label } = statedIn(property, labels);
    if (text === "" || /^(?:me|self)$/.test(label)) return [];
    return [{ line: property.line, meaning: relationMeaning(label), ...targetIn(text) }];
  });
}

function statedIn(property: CardProperty, labels: LabelsOfCard): { readonly text: string; readonly label: string } {
  if (property.name === "X-ANDROID-CUSTOM") {
    const [, name = "", type = "", label = ""] = componentsOf(property);
    return { text: cleanCell(name).text, label: (label === "" ? (numbered[type] ?? "") : label).toLowerCase() };
  }
  const text = cleanCell(textOf(property)).text;
  const word = inName.exec(property.name)?.[1];
  if (word !== undefined) return { text, label: word.toLowerCase().replace("-", "").replace("referredby", "referred by") };
  const own = labelOf(property, labels)?.toLowerCase();
  return {
    text,
    label:
      own ??
      typesOf(property)
        .filter((type) => type !== "pref" && type !== "other")
        .join(" "),
  };
}

function targetIn(text: string): Pick<Relation, "text" | "isCardId" | "isUnusable"> {
  const cardId = cardIdIn(text);
  if (cardId !== null) return { text: cardId, isCardId: true, isUnusable: false };
  const address = text.replace(/^mailto:/i, "").replace(/\?.*$/, "");
  if (isEmail(address)) return { text: address.toLowerCase(), isCardId: false, isUnusable: false };
  const isAddress = /^[a-z][a-z+.-]*:\S+$/i.test(text);
  return { text, isCardId: false, isUnusable: isAddress && profileSlug(text) === null };
}

/** @returns the identifier that `urn:uuid:...` holds, in lower case; null for other texts. Cost: O(length). */
export function cardIdIn(text: string): string | null {
  return /^(?:urn:uuid:|uuid:)(\S+)$/i.exec(text)?.[1]?.toLowerCase() ?? null;
}
