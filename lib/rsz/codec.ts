import type { Kind } from "@/lib/dimona/declaration";
import type { MessagePlaces } from "@/lib/dimona/message-part";
import type { Answer } from "@/lib/rsz/answer";
import { decodeV1, encodeV1 } from "@/lib/rsz/codec-v1";
import { decodeV2, encodeV2 } from "@/lib/rsz/codec-v2";
import type { JsonObject } from "@/lib/rsz/json";
import type { Message } from "@/lib/rsz/message";
import { placesV1 } from "@/lib/rsz/places-v1";
import { placesV2 } from "@/lib/rsz/places-v2";

/** The generations of the RSZ's REST service. */
export type ApiVersion = "v1" | "v2";

/** One generation's words for what all of them say. */
export type Codec = {
  /** The body of a POST. Only for a message that `canEncode`; throws otherwise. */
  encode: (message: Message) => JsonObject;
  /** The answer in the body of a GET 200; undefined when it is not one. */
  decode: (json: unknown) => Decoded;
  /** Where `encode` puts each part of a message of this kind. */
  places: (kind: Kind) => MessagePlaces;
};

/** `in-process`: the declaration is there, and no result yet. */
export type Decoded = Answer | "in-process" | undefined;

const codecs: Record<ApiVersion, Codec> = {
  v1: { encode: encodeV1, decode: decodeV1, places: placesV1 },
  v2: { encode: encodeV2, decode: decodeV2, places: placesV2 },
};

/** How this generation speaks. Pure: it reaches no wire. */
export const codecOf = (version: ApiVersion): Codec => codecs[version];
