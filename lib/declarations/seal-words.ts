import { seal } from "@/lib/crypto";

/** The exact words on the wire, sealed, because they hold the worker's number; as base64, to be decoded in SQL. */
export const sealWords = (text: string): string => Buffer.from(seal(text, "wire")).toString("base64");
