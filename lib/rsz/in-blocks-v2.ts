import type { Content } from "@/lib/dimona/declaration";
import { addressV2 } from "@/lib/rsz/address-v2";
import { block, given } from "@/lib/rsz/given";
import type { JsonObject } from "@/lib/rsz/json";

/**
 * The blocks of an IN beside its characteristics. The student's place of work is seen in public clients of v2; the cards
 * and the small statutes are seen in none, and keep the names they have in v1.
 */
export const inBlocksV2 = (content: Content): JsonObject =>
  given({
    constructionControlCards: block({
      firstMonthC32ANumber: content.firstMonthCard,
      nextMonthC32ANumber: content.nextMonthCard,
    }),
    studentPlaceOfWork: block({ name: content.workPlaceName, address: addressOf("workPlace", content) }),
    smallStatutesInformation: block({
      employmentNature: content.employmentNature,
      workerStatus: content.workerStatus,
      activityWithRisk: content.activityWithRisk,
    }),
  });

/** The user of an agency worker, a part of the characteristics; its names are v1's, since none of v2 was seen. */
export const usingEmployerV2 = (content: Content): JsonObject | undefined =>
  block({
    jointCommissionNumber: content.usingCompanyCommittee,
    enterpriseNumber: content.usingCompanyEnterpriseNumber,
    name: content.usingCompanyName,
    address: addressOf("usingCompany", content),
  });

const addressOf = (of: "usingCompany" | "workPlace", content: Content): JsonObject | undefined =>
  addressV2({
    street: content[`${of}Street`],
    houseNumber: content[`${of}HouseNumber`],
    postBox: content[`${of}PostBox`],
    zipCode: content[`${of}ZipCode`],
    city: content[`${of}City`],
    country: content[`${of}Country`],
  });
