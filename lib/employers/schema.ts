import { z } from "zod";
import { parseDay } from "@/lib/day";
import { EMPLOYER_KINDS } from "@/lib/dimona/declaration";
import { parseEnterpriseNumber } from "@/lib/dimona/identifiers";
import { parseAnyRszNumber } from "@/lib/employers/rsz-number";
import { plainText } from "@/lib/plain-text";

/** The languages an employer writes and is written to in. */
export const EMPLOYER_LANGUAGES = ["nl", "fr", "de"] as const;

/** What can be wrong with a field; each has its text in messages/ under `employers.faults`. */
export const EMPLOYER_FAULTS = [
  "missing",
  "too-long",
  "not-a-day",
  "end-before-start",
  "not-an-hour",
  "enterprise-number",
  "rsz-number",
  "number-needed",
  "number-twice",
  "committee",
  "committee-twice",
  "committee-forbidden",
  "default-committee",
  "mandates-overlap",
  "team",
] as const;
export type EmployerFault = (typeof EMPLOYER_FAULTS)[number];

const fault = (it: EmployerFault): string => it;

const day = z.string().refine((text) => parseDay(text), fault("not-a-day"));
const laterDay = z.union([z.literal("").transform(() => undefined), day]).optional();
const inOrder = (it: { validFrom: string; validTo?: string | undefined }) => !it.validTo || it.validTo >= it.validFrom;
const endFirst = { error: fault("end-before-start"), path: ["validTo"] };

const enterpriseNumber = z
  .string()
  .trim()
  .transform((text, context) => {
    if (text === "") return undefined;
    const digits = parseEnterpriseNumber(text);
    if (!digits) context.addIssue({ code: "custom", message: fault("enterprise-number") });
    return digits;
  });

const rszNumber = z.string().transform((text, context) => {
  const parsed = parseAnyRszNumber(text);
  if (parsed) return parsed.number;
  context.addIssue({ code: "custom", message: fault(text.trim() ? "rsz-number" : "missing") });
  return z.NEVER;
});

const numbers = z.array(z.object({ number: rszNumber, validFrom: day, validTo: laterDay }).refine(inOrder, endFirst));
const mandates = z.array(z.object({ validFrom: day, validTo: laterDay }).refine(inOrder, endFirst));

/** National numbers, `302` or `140.05`. The RSZ knows nine values only; `toDimonaCommittee` maps them. */
const committees = z.array(
  z.object({
    number: z
      .string()
      .trim()
      .regex(/^\d{3}(\.\d{2})?$/, fault("committee")),
    isDefault: z.boolean(),
  }),
);

const openEnd = "9999-12-31";
type Dated = { validFrom: string; validTo?: string | undefined };
const overlap = (one: Dated, other: Dated): boolean =>
  one.validFrom <= (other.validTo ?? openEnd) && other.validFrom <= (one.validTo ?? openEnd);

const repeats = <T>(list: readonly T[], same: (one: T, other: T) => boolean): number =>
  list.findIndex((it, at) => list.slice(0, at).some((before) => same(before, it)));

/**
 * An employer as typed in the form, and as stored after parsing: numbers in digits, absent instead of empty. The form and
 * the action share it. `teamIds` are the teams of the user's own choice; teams out of the user's reach are not touched.
 */
export const employerInput = z
  .object({
    name: z.string().overwrite(plainText).trim().min(1, fault("missing")).max(200, fault("too-long")),
    enterpriseNumber,
    kind: z.enum(EMPLOYER_KINDS, fault("missing")),
    language: z.enum(EMPLOYER_LANGUAGES, fault("missing")),
    usualStartHour: z.string().regex(/^([01]\d|2[0-3])[0-5]\d$/, fault("not-an-hour")),
    active: z.boolean(),
    numbers,
    jointCommittees: committees,
    mandates,
    teamIds: z.array(z.uuid()),
  })
  .superRefine((it, context) => {
    const refuse = (name: EmployerFault, ...path: (string | number)[]) =>
      context.addIssue({ code: "custom", message: name, path });
    if (it.numbers.length === 0 && !it.enterpriseNumber) refuse("number-needed", "numbers");
    const number = repeats(it.numbers, (one, other) => one.number === other.number);
    if (number >= 0) refuse("number-twice", "numbers", number, "number");
    const committee = repeats(it.jointCommittees, (one, other) => one.number === other.number);
    if (committee >= 0) refuse("committee-twice", "jointCommittees", committee, "number");
    if (it.kind === "local-authority" && it.jointCommittees.length > 0)
      refuse("committee-forbidden", "jointCommittees");
    const defaults = it.jointCommittees.filter((row) => row.isDefault).length;
    if (it.jointCommittees.length > 0 && defaults !== 1) refuse("default-committee", "jointCommittees");
    const mandate = repeats(it.mandates, overlap);
    if (mandate >= 0) refuse("mandates-overlap", "mandates", mandate, "validFrom");
  });

/** As the form holds it: text as typed. */
export type EmployerForm = z.input<typeof employerInput>;
/** As it is stored. */
export type EmployerInput = z.output<typeof employerInput>;

/** A change says which version it was made from. */
export const employerChange = z.object({ id: z.uuid(), version: z.int(), employer: employerInput });
export type EmployerChange = z.output<typeof employerChange>;
