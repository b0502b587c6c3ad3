import { z } from "zod";
import { parseDay } from "@/lib/day";
import { GENDERS, type IdentityData } from "@/lib/dimona/declaration";
import { parseInsz } from "@/lib/dimona/identifiers";
import { IDENTITY_PARTS } from "@/lib/dimona/identity-parts";
import { parseBirthDate } from "@/lib/people/birth-date";
import { plainText } from "@/lib/plain-text";

/** What can be wrong with a field; each has its text in messages/ under `people.faults`. */
export const PERSON_FAULTS = ["missing", "too-long", "insz", "birth-date", "country", "not-a-day", "employer"] as const;
export type PersonFault = (typeof PERSON_FAULTS)[number];

const fault = (it: PersonFault): string => it;

/** Text of at most so many characters (glossary 2023/3, zones 00025 to 00035 and 00168); empty is absent. */
const text = (most: number) =>
  z
    .string()
    .overwrite(plainText)
    .trim()
    .max(most, fault("too-long"))
    .transform((it) => it || undefined)
    .optional();

const checked = (right: (it: string) => boolean, name: PersonFault) =>
  z
    .string()
    .trim()
    .refine((it) => it === "" || right(it), fault(name))
    .transform((it) => it || undefined)
    .optional();

const birthDate = z
  .string()
  .trim()
  .transform((it, context) => {
    const date = it === "" ? undefined : parseBirthDate(it);
    if (it !== "" && !date) context.addIssue({ code: "custom", message: fault("birth-date") });
    return date;
  })
  .optional();

/** A 5-digit NIS code (zones 00035, 00119, 00169; RSZ annex 5). */
const country = checked((it) => /^\d{5}$/.test(it), "country");

const insz = z.string().transform((it, context) => {
  if (it.trim() === "") return undefined;
  const digits = parseInsz(it);
  if (!digits) context.addIssue({ code: "custom", message: fault("insz") });
  return digits;
});

/** Identity data as typed, and as stored: absent instead of empty. */
const identity = z.object({
  birthDate,
  birthPlace: text(40),
  birthCountry: country,
  nationality: country,
  gender: z.union([z.literal("").transform(() => undefined), z.enum(GENDERS)]).optional(),
  street: text(35),
  houseNumber: text(10),
  postBox: text(4),
  zipCode: text(9),
  city: text(40),
  country,
});

const name = (most: number) =>
  z.string().overwrite(plainText).trim().min(1, fault("missing")).max(most, fault("too-long"));
const names = { lastName: name(48), firstName: name(24) };

/** All parts that the law requires of a worker without a number; the names stand apart. */
function refuseMissing(it: Partial<IdentityData>, context: z.RefinementCtx): void {
  for (const { name, required } of IDENTITY_PARTS)
    if (required && !(name in names) && !it[name])
      context.addIssue({ code: "custom", message: fault("missing"), path: ["identity", name] });
}

/** A new worker of an employer: with a number, or with all identity data. The form and the action share it. */
export const newPerson = z
  .object({ employerId: z.uuid(fault("employer")), insz, ...names, identity })
  .superRefine((it, context) => {
    if (!it.insz) refuseMissing(it.identity, context);
  });
export type NewPersonForm = z.input<typeof newPerson>;
export type NewPerson = z.output<typeof newPerson>;

/**
 * A changed worker. `insz` is a number to be given from `numberFrom` on, empty for none. `needsIdentity`: the worker has
 * no number, so all identity data are required unless one is given now.
 */
export const personInput = z
  .object({
    insz,
    numberFrom: checked((it) => parseDay(it) !== undefined, "not-a-day"),
    ...names,
    identity,
    needsIdentity: z.boolean(),
  })
  .superRefine((it, context) => {
    if (it.needsIdentity && !it.insz) refuseMissing(it.identity, context);
  });
export type PersonForm = z.input<typeof personInput>;
export type PersonInput = z.output<typeof personInput>;

/** `version` and `seen` say what the change was made from; a tied person has only its name here. */
export const personChange = z.object({
  id: z.uuid(),
  version: z.int(),
  seen: z.object({ lastName: z.string(), firstName: z.string() }),
  person: personInput,
});
export type PersonChange = z.output<typeof personChange>;
