import { anomaly } from "@/lib/dimona/anomalies";
import type { WorkWeek } from "@/lib/dimona/calendar";
import { check } from "@/lib/dimona/check";
import type { Finding } from "@/lib/dimona/finding";
import { contentOf } from "@/lib/simulator/content";
import type { Anomaly, DeclarationStatus, Information } from "@/lib/simulator/entry";
import { inventSsin } from "@/lib/simulator/invented-ssin";
import { contextOf } from "@/lib/simulator/judge-context";
import { periodNumberOf } from "@/lib/simulator/message";
import { accept, type RegisterPeriod } from "@/lib/simulator/register";
import { behaviourOf, newAnomaly, unidentifiableLastName } from "@/lib/simulator/special-workers";
import { type Declaration, employerNumber, employerOf, isRefused, periodOf, type State } from "@/lib/simulator/state";

/** A verdict and what it does: the worker's number once found, and the period as it then stands. */
export type Judgement = { status: DeclarationStatus; ssin?: string; period?: RegisterPeriod };

/** REST v1 manual, "Status Code 200 et Result S". */
const waiting: Anomaly = { errorId: "?????-???", labelFr: "En attente", labelNl: "In afwachting" };
const notIdentifiable = "90017-151";

/** Judges a declaration by content and register. The second time, after S, the worker has been identified or not. */
export function judge(state: State, declaration: Declaration, week: WorkWeek): Judgement {
  const identifying = declaration.status?.result === "S";
  if (identifying && isUnidentifiable(declaration)) return { status: refuse(declaration, [notIdentifiable]) };
  const ssin = identifying ? inventedFor(declaration) : undefined;
  const context = contextOf(state, declaration, ssin, week);
  const found = check(contentOf(declaration.message), context).filter((it) => it.anomaly);
  const blocking = [...mismatches(state, declaration), ...invented(declaration), ...anomalies(found, "blocking")];
  if (blocking.length > 0) return { status: refuse(declaration, blocking) };
  if (!identifying && mustIdentify(declaration)) return { status: answer(declaration, "S", null, [waiting]) };
  return settle(state, declaration, { ssin, found });
}

function settle(
  state: State,
  declaration: Declaration,
  { ssin, found }: { ssin?: string; found: Finding[] },
): Judgement {
  const warnings = [...accessNotMet(declaration), ...warningsOf(found)];
  const result = warnings.length > 0 ? "W" : "A";
  const current = periodOf(state, declaration.message);
  const period = accept(declaration.message, current, {
    number: declaration.number,
    employer: employerOf(state, declaration.message) ?? "",
    worker: ssin ?? declaration.message.worker?.ssin ?? "",
    result,
    // Glossary 2023/3, 90373-460 and 90378-460: late is accepted, with a warning.
    late: warnings.some((it) => it.endsWith("-460")),
  });
  const informations = found.flatMap(informationOf);
  return { status: answer(declaration, result, period.number, warnings.map(labelled), informations), ssin, period };
}

/** A check that the RSZ made up since its last glossary. */
const invented = ({ message }: Declaration): string[] =>
  behaviourOf(message.worker?.ssin) === "new-anomaly" ? [newAnomaly.errorId] : [];

/** The number against the register, employer and worker against the period (glossary 2023/3, codes 354 and 347). */
function mismatches(state: State, { message }: Declaration): string[] {
  const number = periodNumberOf(message);
  const period = periodOf(state, message);
  if (number === undefined) return [];
  if (!period) return isRefused(state, number) ? [] : ["00913-354"];
  const { nssoRegistrationNumber: nsso, enterpriseNumber } = message.employer ?? {};
  const found: string[] = [];
  const named = employerNumber(state, message.employer);
  if (named !== undefined && named !== period.employer) {
    if (nsso) found.push(nsso.length === 10 ? "00948-347" : "00011-347");
    else if (enterpriseNumber) found.push("00014-347");
  }
  if (message.worker?.ssin !== undefined && message.worker.ssin !== period.worker) found.push("00024-347");
  return found;
}

const anomalies = (found: readonly Finding[], severity: Finding["severity"]): string[] => [
  ...new Set(found.filter((it) => it.severity === severity).flatMap((it) => it.anomaly ?? [])),
];

/** A warning with an anomaly by which the RSZ would refuse is a doubt of the law's, not an answer of the RSZ's. */
const warningsOf = (found: readonly Finding[]): string[] =>
  anomalies(found, "warning").filter((errorId) => !anomaly(errorId)?.blocking);

/** What the worker did in the quarters before is nobody's declaration here: of one worker it is known not to suffice. */
const accessNotMet = ({ message }: Declaration): string[] =>
  message.dimonaIn?.dimonaFeatures?.workerType === "FLX" && behaviourOf(message.worker?.ssin) === "flexi-not-met"
    ? ["90017-510"]
    : [];

/**
 * What is over a contingent, in hours or days. The manual shows `QUOTA WARNING STUDENT` (example of result W); the names
 * of the other types are ours, after it.
 */
function informationOf({ anomaly: errorId, values }: Finding): Information[] {
  if (!errorId?.endsWith("-369") || values?.amount === undefined) return [];
  const informationType = `QUOTA WARNING ${String(values.kind).replaceAll("_", " ")}`;
  return [{ informationType, informationDetail: String(values.amount) }];
}

function labelled(errorId: string): Anomaly {
  if (errorId === newAnomaly.errorId) return newAnomaly;
  const label = anomaly(errorId)?.label ?? { fr: errorId, nl: errorId };
  return { errorId, labelFr: label.fr, labelNl: label.nl };
}

const refuse = (declaration: Declaration, errorIds: string[]): DeclarationStatus =>
  answer(declaration, "B", null, [...new Set(errorIds)].map(labelled));

const answer = (
  { number }: Declaration,
  result: DeclarationStatus["result"],
  dimonaPeriodId: string | null,
  anomaliesCollection: Anomaly[],
  informationsCollection: Information[] = [],
): DeclarationStatus => ({
  dimonaDeclarationId: number,
  result,
  dimonaPeriodId,
  anomaliesCollection,
  informationsCollection,
});

function mustIdentify({ message }: Declaration): boolean {
  if (!message.dimonaIn) return false;
  const behaviour = behaviourOf(message.worker?.ssin);
  return !message.worker?.ssin || behaviour === "identified-later" || behaviour === "not-identified";
}

const isUnidentifiable = ({ message: { worker } }: Declaration): boolean =>
  behaviourOf(worker?.ssin) === "not-identified" ||
  worker?.lastName?.trim().toLocaleUpperCase("nl-BE") === unidentifiableLastName;

const inventedFor = ({ message: { worker } }: Declaration): string => worker?.ssin ?? inventSsin(worker ?? {});
