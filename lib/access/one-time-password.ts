import { randomInt } from "node:crypto";

/** No letter or digit that can be taken for another when it is read aloud or copied by hand. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

const group = () => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join("");

/** A password to hand over once: four groups of five, 99 bits. */
export const oneTimePassword = (): string => Array.from({ length: 4 }, group).join("-");
