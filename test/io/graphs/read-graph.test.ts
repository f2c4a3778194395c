import { describe, expect, test } from "vitest";
import { imported } from "../fixture-report.ts";
import { gexfOf, graphmlOf, graphsOf, peopleIn, problemOf, tiesIn } from "./graphs-of.ts";

const ab = '<nodes><node id="a" label="Ana Ruiz"/>\n<node id="b" label="Ben Okoye"/></nodes>';

describe("GEXF", () => {
  test("nodes are people, edges are ties, on their lines", () => {
    const readings = graphsOf("gexf", gexfOf(`${ab}\n<edges>\n<edge id="0" source="a" target="b"/></edges>`));
    expect(readings.map(({ kind, format, rows, listOf }) => [kind, format, rows, listOf])).toEqual([
      ["contacts", "GEXF graph", 2, "either"],
      ["ties", "ties of a GEXF graph", 1, "either"],
    ]);
    expect(peopleIn(readings)).toEqual([
      ["a", "Ana Ruiz", null],
      ["b", "Ben Okoye", null],
    ]);
    expect(readings[0]?.contacts.map(({ line }) => line)).toEqual([3, 4]);
    expect(readings[1]?.ties).toMatchObject([{ line: 6, a: { text: "a", name: "Ana Ruiz" }, b: { text: "b" }, kind: "knows" }]);
  });

  test.each(["1.1", "1.2", "1.3"])("attributes of version %s are known by the words of columns", (version) => {
    const value = (id: number, text: string) => `<attvalue ${version === "1.1" ? "id" : "for"}="${id}" value="${text}"/>`;
    const graph =
      '<attributes class="node"><attribute id="0" title="Company" type="string"/><attribute id="1" title="Job title" type="string"><default>Analyst</default></attribute></attributes>' +
      `<nodes><node id="a" label="Ana Ruiz"><attvalues>${value(0, "Acme")}${value(1, "Lead")}</attvalues></node><node id="b" label="Ben Okoye"/></nodes>`;
    const contacts = graphsOf("gexf", gexfOf(graph, version))[0]?.contacts;
    expect(contacts?.map(({ facts }) => [facts.company, facts.position])).toEqual([
      ["Acme", "Lead"],
      [undefined, "Analyst"],
    ]);
  });

  test("of values that change over time the last counts", () => {
    const graph =
      '<attributes class="node" mode="dynamic"><attribute id="0" title="company" type="string"/></attributes>' +
      '<nodes><node id="a" label="Ana Ruiz"><attvalues><attvalue for="0" value="Acme" start="2019" end="2020"/><attvalue for="0" value="Nexa" start="2020"/></attvalues></node></nodes>';
    expect(peopleIn(graphsOf("gexf", gexfOf(graph)))).toEqual([["a", "Ana Ruiz", "Nexa"]]);
  });

  test("how a node is drawn says nothing of the person", () => {
    const graph =
      '<nodes><node id="a" label="Ana Ruiz"><viz:color xmlns:viz="urn:viz" r="1" g="2" b="3"/><viz:size value="4"/><viz:position x="1" y="2"/></node></nodes>';
    expect(graphsOf("gexf", gexfOf(graph))[0]?.contacts[0]?.facts).toEqual({ name: "Ana Ruiz", externalId: "a" });
  });

  test("nodes within nodes and nodes with a parent are people beside the others", () => {
    const graph =
      '<nodes><node id="a" label="Ana Ruiz"><nodes><node id="b" label="Ben Okoye"/></nodes></node><node id="c" label="Cy Lee" pid="a"/></nodes>';
    expect(peopleIn(graphsOf("gexf", gexfOf(graph))).map(([id]) => id)).toEqual(["a", "b", "c"]);
  });

  test("a node without a label is called by its id", () => {
    expect(peopleIn(graphsOf("gexf", gexfOf('<nodes><node id="Ana Ruiz"/><node id="12"/></nodes>')))).toEqual([
      ["Ana Ruiz", "Ana Ruiz", null],
      ["12", "12", null],
    ]);
  });

  test("directed edges of other programs are ties too, dated by their beginning", () => {
    const edges =
      '<edges><edge source="a" target="b" type="directed" weight="3.5" start="2021-03-07" label="colleague"/></edges>';
    expect(tiesIn(graphsOf("gexf", gexfOf(ab + edges)))).toEqual([["a", "b", "worked", "2021-03-07"]]);
  });

  test("a spell begins a tie where nothing else does", () => {
    const edges =
      '<edges><edge source="a" target="b"><spells><spell start="2020-01-01" end="2021-01-01"/></spells></edge></edges>';
    expect(tiesIn(graphsOf("gexf", gexfOf(ab + edges)))).toEqual([["a", "b", "knows", "2020-01-01"]]);
  });

  test("attributes of edges are known by the words of columns", () => {
    const graph =
      '<attributes class="edge"><attribute id="0" title="Relationship" type="string"/><attribute id="1" title="Since" type="string"/></attributes>' +
      `${ab}<edges><edge source="a" target="b"><attvalues><attvalue for="0" value="cousin"/><attvalue for="1" value="2019-05"/></attvalues></edge></edges>`;
    expect(tiesIn(graphsOf("gexf", gexfOf(graph)))).toEqual([["a", "b", "family", "2019-05"]]);
  });
});

