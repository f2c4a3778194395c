import { isEmail } from "../../core/linkage/person-key.ts";
import { profileSlug } from "../../core/linkage/profile-slug.ts";
import type { ContactFacts } from "../../core/model/contact.ts";
import { compareIds } from "../../core/model/ids.ts";
import type { ImportIssueCode } from "../../core/model/import-issue.ts";
import { isDateForName, isNoName } from "../channel.ts";
import { cleanCell, cleanNotes } from "../clean-cell.ts";
import { longestCell } from "../limits.ts";
import { type CardProperty, componentsOf, itemsOf, textOf, typesOf } from "./content-lines.ts";
import { isPreferred, type LabelsOfCard, labelled, labelOf } from "./labels.ts";
import { cardIdIn, isRelation } from "./relations.ts";

type Facts = { -readonly [Fact in keyof ContactFacts]?: ContactFacts[Fact] };

export type CardFacts =
  | { readonly facts: Partial<ContactFacts>; readonly notes: readonly CardNote[] }
  | { readonly rejected: ImportIssueCode; readonly detail: string };

export interface CardNote {
  readonly code: ImportIssueCode;
  readonly detail: string;
}

/** Pictures, sounds, keys, and what programs write for themselves. */
const passedOver =
  /^(?:BEGIN|END|VERSION|PROFILE|PRODID|REV|PHOTO|LOGO|SOUND|KEY|AGENT|CLIENTPIDMAP|XML|SOURCE|NAME|MAILER|CLASS|SORT-STRING|TZ|GEO|LABEL|FBURL|CALURI|CALADRURI|CAPURI|KIND|MEMBER|X-AB(?:LABEL|ADR|UID|SHOWAS|ORDER|PHOTO|CROP-RECTANGLE)|X-ADDRESSBOOKSERVER-(?:KIND|MEMBER)|X-IMAGE\w+|X-(?:MS|APPLE|WEBDAV|RADICALE|EVOLUTION-WEBDAV|FILE|MOZILLA|THUNDERBIRD|NEXTCLOUD|GROUP)-.*(?:IMG|IMAGE|ETAG|UID|DIRECTORY|PREFER).*|X-SHARED-PHOTO-.*|X-WALLPAPER|X-SENSITIVE-CONTENT-.*)$/;
const linkedInSlug = /^(?:in|pub)\//;
const titles: Readonly<Record<string, string>> = {
  NICKNAME: "Nickname",
  BDAY: "Birthday",
  ANNIVERSARY: "Anniversary",
  CATEGORIES: "Categories",
  IMPP: "Messaging",
  LANG: "Language",
  "X-ABDATE": "Date",
  "X-SOCIALPROFILE": "Profile",
};

/** Gathers what one card says; what has no place among the facts goes to the details. */
class CardReader {
  readonly facts: Facts = {};
  readonly notes: CardNote[] = [];
  readonly #properties: readonly CardProperty[];
  readonly #labels: LabelsOfCard;
  readonly #details = new Map<string, string[]>();

  constructor(properties: readonly CardProperty[], labels: LabelsOfCard) {
    this.#properties = properties;
    this.#labels = labels;
  }

  /** Those of this name, the preferred ones first. */
  all(name: string): CardProperty[] {
    const named = this.#properties.filter((property) => property.name === name);
    return [...named.filter(isPreferred), ...named.filter((property) => !isPreferred(property))];
  }

  text(property: CardProperty): string {
    return this.clean(textOf(property));
  }

  /** The first of this name that is not blank. */
  first(name: string): string {
    return (
      this.all(name)
        .map((property) => this.text(property))
        .find((text) => text !== "") ?? ""
    );
  }

  note(code: ImportIssueCode, detail: string): void {
    if (!this.notes.some((known) => known.code === code && known.detail === detail)) this.notes.push({ code, detail });
  }

  clean(text: string): string {
    const cleaned = cleanCell(text);
    if (cleaned.hadControls) this.note("control-characters", cleaned.text);
    return cleaned.text;
  }

