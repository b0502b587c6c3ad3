import { type Field, row, upTo } from "@/lib/dimona/field-table/field";

/** 5 digits, annex 5; which of them are countries stands in a table that is loaded when asked. */
const country = (text: string): boolean => /^\d{5}$/.test(text);

type Block = "usingCompany" | "workPlace";
type Title = readonly [string, string, string, string];

const STREET: Title = ["Straat", "Rue", "Straße", "Street"];
const HOUSE_NUMBER: Title = ["Nummer van het adres", "Numéro", "Hausnummer", "House number"];
const POST_BOX: Title = ["Brievenbus", "Boîte", "Briefkasten", "Box"];
const ZIP_CODE: Title = ["Postcode", "Code postal", "Postleitzahl", "Postcode"];
const CITY: Title = ["Gemeente", "Commune", "Gemeinde", "Municipality"];
const COUNTRY: Title = ["Landcode", "Pays", "Land", "Country"];

/** An address (block 90022), which stands in the block of the user (90107) and in that of a student's place of work (90376). */
const addressOf = <B extends Block>(block: B, [nl, fr, de, en]: Title) => {
  const of = (title: Title): Title => [
    `${title[0]} ${nl}`,
    `${title[1]} ${fr}`,
    `${title[2]} ${de}`,
    `${title[3]} ${en}`,
  ];
  return [
    row(`${block}Street`, "00517", "text", upTo(42), of(STREET)),
    row(`${block}HouseNumber`, "00518", "text", upTo(10), of(HOUSE_NUMBER)),
    row(`${block}PostBox`, "00519", "text", upTo(4), of(POST_BOX)),
    row(`${block}ZipCode`, "00520", "postcode", upTo(9), of(ZIP_CODE)),
    row(`${block}City`, "00522", "text", upTo(40), of(CITY)),
    row(`${block}Country`, "00523", "country", country, of(COUNTRY)),
  ] as const;
};

const [uStreet, uHouse, uBox, uZip, uCity, uCountry] = addressOf("usingCompany", [
  "van de gebruiker",
  "de l'utilisateur",
  "des Entleihers",
  "of the using company",
]);
const [wStreet, wHouse, wBox, wZip, wCity, wCountry] = addressOf("workPlace", [
  "van de werkplaats",
  "du lieu de travail",
  "des Arbeitsortes",
  "of the place of work",
]);

export const ADDRESS_FIELDS = {
  usingCompanyStreet: uStreet,
  usingCompanyHouseNumber: uHouse,
  usingCompanyPostBox: uBox,
  usingCompanyZipCode: uZip,
  usingCompanyCity: uCity,
  usingCompanyCountry: uCountry,
  workPlaceName: row("workPlaceName", "00776", "text", upTo(96), [
    "Werkplaats, indien niet de hoofdzetel",
    "Lieu de travail, si ce n'est pas le siège principal",
    "Arbeitsort, wenn nicht der Hauptsitz",
    "Place of work, if not the head office",
  ]),
  workPlaceStreet: wStreet,
  workPlaceHouseNumber: wHouse,
  workPlacePostBox: wBox,
  workPlaceZipCode: wZip,
  workPlaceCity: wCity,
  workPlaceCountry: wCountry,
} satisfies Partial<Record<string, Field>>;
