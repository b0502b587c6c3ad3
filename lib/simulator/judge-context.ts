import type { Context, EmployerFacts } from "@/lib/dimona/context";
import type { Content, IdentityData, WorkerIdentity } from "@/lib/dimona/declaration";
import type { Period } from "@/lib/dimona/period";
import { kindOf, type Message, periodNumberOf } from "@/lib/simulator/message";
import type { RegisterPeriod } from "@/lib/simulator/register";
import {
  type Declaration,
  employerOf,
  employerRecord,
  isRefused,
  periodOf,
  periodsOf,
  type State,
} from "@/lib/simulator/state";

/** The RSZ sees no working hours where a declaration names none: only the end of the day can then be missed. */
const endOfDay = "2359";

/** The content of a message in the terms of the law. */
export function contentOf(message: Message): Content {
  const { dimonaIn, dimonaOut, dimonaUpdate } = message;
  const dates = dimonaIn ?? dimonaUpdate;
  return {
    kind: kindOf(message),
    ...present({
      periodNumber: periodNumberOf(message),
      workerType: dimonaIn?.dimonaFeatures.workerType,
      jointCommittee: dimonaIn?.dimonaFeatures.jointCommissionNumber,
      startDate: dates?.startingDate,
      startHour: dates?.startingHour,
      endDate: dimonaOut?.endingDate ?? dates?.endingDate,
      endHour: dates?.endingHour,
      plannedHours: dates?.plannedHoursNumber,
    }),
  };
}

/** What the simulated RSZ knows about employer and worker when it judges; `ssin` once the worker is identified. */
export function contextOf(state: State, declaration: Declaration, ssin: string | undefined): Context {
  const { message } = declaration;
  const period = periodOf(state, message);
  const employer = employerOf(state, message);
  const worker = ssin ?? message.worker?.ssin ?? period?.worker;
  return {
    now: declaration.receivedAt,
    employer: employer === undefined ? undefined : employerFacts(state, message, employer),
    worker: workerIdentity(message, worker),
    periods: periodsOf(state, period?.employer ?? employer, period?.worker ?? worker).map(periodForLaw),
    refusedNumbers: [periodNumberOf(message) ?? ""].filter((number) => isRefused(state, number)),
  };
}

function employerFacts(state: State, message: Message, number: string): EmployerFacts {
  const named = message.employer;
  const isEnterprise = /^[01]\d{9}$/.test(number);
  const nssoNumber = named?.nssoRegistrationNumber ?? (isEnterprise ? undefined : number);
  return {
    ...employerRecord(state, number),
    ...present({ nssoNumber, enterpriseNumber: named?.enterpriseNumber ?? (isEnterprise ? number : undefined) }),
    provisional: nssoNumber?.length === 10 && nssoNumber.startsWith("5"),
    usualStartHour: endOfDay,
  };
}

function workerIdentity({ worker }: Message, insz: string | undefined): WorkerIdentity {
  const named = worker?.lastName !== undefined || worker?.firstName !== undefined;
  return { ...present({ insz }), ...(worker && named ? { identity: identityOf(worker) } : {}) };
}

function identityOf(worker: NonNullable<Message["worker"]>): IdentityData {
  const { birthPlaceCountry: birthCountry, birthDate, birthPlace, nationality, gender, address } = worker;
  return {
    lastName: worker.lastName ?? "",
    firstName: worker.firstName ?? "",
    ...present({ birthDate, birthPlace, birthCountry, nationality, gender }),
    ...present(address ?? {}),
  };
}

function periodForLaw(period: RegisterPeriod): Period {
  const { number, features, cancelled, locked, late } = period;
  return {
    number,
    workerType: features.workerType,
    startDate: period.startingDate,
    ...present({
      jointCommittee: features.jointCommissionNumber,
      startHour: period.startingHour,
      endDate: period.endingDate,
      endHour: period.endingHour,
      plannedHours: period.plannedHours,
    }),
    result: period.lastResult,
    cancelled,
    locked,
    late,
  };
}

/** Leaves out what is undefined: absent fields are absent in the law's terms. */
const present = <T extends Record<string, unknown>>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
