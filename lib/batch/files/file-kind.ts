export type FileKind = "zip" | "ole" | "text" | "other";

const starts = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, at) => bytes[at] === byte);

/** What a file is by its first bytes; its name is never asked. A zip may be a spreadsheet; OLE is what Office wrote before 2007 and around a password. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) return "zip";
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return "ole";
  if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) return "text";
  return isBinary(bytes) || isMarkup(bytes) ? "other" : "text";
}

/** Text holds none of these; every picture, program and PDF does or says what it is. */
const isBinary = (bytes: Uint8Array): boolean =>
  starts(bytes, 0x25, 0x50, 0x44, 0x46) ||
  bytes.subarray(0, 8_192).some((byte) => byte < 9 || (byte > 13 && byte < 32));

/** A web page or XML, which some programs save under the name of a spreadsheet. */
const isMarkup = (bytes: Uint8Array): boolean =>
  /^(\ufeff|ï»¿)?\s*(<\?xml|<!doctype|<html|\{\\rtf)/i.test(String.fromCharCode(...bytes.subarray(0, 64)));

/** `EncryptedPackage`, as an OLE directory writes it: a workbook behind a password. */
const encrypted = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);

/** Whether an OLE file is a workbook that asks for a password, rather than one of before 2007. */
export const isEncryptedWorkbook = (bytes: Uint8Array): boolean => {
  for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1))
    if (encrypted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
};
