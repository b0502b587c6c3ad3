/** One pair of Dimona committee and worker type that may be declared, and for periods that begin when. */
export type Pairing = {
  committee: string;
  from?: string;
  to?: string;
  /** Seen in the glossary or in an answer of the service; otherwise inferred. */
  seen?: true;
};

/** Where the table is from; the complete matrix is not published, the service itself answers 90374-349. */
export const PAIRINGS_SOURCE =
  "RSZ glossary Dimona 2023/3, zones 00046, 00655 and blocks 90107, 90375; answers 90374-349 seen by others; the rest inferred, 2026-11-21";

const seen = (...values: string[]): Pairing[] => values.map((committee) => ({ committee, seen: true }));
const inferred = (...values: string[]): Pairing[] => values.map((committee) => ({ committee }));

/** Worker type → committees. 320 is mandatory for casual work from 2019-04-01, 149 from 2017-10-01: neither was forbidden before. */
export const PAIRINGS: Readonly<Record<string, readonly Pairing[]>> = {
  OTH: [...seen("XXX", "322"), ...inferred("140", "149")],
  STU: [...seen("XXX", "322"), ...inferred("124", "140", "149")],
  EXT: seen("144", "145", "302", "320", "322"),
  FLX: [...seen("XXX"), ...inferred("322")],
  BCW: seen("124", "322"),
  RTA: inferred("124"),
  ALT: seen("XXX"),
  IVT: [...seen("322"), ...inferred("XXX", "124", "140", "149")],
  TRI: [...seen("322"), ...inferred("XXX", "124", "140", "149")],
  STG: inferred("XXX"),
  DWD: [...seen("322"), ...inferred("XXX", "124", "140", "149")],
  PMP: inferred("XXX"),
  O17: inferred("XXX"),
  S17: inferred("XXX"),
  T17: inferred("XXX"),
  A17: [{ committee: "XXX", to: "2021-12-31" }],
  TEA: [],
  QUA: [
    { committee: "144", to: "2022-12-31" },
    { committee: "145", to: "2022-12-31" },
  ],
  STX: [{ committee: "302", to: "2013-12-31" }],
};

/** Every committee that goes, or went, with the type: `XXX` first, then by number. */
export const committeesOf = (workerType: string): string[] =>
  (PAIRINGS[workerType] ?? [])
    .map((it) => it.committee)
    .sort((one, other) => Number(other === "XXX") - Number(one === "XXX") || Number(one) - Number(other));

/** Whether a period that begins on `day` may be declared so; without a day whether it ever could. */
export const goTogether = (workerType: string, committee: string, day?: string): boolean =>
  (PAIRINGS[workerType] ?? []).some(
    (it) => it.committee === committee && (day === undefined || ((it.from ?? day) <= day && day <= (it.to ?? day))),
  );
