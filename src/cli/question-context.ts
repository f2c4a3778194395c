import { NetworkMeasures } from "../core/answers/network-measures.ts";
import { foldName } from "../core/linkage/fold-name.ts";
import { nearestNames } from "../core/linkage/nearest-names.ts";
import type { ContactId } from "../core/model/ids.ts";
import { epochDay } from "../core/model/partial-date.ts";
import { buildNetwork } from "../core/network/build-network.ts";
import type { Network } from "../core/network/network.ts";
import { wasmKernels } from "../kernels/kernels.ts";
import type { CommandIo } from "./command-io.ts";
import { nothingUsable, wrongUse } from "./exit-codes.ts";
import type { Loaded } from "./load-files.ts";
import type { Options } from "./parse-arguments.ts";
import { safeText } from "./safe-text.ts";
import { listed, type NameOf } from "./words.ts";

export function networkOf(loaded: Loaded, options: Options): Network {
  return buildNetwork(loaded.records, { asOfDay: epochDay(options.asOf) });
}

/** What takes no longer is not reported on. */
const patienceMilliseconds = 2_000;

/** What is measured of the network; work that takes long is told on stderr, a line for every tenth. */
export function measuresIn(network: Network, { seed }: Options, io: CommandIo): NetworkMeasures {
  let told = 0;
  const begun = io.now();
  const onProgress = (done: number, total: number): void => {
    const tenths = Math.floor((10 * done) / total);
    if (total > 0 && tenths > told && tenths < 10 && io.now() - begun > patienceMilliseconds) io.err(`${tenths * 10} % done\n`);
    told = done >= total ? 0 : Math.max(told, tenths);
  };
  return new NetworkMeasures(network, wasmKernels(), { seed, onProgress });
}

/** @throws CommandFailure when nobody is known to be ego */
export function egoOf(network: Network): ContactId {
  const ego = network.ego === null ? undefined : network.ids[network.ego];
  if (ego !== undefined) return ego;
  throw wrongUse("These files do not say whose network this is. Name the person with --me NAME, or give your own contact list.");
}

/** Names as they are printed; ego without a row of their own is "You". */
export function namesIn(network: Network): NameOf {
  return (id) => {
    const contact = network.contacts[network.indexOf.get(id) ?? -1];
    return safeText(contact === undefined || contact.name === "" ? id : contact.name);
  };
}

/** "Dan Whitcombe (Group product manager, Acme Corp)", as far as it is recorded. */
export function personIn(network: Network, id: ContactId): string {
  const contact = network.contacts[network.indexOf.get(id) ?? -1];
  const work = [contact?.position ?? "", contact?.company ?? ""].map(safeText).filter((text) => text !== "");
  return work.length === 0 ? namesIn(network)(id) : `${namesIn(network)(id)} (${work.join(", ")})`;
}

/**
 * The contact of a name or id.
 *
 * @throws CommandFailure when nobody or several answer to it
 */
export function contactNamed(network: Network, text: string): ContactId {
  const typed = text.trim();
  const folded = foldName(typed);
  const byId = network.contacts.filter(({ id, externalId }) => id === typed || externalId === typed);
  const found = byId.length > 0 ? byId : network.contacts.filter(({ name }) => folded !== "" && foldName(name) === folded);
  const [only, second] = found;
  if (only !== undefined && second === undefined) return only.id;
  if (only !== undefined) {
    const whom = listed(found.map(({ name, id }) => safeText(`${name} (${id})`)));
    throw nothingUsable(`"${safeText(typed)}" could be ${whom}. Give the id.`);
  }
  const nearest = nearestNames(
    typed,
    network.contacts.map(({ name }) => name),
    { most: 5 },
  );
  throw nothingUsable(unknownName(typed, nearest));
}

/** @returns whether the text is the name or an id of ego. */
export function namesEgo(network: Network, text: string): boolean {
  const ego = network.contacts[network.ego ?? -1];
  const typed = text.trim();
  if (ego === undefined || typed === "") return false;
  return ego.id === typed || ego.externalId === typed || foldName(ego.name) === foldName(typed);
}

export function unknownName(text: string, nearest: readonly string[]): string {
  const hint = nearest.length === 0 ? "" : ` Nearest: ${nearest.map(safeText).join(", ")}.`;
  return `Nobody and no company here is called "${safeText(text)}".${hint}`;
}
