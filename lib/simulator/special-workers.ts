/** What the simulator does on purpose for a worker number. */
export type Behaviour =
  | "identified-later"
  | "not-identified"
  | "post-forbidden"
  | "post-fails"
  | "post-dropped"
  | "post-misread"
  | "get-forbidden"
  | "slow"
  | "flexi-not-met"
  | "new-anomaly";

export type SpecialWorker = { ssin: string; behaviour: Behaviour; meaning: string };

/** Born on 1 January 1901: the check digits are right, the person cannot be alive. */
export const specialWorkers: readonly SpecialWorker[] = [
  { ssin: "01010100194", behaviour: "identified-later", meaning: "IN: waits for identification (S), then accepted" },
  { ssin: "01010100293", behaviour: "not-identified", meaning: "IN: waits for identification (S), then refused (B)" },
  { ssin: "01010100392", behaviour: "post-forbidden", meaning: "POST answers 403: no mandate" },
  {
    ssin: "01010100491",
    behaviour: "post-fails",
    meaning: "POST answers 500 in the RSZ's error form; nothing is received",
  },
  {
    ssin: "01010100590",
    behaviour: "post-dropped",
    meaning: "POST is received, the connection drops before the answer",
  },
  { ssin: "01010100689", behaviour: "post-misread", meaning: "POST answers 400 with a list of bad properties" },
  { ssin: "01010100788", behaviour: "get-forbidden", meaning: "POST is received, GET answers 403" },
  { ssin: "01010100887", behaviour: "slow", meaning: "processing takes 60 seconds" },
  { ssin: "01010100986", behaviour: "flexi-not-met", meaning: "IN of a flexi-job: accepted with 90017-510 (W)" },
  { ssin: "01010101085", behaviour: "new-anomaly", meaning: "refused (B) with an anomaly that is in no glossary" },
];

/** What the RSZ could think of tomorrow: a number of a known zone that no table has. */
export const newAnomaly = {
  errorId: "00910-999",
  labelFr: "Date de début : Contrôle inventé",
  labelNl: "Datum begin : Verzonnen controle",
};

/** The behaviour asked for by a worker number, if it is one of the special ones. */
export const behaviourOf = (ssin: string | undefined): Behaviour | undefined =>
  specialWorkers.find((it) => it.ssin === ssin)?.behaviour;

/** A worker without INSZ who bears this last name (in any case) is never identified: S, then B. */
export const unidentifiableLastName = "ONVINDBAAR";

/** Milliseconds of processing for the slow worker. */
export const slowProcessing = 60_000;