describe("GraphML", () => {
  const nodes =
    '<node id="n0"><data key="d0">Ana Ruiz</data><data key="d1">Acme</data></node><node id="n1"><data key="d0">Ben Okoye</data></node>';
  const keys =
    '<key id="d0" for="node" attr.name="name" attr.type="string"/><key id="d1" for="node" attr.name="company" attr.type="string"/>';

  test("nodes are people, edges are ties", () => {
    const readings = graphsOf("graphml", graphmlOf(keys, `${nodes}<edge source="n0" target="n1"/>`));
    expect(peopleIn(readings)).toEqual([
      ["n0", "Ana Ruiz", "Acme"],
      ["n1", "Ben Okoye", null],
    ]);
    expect(tiesIn(readings)).toEqual([["n0", "n1", "knows", null]]);
  });

  test("a key may have a value that goes without saying", () => {
    const more = '<key id="d1" for="node" attr.name="company" attr.type="string"><default>Nexa</default></key>';
    expect(peopleIn(graphsOf("graphml", graphmlOf(`${keys}${more}`, nodes))).map(([, , company]) => company)).toEqual([
      "Acme",
      "Nexa",
    ]);
  });

  test("a key that is not declared is its own name", () => {
    const graph = '<node id="a"><data key="name">Ana Ruiz</data></node>';
    expect(peopleIn(graphsOf("graphml", graphmlOf("", graph)))).toEqual([["a", "Ana Ruiz", null]]);
  });

  test("graphs within nodes are flattened, ports are left out", () => {
    const graph =
      '<node id="a"><data key="d0">Ana Ruiz</data><port name="p"><data key="d0">Nobody</data></port><graph id="in"><node id="b"><data key="d0">Ben Okoye</data></node><edge source="a" sourceport="p" target="b"/></graph></node>';
    const readings = graphsOf("graphml", graphmlOf(keys, graph));
    expect(peopleIn(readings).map(([, name]) => name)).toEqual(["Ana Ruiz", "Ben Okoye"]);
    expect(tiesIn(readings)).toHaveLength(1);
  });

  test("labels of drawings are names", () => {
    const graph =
      '<node id="n0"><data key="d6"><y:ShapeNode xmlns:y="urn:y"><y:Fill color="#FFCC00"/><y:NodeLabel>Ana Ruiz<y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node>';
    expect(peopleIn(graphsOf("graphml", graphmlOf('<key id="d6" for="node" yfiles.type="nodegraphics"/>', graph)))).toEqual([
      ["n0", "Ana Ruiz", null],
    ]);
  });

  test("an edge of several ends ties each two of them", () => {
    const end = (id: string) => `<endpoint node="${id}"/>`;
    const graph = `<node id="a"/><node id="b"/><node id="c"/><hyperedge>${end("a")}${end("b")}${end("c")}</hyperedge>`;
    expect(tiesIn(graphsOf("graphml", graphmlOf("", graph))).map(([a, b]) => `${a}${b}`)).toEqual(["ab", "ac", "bc"]);
  });

  test.each([
    [30, 435, 0],
    [31, 0, 1],
  ])("an edge of %i ends makes %i ties and %i rejected rows", (ends, ties, rejected) => {
    const ids = Array.from({ length: ends }, (_, i) => `p${i}`);
    const graph = `${ids.map((id) => `<node id="${id}"/>`).join("")}<hyperedge>${ids.map((id) => `<endpoint node="${id}"/>`).join("")}</hyperedge>`;
    const readings = graphsOf("graphml", graphmlOf("", graph));
    expect([tiesIn(readings).length, readings[1]?.issues.length]).toEqual([ties, rejected]);
  });
});

