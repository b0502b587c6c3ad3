import { z } from "zod";
import { parseDay } from "@/lib/day";
import type { Kind } from "@/lib/dimona/declaration";
import { address, digits, extras, features, text } from "@/lib/simulator/message-blocks";

/** The end date of an UPDATE that takes the end away (glossary 2023/3, zone 00911). */
export const openEnd = "9999-12-31";

export const day = z.string().refine((text) => parseDay(text) !== undefined, "is not a date YYYY-MM-DD");
/** Unknown month or day of birth are 00 (glossary 2023/3, zone 00028). */
export const birthDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "is not a date YYYY-MM-DD");
const worker = z.strictObject({
  ssin: text.optional(),
  lastName: text.optional(),
  firstName: text.optional(),
  birthDate: birthDay.optional(),
  birthPlace: text.optional(),
  birthPlaceCountry: text.optional(),
  nationality: text.optional(),
  gender: z.enum(["MALE", "FEMALE"]).optional(),
  address: address.optional(),
});

const moments = {
  startingHour: text.optional(),
  endingDate: day.optional(),
  endingHour: text.optional(),
  plannedHoursNumber: digits.optional(),
};

const blocks = {
  dimonaIn: z
    .strictObject({
      startingDate: day,
      ...moments,
      dimonaFeatures: features,
      ...extras,
    })
    .optional(),
  dimonaOut: z.strictObject({ dimonaNumber: digits, endingDate: day }).optional(),
  dimonaUpdate: z.strictObject({ dimonaNumber: digits, startingDate: day.optional(), ...moments }).optional(),
  dimonaCancel: z.strictObject({ dimonaNumber: digits }).optional(),
};

const kinds = { dimonaIn: "IN", dimonaOut: "OUT", dimonaUpdate: "UPDATE", dimonaCancel: "CANCEL" } as const;
const blockNames = ["dimonaIn", "dimonaOut", "dimonaUpdate", "dimonaCancel"] as const;

const schema = z
  .strictObject({
    employer: z.strictObject({ nssoRegistrationNumber: text.optional(), enterpriseNumber: text.optional() }).optional(),
    worker: worker.optional(),
    ...blocks,
  })
  .superRefine((it, context) => requireParts(it, context));

type Parts = Partial<Record<(typeof blockNames)[number] | "employer" | "worker", unknown>>;

/** Exactly one block; an IN also says who and where (REST v1 manual). */
export function requireParts(it: Parts, context: z.RefinementCtx): void {
  const refuse = (property: string, message: string) => context.addIssue({ code: "custom", path: [property], message });
  const given = blockNames.filter((name) => it[name]);
  if (given.length === 0) refuse("dimonaIn", "one of dimonaIn, dimonaOut, dimonaUpdate, dimonaCancel is required");
  for (const name of given.slice(1)) refuse(name, `is not allowed beside ${given[0]}`);
  if (it.dimonaIn && !it.employer) refuse("employer", "is required");
  if (it.dimonaIn && !it.worker) refuse("worker", "is required");
}

/** A declaration as it comes over the wire (REST v1 manual, "Algemene structuur van het JSON-schema"). */
export type Message = z.infer<typeof schema>;

/** One property that was not understood. The manual's 400 names properties; it never repeats a value. */
export type BadProperty = { property: string; message: string };

export type ReadMessage = { ok: true; message: Message } | { ok: false; bad: BadProperty[] };

/** Reads parsed JSON as a declaration, or tells which properties are bad. */
export function readMessage(json: unknown): ReadMessage {
  const parsed = schema.safeParse(json);
  if (parsed.success) return { ok: true, message: parsed.data };
  return { ok: false, bad: badPropertiesOf(parsed.error) };
}

export const badPropertiesOf = (error: z.ZodError): BadProperty[] => error.issues.flatMap(badProperties);

function badProperties(issue: z.core.$ZodIssue): BadProperty[] {
  const property = issue.path.join(".");
  if (issue.code !== "unrecognized_keys") return [{ property, message: issue.message }];
  return issue.keys.map((key) => ({ property: [property, key].filter(Boolean).join("."), message: "is not known" }));
}

export function kindOf(message: Message): Kind {
  const name = blockNames.find((it) => message[it]);
  if (!name) throw new Error("a declaration without a block");
  return kinds[name];
}

/** The number of the period that an OUT, UPDATE or CANCEL is about. */
export const periodNumberOf = (message: Message): string | undefined =>
  (message.dimonaOut ?? message.dimonaUpdate ?? message.dimonaCancel)?.dimonaNumber;
