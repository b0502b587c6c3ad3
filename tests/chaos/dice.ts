import { createHash } from "node:crypto";

/** A number in [0, 1) for a name. The same seed and name give the same number, whatever happened before and in which order. */
export type Dice = (...name: (string | number)[]) => number;

/** The only chance in a chaos run: who is killed, which call meets which fault, what is declared. */
export const createDice =
  (seed: string): Dice =>
  (...name) =>
    createHash("sha256")
      .update([seed, ...name].join(":"))
      .digest()
      .readUIntBE(0, 6) /
    2 ** 48;

/** A client key for a name: the same again after a restart. */
export function keyFor(seed: string, ...name: (string | number)[]): string {
  const hex = createHash("sha256")
    .update([seed, "key", ...name].join(":"))
    .digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
