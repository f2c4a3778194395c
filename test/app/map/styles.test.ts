import { describe, expect, test } from "vitest";
import { lineBow, lineStyle, mostLinesWithTies, standingLines } from "../../../src/app/map/line-style.ts";
import { markedContacts, markedStyle, nodeStyle } from "../../../src/app/map/node-style.ts";
import { mapColours } from "../../../src/app/map/palette.ts";
import { applyChoices, lookFrom, visibleContacts } from "../../../src/app/map/view-state.ts";
import { choicesOf, numberOf, smallScene, stateOf } from "./small-map.ts";

const colours = mapColours("light");

describe("how dots look", () => {
  const scene = smallScene();
  const at = (name: string): number => numberOf(scene, name);

  test("in the colour of their group, the middle in ink", () => {
    const state = stateOf(scene);
    expect([nodeStyle(state, at("bo")).color, nodeStyle(state, at("di")).color, nodeStyle(state, at("sam")).color]).toEqual([
      "#0b62a8",
      "#a3337e",
      colours.ego,
    ]);
  });

  test("those known only by name are hollow", () => {
    const style = nodeStyle(stateOf(scene), at("ed"));
    expect([style.color, style.borderColor]).toEqual([colours.ground, "#0b62a8"]);
  });

  test("a filter hides its group, but neither the middle nor whoever is selected", () => {
    const state = stateOf(scene, { hiddenGroups: ["Software"], selected: "bo" });
    const hidden = scene.contacts.filter((_, v) => state.hidden[v] === 1).map(({ name }) => name);
    expect(hidden).toEqual(["ana", "cy", "ed", "flo"]);
    expect(visibleContacts(state.hidden)).toBe(3);
  });

  test("a depth hides those farther away and the shelf", () => {
    const state = stateOf(scene, { depth: 1 });
    expect(scene.contacts.filter((_, v) => state.hidden[v] === 1).map(({ name }) => name)).toEqual(["cy", "di", "ed", "flo"]);
  });

  test("a search fades everybody else and hides nobody", () => {
    const state = stateOf(scene, { found: ["cy"] });
    expect(nodeStyle(state, at("cy")).color).toBe("#0b62a8");
    expect(nodeStyle(state, at("bo")).color).not.toBe("#0b62a8");
    expect(visibleContacts(state.hidden)).toBe(7);
  });

  test("a lit path is rimmed and drawn on top, everything else stands back", () => {
    const state = stateOf(scene, { litPath: ["sam", "bo", "di"] });
    expect(markedContacts(state)).toEqual([at("sam"), at("bo"), at("di")]);
    expect([nodeStyle(state, at("di")).color, markedStyle(state, at("di")).borderColor]).toEqual(["#a3337e", colours.lit]);
    expect(nodeStyle(state, at("ana")).color).not.toBe("#0b62a8");
  });

  test("a lit path shows even those that a filter or a depth would hide", () => {
    const state = stateOf(scene, { litPath: ["sam", "bo", "di"], hiddenGroups: ["Energy"], depth: 1 });
    expect(state.hidden[at("di")]).toBe(0);
  });

  test("whoever is looked at is bright and on top, and so is the way there", () => {
    const state = stateOf(scene, { found: ["ana"] });
    lookFrom(state, at("ed"), -1);
    expect(markedContacts(state)).toEqual(["sam", "bo", "cy", "ed"].map(at));
    expect(markedStyle(state, at("ed")).borderColor).toBe(colours.ink);
    expect(markedStyle(state, at("cy")).color).toBe("#0b62a8");
  });

  test("pointing at somebody changes no dot beneath", () => {
    const state = stateOf(scene, { litPath: ["sam", "bo"] });
    const before = scene.contacts.map((_, v) => nodeStyle(state, v));
    lookFrom(state, at("ed"), at("di"));
    expect(scene.contacts.map((_, v) => nodeStyle(state, v))).toEqual(before);
  });

  test("nobody is marked while nobody is chosen or looked at", () => {
    expect(markedContacts(stateOf(scene))).toEqual([]);
  });

  test("whoever was looked at and is hidden now is looked at no more", () => {
    const state = stateOf(scene);
    lookFrom(state, at("di"), at("di"));
    applyChoices(state, scene, choicesOf(scene, { hiddenGroups: ["Energy"] }));
    expect([state.hovered, state.cursor, state.way]).toEqual([-1, -1, []]);
  });

  test("more ties make a larger dot", () => {
    const state = stateOf(scene);
    expect(nodeStyle(state, at("bo")).size).toBeGreaterThan(nodeStyle(state, at("ed")).size);
  });
});

describe("how lines look", () => {
  const scene = smallScene();
  const lineBetween = (from: string, to: string): number =>
    [...scene.map.lineKind.keys()].find(
      (line) => scene.map.lineFrom[line] === numberOf(scene, from) && scene.map.lineTo[line] === numberOf(scene, to),
    ) ?? -1;

  test("a line is hidden with either of its ends", () => {
    const state = stateOf(scene, { hiddenGroups: ["Energy"] });
    expect(lineStyle(state, lineBetween("bo", "di")).hidden).toBe(true);
    expect(lineStyle(state, lineBetween("bo", "cy")).hidden).toBe(false);
  });

  test("ways are thicker than ties", () => {
    const state = stateOf(scene);
    expect(lineStyle(state, lineBetween("bo", "di")).size).toBeGreaterThan(lineStyle(state, lineBetween("ana", "di")).size);
  });

  test("a lit path makes every line fade", () => {
    const line = lineBetween("bo", "di");
    const plain = lineStyle(stateOf(scene), line).color;
    expect(lineStyle(stateOf(scene, { litPath: ["sam", "bo"] }), line).color).not.toBe(plain);
  });

  test("ties are drawn at all times only while there are few lines", () => {
    expect(standingLines(scene.map)).toHaveLength(scene.map.lineKind.length);
    const many = { ...scene.map, lineKind: new Uint8Array(mostLinesWithTies + 1).fill(2) };
    many.lineKind[0] = 0;
    many.lineKind[1] = 1;
    expect([...standingLines(many)]).toEqual([0, 1]);
  });

  test("a way straight outward does not bow, one around the middle does", () => {
    const map = {
      ...scene.map,
      x: Float32Array.from([100, 200, -200, 0]),
      y: Float32Array.from([0, 0, 0.001, 0]),
    };
    expect(lineBow(map, 0, 1, 0)).toBe(0);
    expect(Math.abs(lineBow(map, 0, 2, 0))).toBeGreaterThan(0.3);
    expect(lineBow(map, 3, 1, 0)).toBe(0);
  });
});
