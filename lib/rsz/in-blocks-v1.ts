import type { Content } from "@/lib/dimona/declaration";
import { block, given } from "@/lib/rsz/given";
import type { JsonObject } from "@/lib/rsz/json";

/**
 * The blocks of an IN that the manual of v1 does not show. Their names follow the XSD of the batch channel (blocks
 * 90107, 90375, 90376, 90594) in the manner of those that it shows.
 */
export const inBlocks = (content: Content): JsonObject =>
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

/** The user of an agency worker, a part of the characteristics. */
export const usingEmployer = (content: Content): JsonObject | undefined =>
  block({
    jointCommissionNumber: content.usingCompanyCommittee,
    enterpriseNumber: content.usingCompanyEnterpriseNumber,
    name: content.usingCompanyName,
    address: addressOf("usingCompany", content),
  });

const addressOf = (of: "usingCompany" | "workPlace", content: Content): JsonObject | undefined =>
  block({
    street: content[`${of}Street`],
    houseNumber: content[`${of}HouseNumber`],
    postBox: content[`${of}PostBox`],
    zipCode: content[`${of}ZipCode`],
    city: content[`${of}City`],
    country: content[`${of}Country`],
  });
