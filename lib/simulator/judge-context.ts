import type { WorkWeek } from "@/lib/dimona/calendar";
import type { Context, EmployerFacts } from "@/lib/dimona/context";
import type { IdentityData, WorkerIdentity } from "@/lib/dimona/declaration";
import { quotaKindsOf } from "@/lib/dimona/quota-kinds";
import { ADDRESS_BOOK } from "@/lib/dimona/tables/address-book";
import { usingCompanyOf } from "@/lib/dimona/using-company";
import { contentOf } from "@/lib/simulator/content";
import { type Message, periodNumberOf } from "@/lib/simulator/message";
import { present } from "@/lib/simulator/present";
import { characteristicsOf, periodForLaw } from "@/lib/simulator/register-for-law";
import {
  type Declaration,
  employerOf,
  employerRecord,
  isRefused,
  periodOf,
  periodsOf,
  type State,
} from "@/lib/simulator/state";
import { usedElsewhere } from "@/lib/simulator/used-elsewhere";

/** The RSZ sees no working hours where a declaration names none: only the end of the day can then be missed. */
const endOfDay = "2359";

/** What the simulated RSZ knows about employer and worker when it judges; `ssin` once the worker is identified. */
export function contextOf(
  state: State,
  declaration: Declaration,
  ssin: string | undefined,
  { saturdays }: WorkWeek,
): Context {
  const { message } = declaration;
  const period = periodOf(state, message);
  const employer = employerOf(state, message);
  const worker = ssin ?? message.worker?.ssin ?? period?.worker;
  return {
    now: declaration.receivedAt,
    saturdays,
    employer: employer === undefined ? undefined : employerFacts(state, message, employer),
    worker: workerIdentity(message, worker),
    periods: periodsOf(state, period?.employer ?? employer, period?.worker ?? worker).map(periodForLaw),
    addresses: ADDRESS_BOOK,
    usedElsewhere: used(state, declaration, {
      employer: period?.employer ?? employer,
      worker: period?.worker ?? worker,
    }),
    refusedNumbers: [periodNumberOf(message) ?? ""].filter((number) => isRefused(state, number)),
  };
}

/** Contingents are kept over all employers; only those that the declared work uses are counted. */
function used(state: State, { message }: Declaration, pair: { employer?: string; worker?: string }) {
  const { workerType = "", jointCommittee, startDate, ...content } = contentOf(message);
  const held = periodOf(state, message);
  const usingCompany = usingCompanyOf(content);
  const kinds = quotaKindsOf(held ? characteristicsOf(held) : { workerType, jointCommittee, usingCompany });
  const start = startDate ?? held?.startingDate ?? "";
  return usedElsewhere(state, { employer: pair.employer, worker: pair.worker, start }, kinds);
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
