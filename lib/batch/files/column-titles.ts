import type { Column } from "@/lib/batch/column";
import { FIELDS } from "@/lib/dimona/fields";
import type { Texts } from "@/lib/dimona/texts";

type Own = Exclude<Column, keyof typeof FIELDS>;

const own: Record<Own, Texts> = {
  employer: { nl: "Werkgever", fr: "Employeur", de: "Arbeitgeber", en: "Employer" },
  kind: { nl: "Soort aangifte", fr: "Nature de la déclaration", de: "Art der Meldung", en: "Kind of declaration" },
  worker: { nl: "INSZ", fr: "NISS", de: "ENSS", en: "INSZ" },
  lastName: { nl: "Familienaam", fr: "Nom de famille", de: "Familienname", en: "Last name" },
  firstName: { nl: "Voornaam", fr: "Prénom", de: "Vorname", en: "First name" },
};

const isOwn = (column: Column): column is Own => column in own;

/** What a column is called above it in a file; `recogniseColumns` knows each of them. */
export const columnTitle = (column: Column, language: keyof Texts): string =>
  (isOwn(column) ? own[column] : FIELDS[column].title)[language];
