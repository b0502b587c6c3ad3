import { z } from "zod";
import { reasonOf, rszLabel } from "@/app/(desk)/declarations/new/rsz-labels";
import type { RszRemark } from "@/components/dimona/declaration-form/form-start";
import { FIELD_NAMES } from "@/lib/dimona/declaration";
import { FIELDS } from "@/lib/dimona/fields";
import type { FindingField } from "@/lib/dimona/finding";
import { IDENTITY_PARTS } from "@/lib/dimona/identity-parts";
import type { Locale } from "@/lib/preferences";

const anomalies = z.array(
  z.object({ errorId: z.string(), labelNl: z.string().catch(""), labelFr: z.string().catch("") }),
);

const workerZones = ["00024", "90017", ...IDENTITY_PARTS.map((part) => part.zone)];
const employerZones = ["00011", "00014", "00948", "90256"];

/** The field that an anomaly is about: its first five digits are a zone, or a block of which no one field is to blame. */
export function fieldOfAnomaly(errorId: string): FindingField {
  const zone = errorId.slice(0, 5);
  if (workerZones.includes(zone)) return "worker";
  if (employerZones.includes(zone)) return "employer";
  return FIELD_NAMES.find((name) => FIELDS[name].zone === zone) ?? "declaration";
}

/** What the RSZ said in a stored notification, at the fields it is about, in its own words. */
export function readRemarks(stored: unknown, locale: Locale): RszRemark[] {
  const read = anomalies.safeParse(stored);
  return (read.data ?? []).map(({ errorId, labelNl, labelFr }) => {
    const field = fieldOfAnomaly(errorId);
    const text = rszLabel(errorId, locale) || (locale === "fr" ? labelFr : labelNl) || errorId;
    return { field, code: errorId, text: field === "declaration" ? text : reasonOf(text) };
  });
}
