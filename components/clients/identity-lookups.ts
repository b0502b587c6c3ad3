import type { IdentityLookups } from "@/components/clients/identity-fields";
import type { SaveAction } from "@/components/clients/use-save";
import type { CountryChoice } from "@/components/form/country-control";
import type { Place } from "@/components/form/place-control";

/** What the page hands over: the countries, and the action that finds places. */
export type GivenLookups = { countries: readonly CountryChoice[]; searchPlaces: SaveAction<{ text: string }, Place[]> };

/** The same as the fields ask for it; throws when the server cannot be reached, which the combobox says. */
export const identityLookups = ({ countries, searchPlaces }: GivenLookups): IdentityLookups => ({
  countries,
  places: async (text) => {
    const found = (await searchPlaces({ text }))?.data;
    if (!found) throw new Error("no answer");
    return found;
  },
});
