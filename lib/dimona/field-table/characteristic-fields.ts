import { COMMITTEES } from "@/lib/dimona/committee-table";
import { row, upTo } from "@/lib/dimona/field-table/field";
import { parseEnterpriseNumber } from "@/lib/dimona/identifiers";
import { workerType } from "@/lib/dimona/worker-types";

const values = new Set(COMMITTEES.map((it) => it.value));
/** 322 is not admitted inside the block of the user (zone 00046, second remark). */
const ofUser = COMMITTEES.filter((it) => !it.usingCompany);
const valuesOfUser = new Set(ofUser.map((it) => it.value));

/** The characteristics: block 90374, and the user of an agency worker in it, 90107. */
export const CHARACTERISTIC_FIELDS = {
  workerType: row("workerType", "00655", "worker-type", (text) => workerType(text) !== undefined, [
    "Aard werknemer",
    "Type de travailleur",
    "Art des Arbeitnehmers",
    "Worker type",
  ]),
  jointCommittee: row("jointCommittee", "00046", "committee", (text) => values.has(text), [
    "Nummer van paritair comité",
    "Numéro de commission paritaire",
    "Nummer der paritätischen Kommission",
    "Joint committee number",
  ]),
  subEntity: row("subEntity", "00652", "number", (text) => /^\d{1,10}$/.test(text), [
    "Nummer van deelentiteit",
    "Numéro de sous-entité",
    "Nummer der Teileinheit",
    "Sub-entity number",
  ]),
  usingCompanyCommittee: row(
    "usingCompanyCommittee",
    "00046",
    "committee",
    (text) => valuesOfUser.has(text),
    [
      "Paritair comité van de gebruiker",
      "Commission paritaire de l'utilisateur",
      "Paritätische Kommission des Entleihers",
      "Joint committee of the using company",
    ],
    { options: ofUser.map(({ value, title }) => ({ value, title })) },
  ),
  usingCompanyEnterpriseNumber: row(
    "usingCompanyEnterpriseNumber",
    "00131",
    "enterprise-number",
    (text) => parseEnterpriseNumber(text) === text,
    [
      "Ondernemingsnummer van de gebruikende onderneming",
      "Numéro d'entreprise de l'utilisateur",
      "Unternehmensnummer des Entleihers",
      "Enterprise number of the using company",
    ],
  ),
  usingCompanyName: row("usingCompanyName", "00153", "text", upTo(96), [
    "Benaming van de gebruikende onderneming",
    "Dénomination de l'utilisateur",
    "Name des Entleihers",
    "Name of the using company",
  ]),
};
