import type { IdentityData } from "@/lib/dimona/declaration";
import { makeInsz } from "@/lib/dimona/identifiers-made";

/** `employers` are places in `demoEmployers`. */
export type DemoPerson = { lastName: string; firstName: string; insz: string; employers: readonly number[] };

/** Five a line: the workers of one employer, invented like it. */
const names: readonly string[] = [
  "Noor Testaert, Sami Denkbeeld, Yara Maquette, Tom Proefmans, Ines Patroon",
  "Lotte Modelaers, Daan Concepts, Elif Modelski, Jef Ontwerp, Roos Voorblad",
  "Mila Staelman, Wout Schetsers, Amina Drukproef, Bram Kladde, Sofie Voorbeelds",
  "Lou Kartons, Rik Prototyp, Hanne Bouwplaat, Youssef Papieren, Fien Tekeningh",
  "Chloé Maquet, Luc Brouillon, Inès Gabarit, Théo Calque, Nadia Croquis",
  "Pieter Nulversie, Saar Testgeval, Kobe Regelwerk, Anouk Schermvoor, Dries Bronmans",
  "Marta Próbna, Ioan Schiță, Koen Laadproef, Petra Ritblad, Gert Vrachtbriefs",
  "Stijn Gietvorm, Els Passer, Mehmet Örnek, Veerle Waterpas, Joris Meetlint",
  "Griet Formulier, Hugo Besluit, Leen Zegel, Maarten Gemeenteblad, Katrien Agenda",
  "Olivier Semis, Fatou Esquif, Benoît Taille, Camille Bordure, Hugo Pépin",
  "Anna Mustermann, Jürgen Vorlage, Heike Schablone, Dieter Hobelbank, Ute Zeichnung",
  "Frans Zetsel, Godelieve Inktvis, Willy Drukvorm, Marleen Katern, Eddy Bladspiegel",
];

/** The worker of the RSZ's own manual (REST v1, example of a Dimona IN), under an invented name. */
const manualWorker: DemoPerson = { lastName: "Voorbeeld", firstName: "Jan", insz: "65111899997", employers: [0] };

const two = (value: number) => String(value).padStart(2, "0");

/** Every fifth of an employer is of a student's age. */
const birthOf = (row: number, column: number) =>
  `${column === 4 ? 2003 + (row % 3) : 1962 + row * 3 + column * 2}${two(1 + ((row * 5 + column) % 12))}${two(1 + ((row * 11 + column * 7) % 28))}`;

function person(text: string, row: number, column: number): DemoPerson {
  const [firstName = "", ...rest] = text.trim().split(" ");
  const insz = makeInsz(birthOf(row, column), 101 + row * 10 + column);
  // The second one of a row also works for the next employer.
  return {
    lastName: rest.join(" "),
    firstName,
    insz,
    employers: column === 1 ? [row, (row + 1) % names.length] : [row],
  };
}

export const demoPeople: readonly DemoPerson[] = [
  manualWorker,
  ...names.flatMap((line, row) => line.split(",").map((text, column) => person(text, row, column))),
];

/** Workers whom the simulator treats in its own way (its help page lists them), so that every state is to be seen. */
export const exercisePeople = {
  identifiedLater: { lastName: "Laterbekend", firstName: "Louise", insz: "01010100194", employers: [0] },
  notIdentified: { lastName: "Nietgevonden", firstName: "Nestor", insz: "01010100293", employers: [1] },
  forbidden: { lastName: "Zondermandaat", firstName: "Zita", insz: "01010100392", employers: [6] },
  dropped: { lastName: "Zonderantwoord", firstName: "Zeno", insz: "01010100590", employers: [2] },
} satisfies Record<string, DemoPerson>;

/** A worker who has no number yet. Countries are NIS codes: 00122 Poland, 00150 Belgium. */
export const workerWithoutNumber: IdentityData = {
  lastName: "Zieliński-Wzór",
  firstName: "Paweł",
  birthDate: "1991-00-00",
  birthPlace: "Kraków",
  birthCountry: "00122",
  gender: "MALE",
  nationality: "00122",
  street: "Modelstraat",
  houseNumber: "12",
  zipCode: "9000",
  city: "Gent",
  country: "00150",
};
