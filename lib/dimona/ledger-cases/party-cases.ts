import type { AddressBook, Context } from "@/lib/dimona/context";
import type { IdentityData } from "@/lib/dimona/declaration";
import { casualIn, depend, differ, employer, type LedgerCase, shopIn } from "@/lib/dimona/ledger-cases/ledger-case";
import { about, ordinaryIn, ordinaryPeriod } from "@/lib/dimona/rules/samples";

const numbers = { nssoNumber: "118203423", enterpriseNumber: "0477472701" };
const ofNumber = (nssoNumber: string, more = {}): Partial<Context> => employer({ nssoNumber, ...more });
const byEnterprise = (enterpriseNumber: string): Partial<Context> =>
  employer({ nssoNumber: undefined, enterpriseNumber });

const EMPLOYER_CASES: readonly LedgerCase[] = [
  depend("00011-003", ordinaryIn(), ofNumber("118203424"), ofNumber("118203423")),
  depend("00014-003", ordinaryIn(), byEnterprise("0477472702"), byEnterprise("0477472701")),
  depend(
    "00948-003",
    ordinaryIn(),
    ofNumber("5000000121", { provisional: true }),
    ofNumber("5000000120", { provisional: true }),
  ),
  depend("00011-235", ordinaryIn(), employer({ knownAtRsz: false }), employer({ knownAtRsz: true })),
  depend(
    "00014-235",
    ordinaryIn(),
    employer({ nssoNumber: undefined, enterpriseNumber: "0477472701", knownAtRsz: false }),
    byEnterprise("0477472701"),
  ),
  depend(
    "00948-235",
    ordinaryIn(),
    ofNumber("5000000120", { provisional: true, knownAtRsz: false }),
    ofNumber("5000000120", { provisional: true }),
  ),
  depend(
    "00014-022",
    ordinaryIn(),
    employer({ ...numbers, enterpriseNumberAtRsz: "0987654394" }),
    employer({ ...numbers, enterpriseNumberAtRsz: "0477472701" }),
  ),
  depend("90256-364", ordinaryIn(), { employer: undefined }, {}),
  depend("90256-155", ordinaryIn(), employer({ mandate: false }), employer({ mandate: true })),
  depend("90373-343", ordinaryIn(), employer({ active: false }), employer({ active: true })),
  depend(
    "90378-343",
    about("UPDATE", { startDate: "2026-11-01" }),
    { ...employer({ active: false }), periods: [ordinaryPeriod()] },
    { ...employer({ active: true }), periods: [ordinaryPeriod()] },
  ),
];

const held = { periods: [ordinaryPeriod()] };

const OWNER_CASES: readonly LedgerCase[] = [
  depend(
    "00011-347",
    about("CANCEL"),
    { ...held, owner: { nssoNumber: "199999934" } },
    { ...held, owner: { nssoNumber: "118203423" } },
  ),
  depend(
    "00014-347",
    about("CANCEL"),
    { ...held, ...byEnterprise("0477472701"), owner: { enterpriseNumber: "0987654394" } },
    { ...held, ...byEnterprise("0477472701"), owner: { enterpriseNumber: "0477472701" } },
  ),
  depend(
    "00948-347",
    about("CANCEL"),
    { ...held, ...ofNumber("5000000120", { provisional: true }), owner: { nssoNumber: "5999999989" } },
    { ...held, ...ofNumber("5000000120", { provisional: true }), owner: { nssoNumber: "5000000120" } },
  ),
  depend(
    "00024-347",
    about("CANCEL"),
    { ...held, owner: { insz: "00010100105" } },
    { ...held, owner: { insz: "65111899997" } },
  ),
];

const somebody: IdentityData = {
  lastName: "Peeters",
  firstName: "An",
  birthDate: "1990-05-04",
  birthPlace: "Keulen",
  birthCountry: "00103",
  nationality: "00103",
  gender: "FEMALE",
  street: "Nieuwstraat",
  houseNumber: "1",
  zipCode: "1000",
  city: "Brussel",
  country: "00150",
};

/** A book of one municipality and two countries. */
const addresses: AddressBook = {
  isCountry: (code) => code === "00150" || code === "00103",
  isZipCode: (zipCode) => zipCode === "1000",
  matches: (zipCode, city) => zipCode === "1000" && city === "Brussel",
};

const someone = (changes: Partial<IdentityData>): Partial<Context> => ({
  addresses,
  worker: { identity: { ...somebody, ...changes } },
});
const part = (errorId: string, raises: Partial<IdentityData>, clear: Partial<IdentityData>): LedgerCase =>
  depend(errorId, ordinaryIn(), someone(raises), someone(clear));
const x = (length: number): string => "x".repeat(length);

const beside = (changes: Partial<IdentityData>): Partial<Context> => ({
  worker: { insz: "65111899997", identity: { lastName: "Peeters", firstName: "Jan", ...changes } },
});

const WORKER_CASES: readonly LedgerCase[] = [
  depend("00024-001", casualIn(), someone({}), {}),
  depend("00024-003", ordinaryIn(), { worker: { insz: "65111899900" } }, { worker: { insz: "65111899997" } }),
  depend("90017-363", ordinaryIn(), { worker: {} }, someone({})),
  part("00025-003", { lastName: x(49) }, { lastName: x(48) }),
  part("00026-003", { firstName: x(25) }, { firstName: x(24) }),
  part("00028-003", { birthDate: "1905-12-31" }, { birthDate: "1906-01-01" }),
  part("00029-003", { gender: "OTHER" as "MALE" }, { gender: "MALE" }),
  part("00030-003", { street: x(36) }, { street: x(35) }),
  part("00031-003", { houseNumber: x(11) }, { houseNumber: x(10) }),
  part("00032-003", { postBox: x(5) }, { postBox: x(4) }),
  part("00033-003", { zipCode: "1001" }, { zipCode: "1000" }),
  part("00034-003", { city: "Gent" }, { city: "Brussel" }),
  part("00035-003", { country: "00999" }, { country: "00103" }),
  part("00119-003", { nationality: "150" }, { nationality: "00150" }),
  part("00168-003", { birthPlace: x(41) }, { birthPlace: x(40) }),
  part("00169-003", { birthCountry: "00999" }, { birthCountry: "00150" }),
  depend("00028-348", ordinaryIn(), beside({ birthDate: "1965-11-19" }), beside({ birthDate: "1965-11-18" })),
  depend("00029-348", ordinaryIn(), beside({ gender: "FEMALE" }), beside({ gender: "MALE" })),
];

const ADDRESS_CASES: readonly LedgerCase[] = [
  differ("00523-003", shopIn({ workPlaceCountry: "00999" }), shopIn(), { addresses }),
  differ("00520-003", shopIn({ workPlaceZipCode: "1001" }), shopIn(), { addresses }),
  differ("00522-003", shopIn({ workPlaceCity: "Gent" }), shopIn(), { addresses }),
];

/** Anomalies of the employer, the worker and addresses. */
export const PARTY_CASES: readonly LedgerCase[] = [
  ...EMPLOYER_CASES,
  ...OWNER_CASES,
  ...WORKER_CASES,
  ...ADDRESS_CASES,
];
