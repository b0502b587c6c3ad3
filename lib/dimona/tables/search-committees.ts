import type { Day } from "@/lib/day";
import { toPlain } from "@/lib/dimona/tables/admitted-characters";
import { type NationalCommittee, nationalCommitteesOn } from "@/lib/dimona/tables/national-committees";

/** What people call a sector whose official name has other words. Ours, 2026-11-22. */
export const SPOKEN: Readonly<Record<string, string>> = {
  "110": "wasserij droogkuis blanchisserie",
  "111": "metaal métal",
  "112": "garage carrosserie",
  "116": "chemie chimie pharma farma",
  "118": "voeding bakkerij alimentation boulangerie",
  "119": "voedingswinkel kleinhandel",
  "121": "poetsdienst poetsen ramen nettoyage",
  "124": "bouw chantier werf bâtiment",
  "140": "vervoer logistiek transport",
  "140.01": "autobus bus autocar",
  "140.03": "vrachtwagen chauffeur camion",
  "140.05": "verhuis déménagement",
  "149.01": "elektricien électricien",
  "200": "bedienden employés",
  "201": "winkel kleinhandel magasin",
  "202": "supermarkt voedingswinkel supermarché",
  "209": "metaal bedienden",
  "302": "horeca hotel restaurant café taverne",
  "311": "winkelketen grote winkels",
  "312": "warenhuis supermarkt",
  "314": "kapper schoonheidszorg coiffeur fitness",
  "317": "bewaking gardiennage",
  "319": "opvoeding zorg",
  "320": "begrafenis uitvaart",
  "322": "interim uitzendkantoor uitzendbureau",
  "322.01": "dienstencheques titres-services poetshulp",
  "329": "socio-cultureel sport vzw asbl",
  "330": "ziekenhuis zorg hôpital rusthuis",
  "331": "kinderopvang crèche welzijn",
  "332": "crèche aide sociale",
};

const words = (text: string): string[] =>
  toPlain(text)
    .split(/[^\p{L}\p{N}.]+/u)
    .filter(Boolean);

type Rank = (committee: NationalCommittee) => boolean;

/** The whole number first, then numbers that begin so, then names, then what it is called in daily life. */
function ranksOf(text: string): Rank[] {
  const typed = words(text);
  const begins = (name: string) => {
    const there = words(name);
    return typed.every((part) => there.some((word) => word.startsWith(part)));
  };
  const number = text.trim();
  return [
    (it) => it.number === number,
    (it) => it.number.startsWith(number),
    (it) => begins(it.nl) || begins(it.fr),
    (it) => begins(`${it.nl} ${it.fr} ${SPOKEN[it.number] ?? ""}`),
  ];
}

/** Committees that exist on a day, found by number, by words of the official names in either language, or as people call the sector. */
export function searchCommittees(text: string, day: Day, limit = 12): NationalCommittee[] {
  if (words(text).length === 0) return [];
  const ranks = ranksOf(text);
  return nationalCommitteesOn(day)
    .map((committee) => ({ committee, rank: ranks.findIndex((holds) => holds(committee)) }))
    .filter(({ rank }) => rank >= 0)
    .sort((one, other) => one.rank - other.rank)
    .slice(0, limit)
    .map(({ committee }) => committee);
}
