import { expect, test } from "vitest";
import { COLUMNS, type Column } from "@/lib/batch/column";
import { SPELLINGS, UNSURE } from "@/lib/batch/files/column-spellings";
import { columnTitle } from "@/lib/batch/files/column-titles";
import { plainHeader } from "@/lib/batch/files/plain-header";
import { recogniseColumns } from "@/lib/batch/files/recognise-columns";

const languages = ["nl", "fr", "de", "en"] as const;

test.each(languages)("the headers that are written in %s are all recognised", (language) =>
  expect(recogniseColumns(COLUMNS.map((column) => columnTitle(column, language)))).toEqual([...COLUMNS]),
);

const everySpelling = Object.entries(SPELLINGS).flatMap(([column, texts]) =>
  texts.map((text): [string, string] => [text, column]),
);

test("every spelling alone is its column", () => {
  const wrong = everySpelling.filter(([header, column]) => recogniseColumns([header])[0] !== column);
  expect(wrong).toEqual([]);
  expect(everySpelling.length).toBeGreaterThan(400);
});

test("no spelling means two columns, and none that is sure is unsure too", () => {
  const meanings = new Map<string, string>();
  const all = [
    ...everySpelling,
    ...Object.entries(UNSURE).flatMap(([kind, texts]) => texts.map((text): [string, string] => [text, kind])),
  ];
  const doubled = all.filter(([text, column]) => {
    const other = meanings.get(plainHeader(text));
    meanings.set(plainHeader(text), column);
    return other !== undefined && other !== column;
  });
  expect(doubled).toEqual([]);
});

test.each([
  ["  insz  ", "worker"],
  ["RIJKSREGISTERNR.", "worker"],
  ["Rijksregister-nummer *", "worker"],
  ["N° de registre national", "worker"],
  ["Numéro registre national", "worker"],
  ["date debut", "startDate"],
  ["Datum begin (dd/mm/jjjj)", "startDate"],
  ["start_date", "startDate"],
  ["startDate", "startDate"],
  ["P.C.", "jointCommittee"],
  ["PREˊNOM", undefined],
  ["Prenom", "firstName"],
  ["Loon", undefined],
  ["Straat", undefined],
  ["", undefined],
] satisfies [string, Column | undefined][])("%j is %s", (header, column) =>
  expect(recogniseColumns([header])).toEqual([column]),
);

test.each([
  ["Begin, Uur, Einde, Uur", "startDate startHour endDate endHour"],
  ["Datum, Van, Tot", "startDate startHour endHour"],
  ["Van, Tot", "startDate endDate"],
  ["Van, Uur, Tot, Uur", "startDate startHour endDate endHour"],
  ["Datum, Uur, Uur", "startDate startHour endHour"],
  ["Uur, Uur, Datum", "startHour endHour startDate"],
  ["Begindatum, Einddatum, Begin, Einde", "startDate endDate startHour endHour"],
  ["Begindatum, Einde", "startDate endDate"],
  ["Begindatum, Beginuur, Einde, Uur", "startDate startHour endDate endHour"],
  ["Datum, Datum", "startDate endDate"],
  ["Date, h. début, h. fin", "startDate startHour endHour"],
  ["Début, Heure, Fin, Heure", "startDate startHour endDate endHour"],
  ["Tag, Von, Bis", "startDate startHour endHour"],
  ["From, To, Start time, End time", "startDate endDate startHour endHour"],
  ["INSZ, Naam, Voornaam", "worker lastName firstName"],
  ["Naam, Datum", "worker startDate"],
  ["Naam, Voornaam", "lastName firstName"],
  ["Werknemer, Datum", "worker startDate"],
  ["INSZ, Werknemer", "worker -"],
  ["Type, Werknemerstype", "- workerType"],
  ["INSZ, INSZ", "worker -"],
])("%s is %s", (headers, columns) =>
  expect(
    recogniseColumns(headers.split(", "))
      .map((it) => it ?? "-")
      .join(" "),
  ).toBe(columns),
);
