import { describe, expect, test } from "vitest";
import { mixColours } from "../../../src/app/map/mix-colours.ts";
import { groupColours, mapColours, mapGround } from "../../../src/app/map/palette.ts";

type Rgb = readonly [number, number, number];

function linear(hex: string): Rgb {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function contrast(a: string, b: string): number {
  const luminance = ([r, g, blue]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  const [high, low] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => y - x);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

/** Full colour blindness of each kind, in linear RGB: Machado, Oliveira and Fernandes (2009), severity 1. */
const eyes: Readonly<Record<string, readonly Rgb[]>> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seen(hex: string, eye: readonly Rgb[]): Rgb {
  const rgb = linear(hex);
  const [r, g, b] = eye.map((row) => row.reduce((sum, share, i) => sum + share * (rgb[i] ?? 0), 0));
  return [Math.max(0, r ?? 0), Math.max(0, g ?? 0), Math.max(0, b ?? 0)];
}

/** Distance in Oklab, where black to white is 1. */
function distance(a: Rgb, b: Rgb): number {
  const lab = ([r, g, blue]: Rgb): Rgb => {
    const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * blue);
    const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * blue);
    const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * blue);
    return [
      0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
    ];
  };
  const [p, q] = [lab(a), lab(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

describe.each(["light", "dark"] as const)("colours in the %s theme", (theme) => {
  const ground = mapGround(theme);
  const groups = groupColours(theme);

  test("are hex, seven categories and two more", () => {
    expect(groups).toHaveLength(9);
    expect([...groups, ...Object.values(mapColours(theme))].every((colour) => /^#[0-9a-f]{6}$/.test(colour))).toBe(true);
  });

  test("of groups have 3:1 against ground and bands", () => {
    const faint = groups.filter((colour) => Math.min(contrast(colour, ground), contrast(colour, mapColours(theme).band)) < 3);
    expect(faint).toEqual([]);
  });

  test("of text have 4.5:1 against whatever they stand on", () => {
    const { ink, softInk, band, plate } = mapColours(theme);
    for (const text of [ink, softInk]) {
      for (const under of [ground, band, plate]) expect(contrast(text, under)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test("of the lit path and of what is looked at have 4.5:1 against the ground", () => {
    expect(contrast(mapColours(theme).lit, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(mapColours(theme).focus, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.keys(eyes))("of the seven categories stay apart with %s sight", (name) => {
    const eye = eyes[name] ?? [];
    const close: string[] = [];
    groups.slice(0, 7).forEach((a, i) => {
      for (const b of groups.slice(i + 1, 7)) {
        const apart = distance(seen(a, eye), seen(b, eye));
        if (apart < 0.07) close.push(`${a} ${b} ${apart.toFixed(3)}`);
      }
    });
    expect(close).toEqual([]);
  });
});

test("a mixed colour lies between the two", () => {
  expect(mixColours("#000000", "#ffffff", 0.5)).toBe("#808080");
  expect([mixColours("#123456", "#abcdef", 0), mixColours("#123456", "#abcdef", 1)]).toEqual(["#123456", "#abcdef"]);
});
