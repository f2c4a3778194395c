import type { ContactRow, PersonReference } from "../../core/linkage/file-reading.ts";
import { foldName } from "../../core/linkage/fold-name.ts";
import { profileKey, profileSlug } from "../../core/linkage/profile-slug.ts";

/** Somebody as a row of an archive names them. */
export interface NamedPerson {
  readonly name: string;
  /** `in/ana-ruiz`, where the row has the address. */
  readonly profile: string | null;
}

/** Numbers that stand in addresses of profiles without a name of their own; the same person may have a name elsewhere. */
const internalAddress = /^in\/ac[ow]aa/;

/**
 * The people of one archive: its connections, by whose addresses and names the other files are understood, and its owner.
 */
export class ArchivePeople {
  /** The owner, as the profile and the messages name them; none, where nothing tells. */
  readonly owner: readonly NamedPerson[];
  readonly #byProfile = new Map<string, ContactRow>();
  readonly #byName = new Map<string, ContactRow[]>();
  readonly #byFirstName = new Map<string, ContactRow[]>();
  readonly #folded = new Map<string, string>();

  constructor(connections: readonly ContactRow[], owner: readonly NamedPerson[]) {
    this.owner = owner;
    for (const row of connections) {
      const profile = profileKey(row.facts.profile ?? null);
      if (profile !== null && !this.#byProfile.has(profile)) this.#byProfile.set(profile, row);
      const name = this.fold(row.facts.name ?? "");
      if (name === "") continue;
      put(this.#byName, name, row);
      put(this.#byFirstName, name.split(" ")[0] ?? "", row);
    }
  }

  /** `foldName`, remembered: a name stands in thousands of rows. */
  fold(name: string): string {
    const known = this.#folded.get(name);
    if (known !== undefined) return known;
    const folded = foldName(name);
    this.#folded.set(name, folded);
    return folded;
  }

  isOwner(person: NamedPerson): boolean {
    return this.owner.some((owner) => this.#areSame(owner, person));
  }

  /** The connection that the person is: by address, else by a name that only one has, where no other address speaks against it. */
  connection(person: NamedPerson): ContactRow | null {
    const known = person.profile === null ? undefined : this.#byProfile.get(person.profile);
    if (known !== undefined) return known;
    const [only, second] = this.#byName.get(this.fold(person.name)) ?? [];
    if (only === undefined || second !== undefined) return null;
    return hasOwnAddress(person) && profileKey(only.facts.profile ?? null) !== null ? null : only;
  }

  withFullName(name: string): ContactRow | null {
    const [only, second] = this.#byName.get(this.fold(name)) ?? [];
    return only !== undefined && second === undefined ? only : null;
  }

  /** The only connection of that first name. */
  withFirstName(name: string): ContactRow | null {
    const [only, second] = this.#byFirstName.get(this.fold(name)) ?? [];
    return only !== undefined && second === undefined ? only : null;
  }

  /** All connections of that name. */
  namesakes(name: string): readonly ContactRow[] {
    return this.#byName.get(this.fold(name)) ?? [];
  }

  /** Equal for rows that mean the same person. */
  key(person: NamedPerson): string {
    const connection = this.connection(person);
    if (connection !== null) return keyOfConnection(connection);
    return person.profile ?? `: ${this.fold(person.name)}`;
  }

  reference(person: NamedPerson, column: number): PersonReference {
    const connection = this.connection(person);
    return connection === null ? referenceTo(person, column) : referenceToConnection(connection, column);
  }

  #areSame(owner: NamedPerson, person: NamedPerson): boolean {
    if (owner.profile !== null && owner.profile === person.profile) return true;
    if (hasOwnAddress(owner) && hasOwnAddress(person)) return false;
    return this.fold(owner.name) === this.fold(person.name) && this.fold(person.name) !== "";
  }
}

/** @returns a key as `ArchivePeople.key` gives it. */
export function keyOfConnection({ facts, line }: ContactRow): string {
  return profileKey(facts.profile ?? null) ?? `${line}: ${facts.name ?? ""}`;
}

export function referenceToConnection({ facts }: ContactRow, column: number): PersonReference {
  return referenceTo({ name: facts.name ?? "", profile: profileKey(facts.profile ?? null) }, column);
}

function referenceTo({ name, profile }: NamedPerson, column: number): PersonReference {
  // An address that cannot be written as one stays out.
  if (profile === null || profileSlug(profile) !== profile) return { text: name, column };
  return { text: profile, column, ...(name === "" ? {} : { name }) };
}

function hasOwnAddress({ profile }: NamedPerson): boolean {
  return profile !== null && !internalAddress.test(profile);
}

function put(rows: Map<string, ContactRow[]>, key: string, row: ContactRow): void {
  const known = rows.get(key);
  if (known === undefined) rows.set(key, [row]);
  else known.push(row);
}
