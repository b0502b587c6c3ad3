import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { env } from "@/lib/env";

const algorithm = "aes-256-gcm";
const ivLength = 12;
const tagLength = 16;
/** First byte of every sealed value, so that a later key or cipher can stand beside this one. */
const version = 1;

/** Seals text with AES-256-GCM. `purpose` is bound to it: what was sealed as one thing cannot be opened as another. */
export function seal(text: string, purpose: string): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv(algorithm, env().DATA_KEY, iv).setAAD(Buffer.from(purpose));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return new Uint8Array(Buffer.concat([Buffer.from([version]), iv, cipher.getAuthTag(), body]));
}

/** Opens what `seal` made for the same purpose; throws when it was altered or the key differs. */
export function open(sealed: Uint8Array, purpose: string): string {
  const bytes = Buffer.from(sealed);
  if (bytes[0] !== version) throw new Error("sealed with an unknown version");
  const iv = bytes.subarray(1, 1 + ivLength);
  const tag = bytes.subarray(1 + ivLength, 1 + ivLength + tagLength);
  const decipher = createDecipheriv(algorithm, env().DATA_KEY, iv).setAAD(Buffer.from(purpose)).setAuthTag(tag);
  return decipher.update(bytes.subarray(1 + ivLength + tagLength), undefined, "utf8") + decipher.final("utf8");
}

/** A keyed hash by which a number can be looked up without being readable. */
export const lookupHash = (text: string, purpose: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(createHmac("sha256", env().HASH_KEY).update(`${purpose}:${text}`).digest());
