import { z } from "zod";
import { badPropertiesOf, birthDay, day, type Message, type ReadMessage, requireParts } from "@/lib/simulator/message";
import { digits, text } from "@/lib/simulator/message-blocks";
import { present } from "@/lib/simulator/present";

// The contract of v2 was not readable to us: names and types are those that public clients of the service send. Where
// they disagree (names of the worker) both are taken; blocks that none of them sends keep the names of v1.

const whole = z.int().nonnegative();
const padded = (length: number) => (it: number) => String(it).padStart(length, "0");
const country = whole.transform(padded(5));
const periodId = whole.transform(padded(12));

const address = z
  .strictObject({
    street: text.optional(),
    houseNumber: text.optional(),
    boxNumber: text.nullish(),
    postCode: text.optional(),
    municipality: z.strictObject({ code: whole.nullish(), name: text.optional() }).optional(),
    country: country.optional(),
  })
  .transform(({ street, houseNumber, boxNumber, postCode, municipality, country }) =>
    present({
      street,
      houseNumber,
      postBox: boxNumber ?? undefined,
      zipCode: postCode,
      city: municipality?.name,
      country,
    }),
  );

/** Who is meant by `employerId` (an integer) or `enterpriseNumber`, in the words of v1. */
export const employerOfBody = z
  .strictObject({ employerId: whole.transform(padded(9)).optional(), enterpriseNumber: text.optional() })
  .transform(({ employerId, enterpriseNumber }) => present({ nssoRegistrationNumber: employerId, enterpriseNumber }));

const genders = { "1": "MALE", "2": "FEMALE" } as const;

const worker = z
  .strictObject({
    ssin: text.optional(),
    familyName: text.optional(),
    givenName: text.optional(),
    lastName: text.optional(),
    firstName: text.optional(),
    birthDate: birthDay.optional(),
    placeOfBirth: text.optional(),
    countryOfBirth: country.optional(),
    nationality: country.optional(),
    gender: z.enum(["1", "2"]).optional(),
    address: address.optional(),
  })
  .transform(({ familyName, givenName, placeOfBirth, countryOfBirth, gender, ...it }) =>
    present({
      ...it,
      lastName: familyName ?? it.lastName,
      firstName: givenName ?? it.firstName,
      birthPlace: placeOfBirth,
      birthPlaceCountry: countryOfBirth,
      gender: gender && genders[gender],
    }),
  );

const moments = {
  startHour: text.optional(),
  endDate: day.optional(),
  endHour: text.optional(),
  plannedHoursNumber: whole.optional(),
};

type Moments = { startHour?: string; endDate?: string; endHour?: string; plannedHoursNumber?: number };
const momentsOf = ({ startHour, endDate, endHour, plannedHoursNumber }: Moments) =>
  present({
    startingHour: startHour,
    endingDate: endDate,
    endingHour: endHour,
    plannedHoursNumber: plannedHoursNumber?.toString(),
  });

const usingEmployer = z.strictObject({
  jointCommissionNumber: text.optional(),
  enterpriseNumber: text.optional(),
  name: text.optional(),
  address: address.optional(),
});

const features = z.strictObject({
  jointCommissionNumber: text.optional(),
  workerType: text,
  subEntity: digits.optional(),
  usingEmployer: usingEmployer.optional(),
});

const extras = {
  constructionControlCards: z
    .strictObject({ firstMonthC32ANumber: digits.optional(), nextMonthC32ANumber: digits.optional() })
    .optional(),
  studentPlaceOfWork: z.strictObject({ name: text.optional(), address: address.optional() }).optional(),
  smallStatutesInformation: z
    .strictObject({
      employmentNature: text.optional(),
      workerStatus: text.optional(),
      activityWithRisk: digits.optional(),
    })
    .optional(),
};

const blocks = {
  dimonaIn: z
    .strictObject({ startDate: day, ...moments, features, ...extras })
    .transform(({ startDate, startHour, endDate, endHour, plannedHoursNumber, features, ...rest }) => ({
      startingDate: startDate,
      ...momentsOf({ startHour, endDate, endHour, plannedHoursNumber }),
      dimonaFeatures: features,
      ...rest,
    }))
    .optional(),
  dimonaOut: z
    .strictObject({ periodId, endDate: day })
    .transform((it) => ({ dimonaNumber: it.periodId, endingDate: it.endDate }))
    .optional(),
  dimonaUpdate: z
    .strictObject({ periodId, startDate: day.optional(), ...moments })
    .transform(({ periodId, startDate, ...rest }) => ({
      dimonaNumber: periodId,
      ...present({ startingDate: startDate }),
      ...momentsOf(rest),
    }))
    .optional(),
  dimonaCancel: z
    .strictObject({ periodId })
    .transform((it) => ({ dimonaNumber: it.periodId }))
    .optional(),
};

const schema = z
  .strictObject({ employer: employerOfBody.optional(), worker: worker.optional(), ...blocks })
  .superRefine((it, context) => requireParts(it, context));

/** Reads parsed JSON as a declaration of v2, or tells which properties are bad, in the words of v2. */
export function readMessageV2(json: unknown): ReadMessage {
  const parsed = schema.safeParse(json);
  if (!parsed.success) return { ok: false, bad: badPropertiesOf(parsed.error) };
  const message: Message = parsed.data;
  return { ok: true, message };
}
