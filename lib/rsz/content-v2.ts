import { type Content, type FieldName, KINDS } from "@/lib/dimona/declaration";
import { CARRIED } from "@/lib/dimona/encodable";
import { placesV2 } from "@/lib/rsz/places-v2";
import { dimonaNumberIn, fieldsOf, paddedIn, textIn } from "@/lib/rsz/tolerant";

const blockNames = { IN: "dimonaIn", OUT: "dimonaOut", UPDATE: "dimonaUpdate", CANCEL: "dimonaCancel" } as const;

/** What a declaration says in the body of v2, read back to our own form; undefined when it has none of the four blocks. */
export function contentV2(json: unknown): Content | undefined {
  const body = fieldsOf(json);
  const kind = KINDS.find((it) => typeof body[blockNames[it]] === "object" && body[blockNames[it]] !== null);
  if (!kind) return undefined;
  const places = placesV2(kind);
  const said = CARRIED[kind].map((field) => [field, read(field, valueAt(body, places[field] ?? ""))]);
  return { kind, ...Object.fromEntries(said.filter(([, value]) => value !== undefined)) };
}

/** Numbers that the wire makes integers get their zeros back. */
function read(field: FieldName, value: unknown): string | undefined {
  if (field === "periodNumber") return dimonaNumberIn(value);
  if (field.endsWith("Country")) return paddedIn(5, value) ?? textIn(value);
  if (field === "usingCompanyEnterpriseNumber") return paddedIn(10, value);
  if (field.endsWith("Hour")) return paddedIn(4, value);
  return textIn(value);
}

/** The value at a path of keys, such as `dimonaIn.features.workerType`. */
export const valueAt = (body: unknown, path: string): unknown =>
  path.split(".").reduce((value: unknown, key) => fieldsOf(value)[key], body);
