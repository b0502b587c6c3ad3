import type { FieldKey } from "@/components/dimona/declaration-form/field-key";
import type { PlacedFinding } from "@/components/dimona/declaration-form/use-findings";
import type { MessagePart, MessagePlaces } from "@/lib/dimona/message-part";

/** One line of laid out JSON: `  "key": value,`. */
export type MessageLine = { indent: string; key?: string; value: string; end: string; path: string };

/** The lines of JSON that was laid out with two blanks a level and holds no lists, each with the path of its key. */
export function linesOf(text: string): MessageLine[] {
  const keys: string[] = [];
  return text.split("\n").map((line) => {
    const [, indent = "", key, value = "", end = ""] = /^( *)(?:"(\w+)": )?(.*?)(,?)$/.exec(line) ?? [];
    const depth = indent.length / 2;
    if (key) keys.splice(depth - 1, keys.length, key);
    return { indent, ...(key && { key }), value, end, path: key ? keys.join(".") : "" };
  });
}

/** What is found at one place of the message. */
export type Blame = Pick<PlacedFinding, "place"> & { path?: string; blocking: boolean; codes: string[] };

/** The findings by the key of the message that they blame; what stands nowhere in it has no path. */
export function blamesOf(
  placed: readonly PlacedFinding[],
  places: MessagePlaces,
  lines: readonly MessageLine[],
): Blame[] {
  const found = new Map<FieldKey, Blame>();
  for (const { finding, place } of placed) {
    const part = partOf(place);
    if (!part || !places[part]) continue;
    const path = lines.find((it) => it.path === places[part])?.path;
    const before = found.get(place) ?? { place, ...(path && { path }), blocking: false, codes: [] };
    found.set(place, {
      ...before,
      blocking: before.blocking || finding.severity === "blocking",
      codes: [...before.codes, ...(finding.anomaly ? [finding.anomaly] : [])],
    });
  }
  return [...found.values()];
}

/** The name of a new worker is ours: the RSZ does not get it. */
const partOf = (place: FieldKey): MessagePart | undefined =>
  place === "declaration" || place === "name.lastName" || place === "name.firstName" ? undefined : place;
