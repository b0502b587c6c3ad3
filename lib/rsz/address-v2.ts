import { POSTCODES } from "@/lib/dimona/tables/postcodes";
import { block } from "@/lib/rsz/given";
import type { JsonObject } from "@/lib/rsz/json";
import { wholeNumber } from "@/lib/rsz/whole-number";

type Parts = {
  street?: string;
  houseNumber?: string;
  postBox?: string;
  zipCode?: string;
  city?: string;
  country?: string;
};

const belgium = "00150";

const nisCodes = new Map(POSTCODES.filter((it) => it.nisCode && !it.to).map((it) => [it.zipCode, it.nisCode]));

/** An address in the words of v2, as public clients of the service write it; undefined when nothing is said. */
export const addressV2 = ({ street, houseNumber, postBox, zipCode, city, country }: Parts): JsonObject | undefined =>
  block({
    street,
    houseNumber,
    boxNumber: postBox,
    postCode: zipCode,
    municipality: block({ code: codeOf(zipCode, country), name: city }),
    country: wholeNumber(country),
  });

/** The NIS code of the municipality (annex 23: each postcode of today has one at most); abroad there is none. */
const codeOf = (zipCode: string | undefined, country: string | undefined): number | string | undefined =>
  zipCode !== undefined && country === belgium ? wholeNumber(nisCodes.get(zipCode)) : undefined;
