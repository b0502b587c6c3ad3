import { crc32 } from "@/lib/batch/files/crc32";
import { LIMITS, type Refused, refuse } from "@/lib/batch/files/refusal";

/** What the central directory of a zip tells of a part, and where the part begins. Sizes in bytes. */
export type Part = { name: string; method: number; packed: number; unpacked: number; crc: number; at: number };

export type Bytes = Uint8Array<ArrayBuffer>;

const none = 0xff_ff_ff_ff;
const inUtf8 = new TextDecoder();

/**
 * The parts of a zip by its central directory alone: nothing is unpacked. What says that it would unpack to more than the
 * limit, or has more parts, is refused here (APPNOTE 6.3.10, 4.3.12 to 4.3.16, 4.5.3).
 */
export function readDirectory(bytes: Bytes): { ok: true; parts: Part[] } | Refused {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = directoryOf(view);
  if (!end) return refuse("damaged");
  if (end.count > LIMITS.parts) return refuse("too-many-parts");
  const parts: Part[] = [];
  let at = end.at;
  for (let index = 0; index < end.count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return refuse("damaged");
    if (view.getUint16(at + 8, true) & 1) return refuse("protected");
    parts.push(partAt(view, bytes, at));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const total = parts.reduce((sum, part) => sum + part.unpacked, 0);
  return total > LIMITS.unpacked ? refuse("unpacks-too-large") : { ok: true, parts };
}

type End = { count: number; at: number };

/** The end record stands last, but for a comment of at most 65,535 bytes. */
function directoryOf(view: DataView): End | undefined {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const end = { count: view.getUint16(at + 10, true), at: view.getUint32(at + 16, true) };
    return end.count === 0xffff || end.at === none ? largeDirectory(view, at - 20) : end;
  }
  return undefined;
}

function largeDirectory(view: DataView, locator: number): End | undefined {
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return undefined;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== 0x06064b50) return undefined;
  return { count: Number(view.getBigUint64(at + 32, true)), at: Number(view.getBigUint64(at + 48, true)) };
}

function partAt(view: DataView, bytes: Bytes, at: number): Part {
  const nameLength = view.getUint16(at + 28, true);
  const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const extra = at + 46 + nameLength;
  const [unpacked = 0, packed = 0, from = 0] = sizes.includes(none)
    ? large(view, extra, extra + view.getUint16(at + 30, true), sizes)
    : sizes;
  const name = inUtf8.decode(bytes.subarray(at + 46, extra));
  return {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    unpacked,
    packed,
    at: from,
  };
}

/** Sizes that do not fit in 32 bits stand in the field 0x0001, in this order and only those; some writers always use it. */
function large(view: DataView, from: number, to: number, sizes: number[]): number[] {
  for (let at = from; at + 4 <= Math.min(to, view.byteLength); at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return sizes.map((size) => {
      if (size !== none || next + 8 > view.byteLength) return size;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return sizes;
}

/** Unpacks one part, counting: what unpacks to more or other than the directory says is refused at that byte. */
export async function unpack(bytes: Bytes, part: Part): Promise<{ ok: true; bytes: Bytes } | Refused> {
  const packed = packedBytes(bytes, part);
  if (!packed || (part.method !== 0 && part.method !== 8)) return refuse("damaged");
  const found = part.method === 0 ? packed : await inflate(packed, part.unpacked);
  if (found?.length !== part.unpacked || crc32(found) !== part.crc) return refuse("damaged");
  return { ok: true, bytes: found };
}

function packedBytes(bytes: Bytes, { at, packed }: Part): Bytes | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) return undefined;
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return from + packed > bytes.length ? undefined : bytes.subarray(from, from + packed);
}

async function inflate(packed: Bytes, length: number): Promise<Bytes | undefined> {
  const all = new Uint8Array(length);
  let filled = 0;
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      if (filled + next.value.length > length) {
        await reader.cancel();
        return undefined;
      }
      all.set(next.value, filled);
      filled += next.value.length;
    }
  } catch {
    return undefined; // The packed bytes are broken: the caller says so.
  }
  return filled === length ? all : undefined;
}
