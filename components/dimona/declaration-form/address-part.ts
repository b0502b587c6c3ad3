import type { IdentityPartName } from "@/components/dimona/declaration-form/form-values";
import type { FieldName } from "@/lib/dimona/declaration";

const parts = {
  Street: "street",
  HouseNumber: "houseNumber",
  PostBox: "postBox",
  ZipCode: "zipCode",
  City: "city",
  Country: "country",
} as const;

export type AddressPart = {
  block: "usingCompany" | "workPlace";
  part: (typeof parts)[keyof typeof parts] & IdentityPartName;
};

/** The part of an address that a field of a block is; undefined for other fields. */
export function addressPart(name: FieldName): AddressPart | undefined {
  const block = (["usingCompany", "workPlace"] as const).find((it) => name.startsWith(it));
  const part = block && Object.entries(parts).find(([end]) => name === `${block}${end}`)?.[1];
  return part && { block, part };
}

const inBlock = {
  usingCompany: { zipCode: "usingCompanyZipCode", city: "usingCompanyCity", country: "usingCompanyCountry" },
  workPlace: { zipCode: "workPlaceZipCode", city: "workPlaceCity", country: "workPlaceCountry" },
} as const satisfies Record<AddressPart["block"], Record<string, FieldName>>;

/** The fields of postcode, municipality and country of a block. */
export const placeFieldsOf = (block: AddressPart["block"]) => inBlock[block];
