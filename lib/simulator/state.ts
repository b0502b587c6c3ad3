import type { DeclarationStatus, EmployerRecord, Entry } from "@/lib/simulator/entry";
import { type Message, periodNumberOf } from "@/lib/simulator/message";
import type { RegisterPeriod } from "@/lib/simulator/register";
import { readBodyOf, type Version } from "@/lib/simulator/version";

/** A declaration from its receipt to its final verdict. Without `dueAt` nothing more will happen to it. */
export type Declaration = {
  number: string;
  /** The generation in whose words it came. */
  version: Version;
  body: string;
  message: Message;
  receivedAt: Date;
  dueAt?: number;
  status?: DeclarationStatus;
  /** The number that the RSZ found for a worker who was declared with identity data. */
  ssin?: string;
  /** Processing broke down: a fault of the simulator, told as the technical error that it is. */
  failed?: boolean;
};

export type ReceivedBody = { number: string | null; status: number; body: string };

export type State = {
  declarations: Map<string, Declaration>;
  /** Numbers of declarations that still wait for processing or identification. */
  pending: Set<string>;
  bodies: ReceivedBody[];
  periods: Map<string, RegisterPeriod>;
  /** Employer and worker → the numbers of their periods. */
  relations: Map<string, Set<string>>;
  /** Worker, and employer → the numbers of all their periods. */
  byWorker: Map<string, Set<string>>;
  byEmployer: Map<string, Set<string>>;
  employers: Map<string, EmployerRecord>;
  /** Enterprise number → RSZ number, as learned from messages that name both. */
  enterprises: Map<string, string>;
  /** Hash of an access token → end of its life, machine milliseconds. */
  tokens: Map<string, number>;
  assertions: Set<string>;
  lastNumber?: string;
};

export const emptyState = (): State => ({
  declarations: new Map(),
  pending: new Set(),
  bodies: [],
  periods: new Map(),
  relations: new Map(),
  byWorker: new Map(),
  byEmployer: new Map(),
  employers: new Map(),
  enterprises: new Map(),
  tokens: new Map(),
  assertions: new Set(),
});

/** The only way the state changes, live and when a journal is replayed. */
export function apply(state: State, entry: Entry): void {
  if (entry.kind === "token") {
    state.assertions.add(entry.jti);
    state.tokens.set(entry.hash, entry.expiresAt);
  }
  if (entry.kind === "received") receive(state, entry);
  if (entry.kind === "turned-away") state.bodies.push({ number: null, status: entry.status, body: entry.body });
  if (entry.kind === "judged" || entry.kind === "failed") settle(state, entry);
  if (entry.kind === "period") hold(state, entry.period);
  if (entry.kind === "employer") state.employers.set(entry.number, entry.record);
}

function receive(state: State, entry: Extract<Entry, { kind: "received" }>): void {
  const { number, version = "v1", body, receivedAt, dueAt } = entry;
  const read = readBodyOf(version, JSON.parse(body));
  if (!read.ok) throw new Error(`declaration ${number} of the journal is not understood`);
  const { message } = read;
  state.declarations.set(number, { number, version, body, message, receivedAt: new Date(receivedAt), dueAt });
  state.pending.add(number);
  state.bodies.push({ number, status: 201, body });
  state.lastNumber = number;
  const { nssoRegistrationNumber, enterpriseNumber } = message.employer ?? {};
  if (nssoRegistrationNumber && enterpriseNumber) state.enterprises.set(enterpriseNumber, nssoRegistrationNumber);
}

function settle(state: State, entry: Extract<Entry, { kind: "judged" | "failed" }>): void {
  const declaration = state.declarations.get(entry.number);
  if (!declaration) throw new Error(`declaration ${entry.number} of the journal was never received`);
  const outcome =
    entry.kind === "failed"
      ? { failed: true, dueAt: undefined }
      : { status: entry.status, ssin: entry.ssin, dueAt: entry.dueAt };
  state.declarations.set(entry.number, { ...declaration, ...outcome });
  if (outcome.dueAt === undefined) state.pending.delete(entry.number);
  if (entry.kind === "judged" && entry.period) hold(state, entry.period);
}

function hold(state: State, period: RegisterPeriod): void {
  state.periods.set(period.number, period);
  enter(state.relations, relationKey(period.employer, period.worker), period.number);
  enter(state.byWorker, period.worker, period.number);
  enter(state.byEmployer, period.employer, period.number);
  if (!state.lastNumber || period.number > state.lastNumber) state.lastNumber = period.number;
}

function enter(index: Map<string, Set<string>>, key: string, number: string): void {
  const numbers = index.get(key);
  if (numbers) numbers.add(number);
  else index.set(key, new Set([number]));
}

/** The numbers under a key of an index; none without a key. */
export const numbersOf = (index: Map<string, Set<string>>, key: string | undefined): ReadonlySet<string> =>
  (key === undefined ? undefined : index.get(key)) ?? new Set();

const relationKey = (employer: string, worker: string): string => `${employer}|${worker}`;

/** All periods of a worker with an employer, cancelled ones included. */
export function periodsOf(state: State, employer: string | undefined, worker: string | undefined): RegisterPeriod[] {
  if (employer === undefined || worker === undefined) return [];
  const numbers = numbersOf(state.relations, relationKey(employer, worker));
  return [...numbers].flatMap((number) => state.periods.get(number) ?? []);
}

/** The number under which the simulated RSZ files this employer; undefined when none is given. */
export function employerNumber(state: State, employer: Message["employer"]): string | undefined {
  const { nssoRegistrationNumber, enterpriseNumber } = employer ?? {};
  if (nssoRegistrationNumber) return nssoRegistrationNumber;
  return enterpriseNumber && (state.enterprises.get(enterpriseNumber) ?? enterpriseNumber);
}

/** Every number with right check digits is a known, active, private employer, unless the training door said otherwise. */
export const employerRecord = (state: State, number: string): EmployerRecord =>
  state.employers.get(number) ?? { active: true, mandate: true, kind: "private" };

/** The period that an OUT, UPDATE or CANCEL names. */
export function periodOf(state: State, message: Message): RegisterPeriod | undefined {
  const number = periodNumberOf(message);
  return number === undefined ? undefined : state.periods.get(number);
}

/** A refused declaration has a number but is no period. */
export const isRefused = (state: State, number: string): boolean =>
  state.declarations.get(number)?.status?.result === "B";

/** The employer that a message is about: the one it names, else the one of its period. */
export const employerOf = (state: State, message: Message): string | undefined =>
  employerNumber(state, message.employer) ?? periodOf(state, message)?.employer;
