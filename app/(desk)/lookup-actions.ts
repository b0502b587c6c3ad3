"use server";

import { z } from "zod";
import { action } from "@/lib/access/action";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";
import { searchPostcodes } from "@/lib/dimona/tables/postcodes";
import { searchCommittees as findCommittees } from "@/lib/dimona/tables/search-committees";
import { plainText } from "@/lib/plain-text";

const text = z.object({ text: z.string().max(200).overwrite(plainText) });

/** Postcodes with a name of their municipality, by part of either. The tables of the RSZ never reach the browser. */
export const searchPlaces = action
  .metadata({ name: "lookup.places", needs: "look" })
  .inputSchema(text)
  .action(async ({ parsedInput }) => searchPostcodes(parsedInput.text, dayOf(now()), 12));

/** National joint committees by number, official name or what the sector is called in daily life. */
export const searchCommittees = action
  .metadata({ name: "lookup.committees", needs: "look" })
  .inputSchema(text)
  .action(async ({ parsedInput }) =>
    findCommittees(parsedInput.text, dayOf(now())).map(({ number, nl, fr }) => ({ number, nl, fr })),
  );
