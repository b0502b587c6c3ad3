import { z } from "zod";
import { parseDay } from "@/lib/day";
import { EMPLOYER_KINDS } from "@/lib/dimona/declaration";
import { nextNumber } from "@/lib/simulator/declaration-number";
import { type Call, parseJson, type Reply } from "@/lib/simulator/http";
import type { RegisterPeriod } from "@/lib/simulator/register";
import type { Simulation } from "@/lib/simulator/simulation";
import { employerRecord, type State } from "@/lib/simulator/state";

/** Forms send empty fields; JSON may leave them out. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const digits = z.string().transform((text) => text.replace(/[ .-]/g, ""));
const day = z.string().refine((text) => parseDay(text) !== undefined, "must be a date YYYY-MM-DD");
const hour = z.string().regex(/^([01]\d|2[0-3])[0-5]\d$/, "must be HHMM");
const flag = z.union([z.boolean(), z.stringbool()]);

const newPeriod = z.strictObject({
  employer: digits.pipe(z.string().regex(/^\d{5,10}$/, "must be an RSZ or enterprise number")),
  worker: digits.pipe(z.string().regex(/^\d{11}$/, "must be 11 digits")),
  workerType: optional(z.string()).transform((text) => text ?? "OTH"),
  jointCommittee: optional(z.string()),
  startDate: day,
  startHour: optional(hour),
  endDate: optional(day),
  endHour: optional(hour),
  plannedHours: optional(z.coerce.number().int().positive()),
});

const closing = z.strictObject({ endDate: day });
const locking = z.strictObject({ locked: optional(flag).transform((it) => it ?? true) });
const employerChange = z.strictObject({
  active: optional(flag),
  mandate: optional(flag),
  kind: optional(z.enum(EMPLOYER_KINDS)),
  knownAtRsz: optional(flag),
  federalSubEntities: optional(flag),
});

type Input = { ok: true; value: unknown } | { ok: false };

const isForm = (call: Call): boolean =>
  call.headers["content-type"]?.startsWith("application/x-www-form-urlencoded") ?? false;

function inputOf(call: Call): Input {
  if (isForm(call)) return { ok: true, value: Object.fromEntries(new URLSearchParams(call.body)) };
  const parsed = parseJson(call.body || "{}");
  return parsed ? { ok: true, value: parsed.json } : { ok: false };
}

const problem = (status: number, ...errors: string[]): Reply => ({ status, body: { errors } });

/** Reads the input by a schema, then acts; a form is sent back to the help page afterwards. */
function act<T>(call: Call, schema: z.ZodType<T>, run: (value: T) => Reply): Reply {
  const input = inputOf(call);
  if (!input.ok) return problem(400, "the body is not JSON");
  const parsed = schema.safeParse(input.value);
  if (!parsed.success)
    return problem(400, ...parsed.error.issues.map((it) => `${it.path.join(".") || "body"}: ${it.message}`));
  const reply = run(parsed.data);
  return isForm(call) && reply.status < 300 ? { status: 303, headers: { location: "/" } } : reply;
}

/** Local authorities declare no joint committee (glossary 2023/3, zone 00046). */
const committeeOf = (state: State, employer: string): string | undefined =>
  employerRecord(state, employer).kind === "private" ? "XXX" : undefined;

/** Adds a period as if it had been declared through another channel; gives it, with its number. */
export const addPeriod = ({ state, record }: Simulation, call: Call): Reply =>
  act(call, newPeriod, (it) => {
    const period: RegisterPeriod = {
      number: nextNumber(state.lastNumber),
      employer: it.employer,
      worker: it.worker,
      features: {
        workerType: it.workerType,
        jointCommissionNumber: it.jointCommittee ?? committeeOf(state, it.employer),
      },
      startingDate: it.startDate,
      startingHour: it.startHour,
      endingDate: it.endDate,
      endingHour: it.endHour,
      plannedHours: it.plannedHours,
      cancelled: false,
      locked: false,
      late: false,
      lastResult: "A",
    };
    record({ kind: "period", period });
    return { status: 201, body: period };
  });

/** Changes a period through another channel: `close`, `cancel` or `lock`. 404 when there is none with this number. */
export function changePeriod(simulation: Simulation, call: Call, number: string, verb: string): Reply {
  const period = simulation.state.periods.get(number);
  if (!period) return problem(404, "there is no period with this number");
  const store = (change: Partial<RegisterPeriod>): Reply => {
    const changed = { ...period, ...change };
    simulation.record({ kind: "period", period: changed });
    return { status: 200, body: changed };
  };
  if (verb === "close") return act(call, closing, ({ endDate }) => store({ endingDate: endDate }));
  if (verb === "lock") return act(call, locking, ({ locked }) => store({ locked }));
  return act(call, z.strictObject({}), () => store({ cancelled: true }));
}

/** Says whether an employer is active, whether we hold its mandate, and of which kind it is. */
export const changeEmployer = ({ state, record }: Simulation, call: Call, number: string): Reply =>
  act(call, employerChange, (change) => {
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const next = { ...employerRecord(state, number), ...given };
    record({ kind: "employer", number, record: next });
    return { status: 200, body: { number, ...next } };
  });

const outage = z.strictObject({ down: flag });

/** The RSZ answers every call with a technical error, or answers again. Until the next start at most: no line in the journal. */
export const setOutage = ({ health }: { health: { down: boolean } }, call: Call): Reply =>
  act(call, outage, ({ down }) => {
    health.down = down;
    return { status: 200, body: { down } };
  });

/** The same acts from a form of the help page, which names number and verb as fields; empty fields say nothing. */
export function actByForm(simulation: Simulation, call: Call): Reply {
  const { number = "", verb = "", ...rest } = Object.fromEntries(new URLSearchParams(call.body));
  const fields = verb === "cancel" || verb === "lock" ? {} : rest;
  const inner = { ...call, body: new URLSearchParams(fields).toString() };
  if (verb === "employer" && /^\d+$/.test(number)) return changeEmployer(simulation, inner, number);
  if (["close", "cancel", "lock"].includes(verb)) return changePeriod(simulation, inner, number, verb);
  return problem(400, "number or verb is missing");
}

/** The periods of one employer, or all of them. */
export function showRegister({ state, processDue }: Simulation, call: Call): Reply {
  processDue();
  const employer = call.query.get("employer");
  const all = [...state.periods.values()];
  return { status: 200, body: { periods: employer ? all.filter((it) => it.employer === employer) : all } };
}

/** Every body that was posted to `declarations` with a good token, exactly as it came in, newest last. */
export const showMessages = ({ state }: Simulation): Reply => ({ status: 200, body: { messages: state.bodies } });
