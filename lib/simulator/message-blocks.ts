import { z } from "zod";

/** The manual shows numbers as text; a JSON number of the same digits is read as well. */
export const digits = z.union([z.string(), z.int().nonnegative().transform(String)]);
export const text = z.string();

export const address = z.strictObject({
  street: text.optional(),
  houseNumber: text.optional(),
  postBox: text.optional(),
  zipCode: text.optional(),
  city: text.optional(),
  country: text.optional(),
});

/** Block 90107, a part of the characteristics. The manual does not show it: names after the XSD of the batch channel. */
const usingEmployer = z.strictObject({
  jointCommissionNumber: text.optional(),
  enterpriseNumber: text.optional(),
  name: text.optional(),
  address: address.optional(),
});

/** Block 90374. */
export const features = z.strictObject({
  jointCommissionNumber: text.optional(),
  workerType: text,
  subEntity: digits.optional(),
  usingEmployer: usingEmployer.optional(),
});

/** Blocks 90375, 90376 and 90594, which stand beside the characteristics in an IN. */
export const extras = {
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
