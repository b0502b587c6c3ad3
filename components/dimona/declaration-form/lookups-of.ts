import { answered, call, type DeclareActions } from "@/components/dimona/declaration-form/declare-actions";
import type { Lookups } from "@/components/dimona/declaration-form/form-part";

/** The tables of the RSZ, asked of the server; throws when it cannot be reached, which the combobox says. */
export const lookupsOf = (
  { searchPlaces, searchCommittees }: Pick<DeclareActions, "searchPlaces" | "searchCommittees">,
  countries: Lookups["countries"],
): Lookups => ({
  countries,
  places: async (text) => answered(await call(searchPlaces, { text })),
  committees: async (text) => answered(await call(searchCommittees, { text })),
});
