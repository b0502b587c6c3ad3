import { z } from "zod";
import type { Gender } from "@/lib/dimona/declaration";

/** Text as it stands in the message: what it says is judged by the law, not by its shape. `null` is absent. */
const text = z
  .string()
  .nullish()
  .transform((it) => it ?? undefined);
/** Numbers may stand as JSON text or as JSON numbers. */
const digits = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .transform((it) => it ?? undefined);
const gender = z.custom<Gender>((it) => typeof it === "string", "expected string").optional();

const address = z.strictObject({
  street: text,
  houseNumber: digits,
  postBox: digits,
  zipCode: digits,
  city: text,
  country: digits,
});

const worker = z.strictObject({
  ssin: digits,
  lastName: text,
  firstName: text,
  birthDate: text,
  birthPlace: text,
  birthPlaceCountry: digits,
  nationality: digits,
  gender,
  address: address.optional(),
});

const employerNumbers = { nssoRegistrationNumber: digits, enterpriseNumber: digits };

const features = z.strictObject({
  jointCommissionNumber: digits,
  workerType: text,
  subEntity: digits,
  usingEmployer: z
    .strictObject({
      jointCommissionNumber: digits,
      enterpriseNumber: digits,
      name: text,
      address: address.optional(),
    })
    .optional(),
});

const moments = {
  startingDate: text,
  startingHour: digits,
  endingDate: text,
  endingHour: digits,
  plannedHoursNumber: digits,
};

/** Every block takes every name: what does not belong in it is refused by the law (-005), with its number. */
const block = z
  .strictObject({
    dimonaNumber: digits,
    ...moments,
    dimonaFeatures: features.optional(),
    constructionControlCards: z.strictObject({ firstMonthC32ANumber: digits, nextMonthC32ANumber: digits }).optional(),
    studentPlaceOfWork: z.strictObject({ name: text, address: address.optional() }).optional(),
    smallStatutesInformation: z
      .strictObject({ employmentNature: text, workerStatus: text, activityWithRisk: digits })
      .optional(),
  })
  .optional();

export const BLOCKS = { IN: "dimonaIn", OUT: "dimonaOut", UPDATE: "dimonaUpdate", CANCEL: "dimonaCancel" } as const;

const declaration = z
  .strictObject({
    employer: z.strictObject(employerNumbers).optional(),
    worker: worker.optional(),
    dimonaIn: block,
    dimonaOut: block,
    dimonaUpdate: block,
    dimonaCancel: block,
  })
  .refine((it) => Object.values(BLOCKS).filter((name) => it[name]).length === 1, {
    message: "exactly one of dimonaIn, dimonaOut, dimonaUpdate, dimonaCancel is needed",
  });

const registered = z.strictObject({
  dimonaPeriodId: z.union([z.string(), z.number().transform(String)]),
  worker,
  dimonaFeatures: features,
  ...moments,
  startingDate: z.string(),
  plannedHoursNumber: z.coerce.number().nullish(),
  cancelled: z.boolean().default(false),
  locked: z.boolean().default(false),
});

const employer = z.strictObject({
  ...employerNumbers,
  kind: z.enum(["private", "local-authority"]).default("private"),
  active: z.boolean().default(true),
  mandate: z.boolean().default(true),
});

/**
 * One line of a dry run: a declaration as REST v1 takes it, the instant it is sent, and what the RSZ holds then. Names
 * that the manual does not show are ours. What else stands beside these, such as a name of the case, is left alone.
 */
export const lineSchema = z.object({
  at: z.iso.datetime({ offset: true }).transform((it) => new Date(it)),
  employer: employer.prefault({}),
  register: z.array(registered).default([]),
  refusedNumbers: z.array(z.union([z.string(), z.number().transform(String)])).default([]),
  declaration,
});

export type Line = z.infer<typeof lineSchema>;
export type WireWorker = z.infer<typeof worker>;
export type WireAddress = z.infer<typeof address>;
export type WireFeatures = z.infer<typeof features>;
export type WireBlock = NonNullable<z.infer<typeof block>>;
export type Registered = z.infer<typeof registered>;
