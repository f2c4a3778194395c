import type { ContactId } from "../model/ids.ts";
import type { CommunitiesAnswer } from "./network-answers.ts";
import type { NetworkMeasures } from "./network-measures.ts";

/**
 * The groups of the network: many ties inside, few between.
 *
 * @returns communities by size, largest first, then by their first member; every contact is in exactly one
 *
 * Cost: about O((contacts + ties) log contacts). Source: Blondel et al. 2008.
 */
export function communitiesAnswer(measures: NetworkMeasures): CommunitiesAnswer {
  const { communityOf, count, modularity } = measures.communities;
  const members: ContactId[][] = Array.from({ length: count }, () => []);
  communityOf.forEach((community, v) => {
    members[community]?.push(measures.idOf(v));
  });
  // Communities are numbered by their first member, and the sort is stable.
  return { modularity, communities: members.sort((a, b) => b.length - a.length) };
}