describe("either", () => {
  test("an edge that names a node nobody described makes somebody known by name only", () => {
    const { after } = imported(graphsOf("gexf", gexfOf(`${ab}<edges><edge source="a" target="Cy Lee"/></edges>`)));
    expect([...after.contacts.values()].find(({ name }) => name === "Cy Lee")?.kind).toBe("stub");
  });

  test("an edge to a node that is nobody is rejected, as the node is", () => {
    const readings = graphsOf(
      "gexf",
      gexfOf(
        '<nodes><node id="a" label="Ana Ruiz"/><node id="z" label="N/A"/></nodes><edges><edge source="a" target="z"/><edge source="a"/></edges>',
      ),
    );
    expect(readings.flatMap(({ issues }) => issues.map(({ code, severity, detail }) => [code, severity, detail]))).toEqual([
      ["no-name", "rejected", "z"],
      ["no-introduced", "rejected", "z"],
      ["no-introduced", "rejected", "a"],
    ]);
  });

  test("an edge from somebody to themselves is rejected by the plan", () => {
    const { plan } = imported(graphsOf("gexf", gexfOf(`${ab}<edges><edge source="a" target="a"/></edges>`)));
    expect(plan.files[1]?.rejected).toBe(1);
  });

  test.each(["gexf", "graphml"] as const)("a %s file that holds nobody has nothing to read", (format) => {
    expect(problemOf(format, `<${format}><graph/></${format}>`)).toBe("nothing-to-read");
  });

  test.each(["gexf", "graphml"] as const)("a %s file with a document type is refused", (format) => {
    const bomb = `<!DOCTYPE ${format} [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><${format}><graph><nodes><node id="&b;"/></nodes></graph></${format}>`;
    expect(problemOf(format, bomb)).toBe("unsafe-xml");
  });

  test.each(["gexf", "graphml"] as const)("a %s file that breaks off is refused", (format) => {
    expect(problemOf(format, `<${format}><graph><node id="a"/>`)).toBe("damaged-file");
  });

  test.each([
    [63, null],
    [64, null],
    [65, "damaged-file"],
  ])("%i elements deep", (depth, expected) => {
    const inner = depth - 2;
    const text = `<graphml><graph>${"<x>".repeat(inner)}${"</x>".repeat(inner)}<node id="a"/></graph></graphml>`;
    expect(problemOf("graphml", text)).toBe(expected);
  });

  test("a file in UTF-16 is read", () => {
    const text = `\ufeff${gexfOf('<nodes><node id="a" label="Åsa"/></nodes>').replace("UTF-8", "UTF-16")}`;
    const bytes = new Uint8Array(Uint16Array.from(text, (character) => character.charCodeAt(0)).buffer);
    expect(peopleIn(graphsOf("gexf", bytes))).toEqual([["a", "Åsa", null]]);
  });

  test("a file in the encoding that it declares is read", () => {
    const text = gexfOf('<nodes><node id="a" label="Åsa"/></nodes>').replace("UTF-8", "ISO-8859-1");
    expect(
      peopleIn(
        graphsOf(
          "gexf",
          Uint8Array.from(text, (character) => character.charCodeAt(0)),
        ),
      ),
    ).toEqual([["a", "Åsa", null]]);
  });
});
