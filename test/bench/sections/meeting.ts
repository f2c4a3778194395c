import { peopleToMeet } from "../../../src/core/suggest/people-to-meet.ts";
import { interleaved, ours, type Subject, scaled } from "../measure.ts";
import { contactOf, hubOf, PeerSubject, type Section, someContacts } from "../setting.ts";

const sampled = 500;

/** Whom to meet: for everybody, and for the one with the most ties. */
export const meetingSection: Section = async (setting) => {
  for (const thousands of setting.extent === "quick" ? [5] : [5, 20, 100]) {
    const named = contactOf(thousands);
    const { network } = named;
    const somebody = someContacts(network.size, sampled);
    const part = ours(() => {
      for (const v of somebody) peopleToMeet(network.ties, v);
    });
    const everybody: Subject = async () => {
      const spent = await part();
      return spent === null ? null : scaled(spent, network.size / somebody.length);
    };
    const [own = []] = await interleaved([everybody], 3);
    setting.add({
      measure: "people to meet, for all",
      network: named.name,
      size: network.size,
      ours: own,
      estimatedFrom: `from ${somebody.length} contacts`,
    });

    const hub = hubOf(network);
    const igraph = new PeerSubject(setting, named, { library: "igraph", what: "adamic-adar", of: hub });
    const [forHub = [], byIgraph = []] = await interleaved([ours(() => peopleToMeet(network.ties, hub)), igraph.run], 5);
    setting.add({
      measure: "people to meet, largest hub",
      network: named.name,
      size: network.size,
      ours: forHub,
      peers: [igraph.figures(byIgraph)],
      note: "four indices, ranked; igraph Adamic-Adar alone, unranked",
    });
  }
};
