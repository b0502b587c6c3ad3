import { type ReadMessage, readMessage } from "@/lib/simulator/message";
import { readMessageV2 } from "@/lib/simulator/message-v2";

/** The generations of the REST service, both served at once. */
export type Version = "v1" | "v2";

/** Where a generation lives. */
export const basePath = (version: Version): string => `/REST/dimona/${version}`;

/** Reads a body in the words of its generation; inside there is one form, that of v1. */
export const readBodyOf = (version: Version, json: unknown): ReadMessage =>
  version === "v2" ? readMessageV2(json) : readMessage(json);
