import { z } from "zod";
import { contentSchema } from "@/lib/dimona/content";
import { GENDERS } from "@/lib/dimona/declaration";
import { plainText } from "@/lib/plain-text";

const text = z.string().max(200).overwrite(plainText);
const part = text.optional();

const identitySchema = z.object({
  lastName: text,
  firstName: text,
  birthDate: part,
  birthPlace: part,
  birthCountry: part,
  nationality: part,
  gender: z.enum(GENDERS).optional(),
  street: part,
  houseNumber: part,
  postBox: part,
  zipCode: part,
  city: part,
  country: part,
});

/** How the form names the worker: someone we know, a number just typed, or identity data for who has no number. */
export const workerChoiceSchema = z.discriminatedUnion("by", [
  z.object({ by: z.literal("none") }),
  z.object({ by: z.literal("person"), personId: z.uuid() }),
  z.object({ by: z.literal("insz"), insz: text, lastName: text, firstName: text }),
  z.object({ by: z.literal("identity"), identity: identitySchema }),
]);
export type WorkerChoice = z.infer<typeof workerChoiceSchema>;

/** All that stands in the form. It may be incomplete and wrong: a draft keeps what was typed. */
export const draftSchema = z.object({
  clientKey: z.uuid(),
  employerId: z.uuid(),
  worker: workerChoiceSchema,
  content: contentSchema,
  ancestorId: z.uuid().optional(),
  /** The version of the stored draft that the form started from; absent when there is none yet. */
  version: z.number().int().optional(),
});
export type Draft = z.infer<typeof draftSchema>;
