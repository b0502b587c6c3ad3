import { type Refused, refuse } from "@/lib/batch/files/refusal";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/**
 * The text of a file: UTF-8 or UTF-16 when it says so by its first bytes, UTF-8 when it can be read so, else windows-1252 as
 * Excel writes CSV in Belgium. What breaks the encoding that it names, or is none of these, is refused rather than garbled.
 */
export function decodeText(bytes: Uint8Array): { ok: true; text: string; encoding: Encoding } | Refused {
  const named = encodingOf(bytes);
  const encoding = named ?? "utf-8";
  const text = decoded(bytes, encoding);
  if (text !== undefined) return { ok: true, text, encoding };
  return named === undefined && !bytes.some(isUndefined) ? western(bytes) : refuse("encoding");
}

function encodingOf([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

function decoded(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // Not this encoding.
  }
}

/** 0x80 to 0x9f; the rest is as in Latin 1. Written out, for not every version of Node decodes these. */
const special = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const western = (bytes: Uint8Array): { ok: true; text: string; encoding: Encoding } => ({
  ok: true,
  text: new TextDecoder("latin1")
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (it) => special.charAt(it.charCodeAt(0) - 0x80)),
  encoding: "windows-1252",
});

/** The five bytes that windows-1252 gives no character. */
const isUndefined = (byte: number): boolean => [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte);