  detail(label: string, value: string): void {
    if (value === "") return;
    const values = this.#details.get(label);
    if (values === undefined) this.#details.set(label, [value]);
    else if (!values.includes(value)) values.push(value);
  }

  labelledDetail(title: string, property: CardProperty, value: string): void {
    this.detail(labelled(title, property, this.#labels), value);
  }

  label(property: CardProperty): string | undefined {
    return labelOf(property, this.#labels);
  }

  others(handled: ReadonlySet<string>): CardProperty[] {
    return this.#properties.filter(
      (property) => !handled.has(property.name) && !passedOver.test(property.name) && !isRelation(property),
    );
  }

  finished(): Partial<ContactFacts> {
    if (this.#details.size === 0) return this.facts;
    const details = [...this.#details]
      .map(([label, values]) => ({ label, value: values.join("; ").slice(0, longestCell) }))
      .sort((a, b) => compareIds(a.label, b.label));
    return { ...this.facts, details };
  }
}

/**
 * What a card says of its person.
 *
 * @returns the facts; or why there are none: cards of groups and of companies, and cards without a name. Cost: O(length).
 */
export function factsOf(properties: readonly CardProperty[], labels: LabelsOfCard): CardFacts {
  const told = properties.filter(({ name }) => !passedOver.test(name));
  if (told.some(({ value }) => value.length > longestCell)) {
    return { rejected: "cell-too-long", detail: told.find(({ value }) => value.length > longestCell)?.value.slice(0, 80) ?? "" };
  }
  const reader = new CardReader(properties, labels);
  const name = nameIn(reader);
  const kind = reader.first("KIND").toLowerCase() || reader.first("X-ADDRESSBOOKSERVER-KIND").toLowerCase();
  const isCompany = reader.first("X-ABSHOWAS").toLowerCase() === "company";
  if (isCompany || /^(?:group|org|organization|location|device|application|thing)$/.test(kind))
    return { rejected: "no-name", detail: name ?? companyIn(reader) };
  readAddresses(reader);
  const called = name ?? reader.facts.emails?.[0];
  if (called === undefined)
    return { rejected: "no-name", detail: reader.first("FN") || companyIn(reader) || reader.first("TEL") };
  reader.facts.name = called;
  if (name !== null && reader.facts.emails === undefined && isEmail(name)) reader.facts.emails = [name.toLowerCase()];
  readWork(reader);
  readPlaces(reader);
  readNumbers(reader);
  readRest(reader);
  return { facts: reader.finished(), notes: reader.notes };
}

function nameIn(reader: CardReader): string | null {
  const [surname = "", given = "", additional = "", , suffix = ""] = componentsOf(
    reader.all("N")[0] ?? { group: "", name: "N", parameters: new Map(), value: "", line: 0 },
  ).map((component) => cleanCell(component.replaceAll(",", " ")).text);
  const put = [given, additional, surname, suffix].filter((part) => part !== "").join(" ");
  const company = companyIn(reader);
  for (const text of [reader.first("FN"), surname + given === "" ? "" : put, reader.first("NICKNAME")]) {
    // A card whose only name is that of its company is the company's.
    const isCompany = text === company && surname + given === "";
    if (text !== "" && !isCompany && !isNoName(text) && !isDateForName(text) && !/^\d+$/.test(text)) return text;
  }
  return null;
}

function companyIn(reader: CardReader): string {
  return cleanCell(componentsOfFirst(reader, "ORG")[0] ?? "").text;
}

function componentsOfFirst(reader: CardReader, name: string): string[] {
  const [first] = reader.all(name);
  return first === undefined ? [] : componentsOf(first);
}

function readAddresses(reader: CardReader): void {
  const emails: string[] = [];
  for (const property of reader.all("EMAIL")) {
    const text = reader.text(property);
    const address = text.replace(/^mailto:/i, "").toLowerCase();
    if (!isEmail(address)) {
      if (/\p{L}/u.test(text)) reader.note("damaged-value", text);
    } else if (!emails.includes(address)) emails.push(address);
  }
  if (emails.length > 0) reader.facts.emails = emails;
}

function readWork(reader: CardReader): void {
  const [company = "", ...units] = componentsOfFirst(reader, "ORG").map((component) => cleanCell(component).text);
  if (company !== "") reader.facts.company = company;
  reader.detail("Department", units.filter((unit) => unit !== "").join(", "));
  const title = reader.first("TITLE");
  const role = reader.first("ROLE");
  const position = title === "" ? role : title;
  if (position !== "") reader.facts.position = position;
  if (role !== position) reader.detail("Role", role);
}

function readPlaces(reader: CardReader): void {
  for (const property of reader.all("ADR")) {
    const parts = componentsOf(property).map((part) => reader.clean(part));
    const place = [parts[3], parts[4], parts[6]].filter((part) => part !== undefined && part !== "").join(", ");
    if (place !== "" && reader.facts.location === undefined) reader.facts.location = place;
    reader.labelledDetail("Address", property, parts.filter((part) => part !== "").join(", "));
  }
}

function readNumbers(reader: CardReader): void {
  for (const property of reader.all("TEL")) {
    const number = reader.text(property).replace(/^tel:/i, "");
    if (number === "") continue;
    if (reader.facts.phone === undefined) reader.facts.phone = number;
    else if (number !== reader.facts.phone) reader.labelledDetail("Phone", property, number);
  }
  const uid = reader.first("UID");
  if (uid !== "") reader.facts.externalId = cardIdIn(uid) ?? uid;
}

const handled = new Set(["FN", "N", "EMAIL", "ORG", "TITLE", "ROLE", "ADR", "TEL", "UID"]);

function readRest(reader: CardReader): void {
  const notes: string[] = [];
  for (const property of reader.others(handled)) {
    const { name } = property;
    if (name === "NOTE") {
      const note = cleanNotes(textOf(property)).text;
      if (note !== "") notes.push(note);
    } else if (name === "URL" || name === "X-SOCIALPROFILE" || /LINKEDIN/.test(name)) readPage(reader, property);
    else if (name === "X-ANDROID-CUSTOM") {
      const [kind = "", value = ""] = componentsOf(property);
      reader.detail(worded(kind.slice(kind.lastIndexOf("/") + 1)), reader.clean(value));
    } else if (name === "CATEGORIES" || name === "NICKNAME") {
      const title = titles[name] ?? name;
      for (const item of itemsOf(property)) reader.detail(title, reader.clean(item));
      if (reader.facts.name === reader.first(name)) continue;
    } else if (name === "X-ABDATE") reader.detail(reader.label(property) ?? "Date", reader.text(property));
    else reader.labelledDetail(titles[name] ?? worded(name.replace(/^X-/, "")), property, valueIn(reader, property));
  }
  if (notes.length > 0) reader.facts.notes = notes.join("\n\n");
}

function valueIn(reader: CardReader, property: CardProperty): string {
  const isBinary = property.parameters.get("ENCODING")?.some((encoding) => encoding === "b" || encoding === "base64") === true;
  if (isBinary || /^data:/i.test(property.value)) return "";
  const parts = componentsOf(property).map((part) => reader.clean(part));
  return parts.filter((part) => part !== "").join(", ");
}

/** A page of the person: their profile, if it is one that stands for one person. */
function readPage(reader: CardReader, property: CardProperty): void {
  const text = reader.text(property);
  if (text === "") return;
  const slug = profileSlug(text);
  const isProfile = slug !== null && linkedInSlug.test(slug);
  if (isProfile && reader.facts.profile === undefined) {
    reader.facts.profile = slug;
    return;
  }
  const network = property.name === "X-SOCIALPROFILE" ? typesOf(property).find((type) => type !== "pref") : undefined;
  if (property.name === "URL") reader.labelledDetail("Website", property, text);
  else reader.detail(network === undefined ? "Profile" : worded(network), text.replace(/^x-apple:/i, ""));
}

/** @returns "Phonetic first name" of "PHONETIC-FIRST-NAME". */
function worded(name: string): string {
  const words = name.toLowerCase().replace(/[-_]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
