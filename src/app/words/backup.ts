import type { UnlockProblem } from "../../worker/protocol.ts";
import type { LockProblem } from "../state/app-state.ts";

export function unlockProblemInWords(problem: UnlockProblem): string {
  switch (problem) {
    case "wrong-password":
      return "This password does not open the file. Capital letters and spaces count; try again.";
    case "too-large":
      return "It opens, and holds more than a browser tab can take in safely. Use the command line, which has no such limit.";
    case "newer-workspace":
      return "It opens, and was saved by a newer version of Intrograph. Update Intrograph, then open it again.";
    case "damaged-workspace":
      return "It opens, and the network in it is damaged, so nothing of it was taken. Choose another copy.";
    case "cannot-unlock":
      return "This browser can only open locked files on pages served securely. Open Intrograph from https or from localhost.";
  }
}

export function lockProblemInWords(problem: LockProblem): string {
  switch (problem) {
    case "cannot-lock":
      return "This browser can only lock files on pages served securely. Open Intrograph from https or from localhost.";
    case "not-saved":
      return "The file could not be made. Nothing was saved; try again.";
  }
}

export type Strength = "none" | "short" | "fair" | "good";

const fairFrom = 12;
const goodFrom = 20;

/**
 * How long a password takes to guess goes with its length before anything else: a few words beat one odd word.
 * One letter over and over, or two in turn, is as short as they are.
 */
export function strengthOf(password: string): Strength {
  const letters = [...password];
  if (letters.length === 0) return "none";
  const varied = new Set(letters).size >= Math.min(6, fairFrom);
  if (letters.length < fairFrom || !varied) return "short";
  return letters.length < goodFrom ? "fair" : "good";
}

export function strengthInWords(strength: Strength): string {
  switch (strength) {
    case "none":
      return `At least ${fairFrom} letters. Four or five words that do not belong together are easy to keep and hard to guess.`;
    case "short":
      return `Too easy to guess: take at least ${fairFrom} letters, not the same few again and again. A few words make a good one.`;
    case "fair":
      return `Fair: it would hold off a casual attempt. ${goodFrom} letters or more hold off a determined one.`;
    case "good":
      return "Good: long enough that guessing is hopeless, as long as the words are your own.";
  }
}
