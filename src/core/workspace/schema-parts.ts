import * as v from "valibot";
import type { AskStage } from "../model/ask.ts";
import { contactId } from "../model/ids.ts";
import { type PartialDate, parsePartialDate } from "../model/partial-date.ts";

export const text = v.string();
export const textOrNull = v.nullable(text);
export const whole = v.pipe(v.number(), v.safeInteger());
export const count = v.pipe(whole, v.minValue(0));
export const fromOne = v.pipe(whole, v.minValue(1));
export const idText = v.pipe(v.string(), v.minLength(1));
export const date = v.custom<PartialDate>((value) => typeof value === "string" && parsePartialDate(value) !== null);
export const dateOrNull = v.nullable(date);
export const contactRef = v.pipe(idText, v.transform(contactId));

/** A table and not a list, so that a word added to the model's union does not compile until it is allowed here. */
export function oneOf<Word extends string>(words: Readonly<Record<Word, true>>): v.CustomSchema<Word, undefined> {
  return v.custom<Word>((value) => typeof value === "string" && Object.hasOwn(words, value));
}

export const askStage = oneOf<AskStage>({
  idea: true,
  asked: true,
  agreed: true,
  introduced: true,
  met: true,
  declined: true,
  noReply: true,
});
