import type { FormValues } from "@/components/dimona/declaration-form/form-values";
import type { Content, FieldName } from "@/lib/dimona/declaration";

/** Where two ways lead to the same thing, which one was chosen: the user by number or by name, the place of work. */
export type Ways = Pick<FormValues, "userBy" | "elsewhere">;

export const waysOf = ({ userBy, elsewhere }: FormValues): Ways => ({ userBy, elsewhere });

/** The ways that a declaration took. */
export const waysTaken = (content: Content): Ways => ({
  userBy: content.usingCompanyName === undefined ? "number" : "name",
  elsewhere: content.workPlaceName !== undefined,
});

const byNumber: readonly FieldName[] = ["usingCompanyEnterpriseNumber"];
const byName: readonly FieldName[] = [
  "usingCompanyName",
  "usingCompanyStreet",
  "usingCompanyHouseNumber",
  "usingCompanyPostBox",
  "usingCompanyZipCode",
  "usingCompanyCity",
  "usingCompanyCountry",
];
const ofPlace: readonly FieldName[] = [
  "workPlaceName",
  "workPlaceStreet",
  "workPlaceHouseNumber",
  "workPlacePostBox",
  "workPlaceZipCode",
  "workPlaceCity",
  "workPlaceCountry",
];

/** Whether the form draws a field, as far as the ways decide it. */
export function isOfWay(name: FieldName, { userBy, elsewhere }: Ways): boolean {
  if (byNumber.includes(name)) return userBy === "number";
  return byName.includes(name) ? userBy === "name" : elsewhere || !ofPlace.includes(name);
}

/**
 * What of the declaration goes with the chosen ways. Who chose a name must give one: left blank it is there and wrong,
 * rather than absent and forgotten.
 */
export function followWays(content: Content, ways: Ways): Content {
  const kept = Object.entries(content).filter(([name]) => name === "kind" || isOfWay(name as FieldName, ways));
  return {
    ...(ways.userBy === "name" && { usingCompanyName: "" }),
    ...(ways.elsewhere && { workPlaceName: "" }),
    ...(Object.fromEntries(kept) as Content),
  };
}
