import { z } from "zod";
import { declarationV2, employerV2, periodV2 } from "@/lib/simulator/answer-v2";
import { isHidden } from "@/lib/simulator/declarations";
import { type Call, parseJson, type Reply, wireError } from "@/lib/simulator/http";
import { badPropertiesOf } from "@/lib/simulator/message";
import { employerOfBody } from "@/lib/simulator/message-v2";
import type { RegisterPeriod } from "@/lib/simulator/register";
import type { Simulation } from "@/lib/simulator/simulation";
import { employerNumber, employerOf, employerRecord, numbersOf, periodOf, type State } from "@/lib/simulator/state";
import { basePath } from "@/lib/simulator/version";

/** The largest page that is given; the RSZ's is not published. */
export const largestPage = 100;

const question = z.strictObject({
  employer: employerOfBody.refine((it) => it.nssoRegistrationNumber ?? it.enterpriseNumber, "is required"),
  worker: z.strictObject({ ssin: z.string() }).optional(),
});
const positive = z.coerce.number().int().positive();
const paging = z.object({ page: positive.default(1), pageSize: positive.max(largestPage).default(largestPage) });

type Asked = { employer: string; ssin?: string };
type Find = (simulation: Simulation, asked: Asked, root: string) => object[];

/** What can be searched, each in the order of its numbers. */
const finds: Record<string, Find> = { declarations, periods, relations };

/**
 * POST …/search: one page of what an employer, or a worker there, has; 400, or 403 without mandate. Declarations that
 * are in process are not found yet, as they are not answered yet.
 */
export function search(simulation: Simulation, call: Call, baseUrl: string): Reply {
  const [what = ""] = call.parts;
  const parsed = parseJson(call.body);
  if (!parsed) return wireError(400, "The body is not JSON");
  const asked = question.safeParse(parsed.json);
  if (!asked.success) return { status: 400, body: badPropertiesOf(asked.error) };
  const pages = paging.safeParse(Object.fromEntries(call.query));
  if (!pages.success) return { status: 400, body: badPropertiesOf(pages.error) };
  simulation.processDue();
  const employer = employerNumber(simulation.state, asked.data.employer) ?? "";
  if (!employerRecord(simulation.state, employer).mandate)
    return wireError(403, "Not allowed to consult the personnel file of this employer");
  const root = `${baseUrl}${basePath("v2")}`;
  const found = finds[what]?.(simulation, { employer, ssin: asked.data.worker?.ssin }, root) ?? [];
  return { status: 200, body: pageOf(found, pages.data, `${root}/${what}/search`) };
}

function pageOf(found: object[], { page, pageSize }: z.infer<typeof paging>, address: string): object {
  const end = page * pageSize;
  const items = found.slice(end - pageSize, end);
  return {
    ...(items.length > 0 && { items }),
    ...(end < found.length && { next: `${address}?page=${page + 1}&pageSize=${pageSize}` }),
  };
}

function declarations({ state }: Simulation, { employer, ssin }: Asked, root: string): object[] {
  return [...state.declarations.values()]
    .filter((it) => it.status && employerOf(state, it.message) === employer && !isHidden(state, it))
    .filter(
      (it) =>
        ssin === undefined || ssin === (it.ssin ?? it.message.worker?.ssin ?? periodOf(state, it.message)?.worker),
    )
    .map((it) => declarationV2(state, it, root));
}

function periods({ state }: Simulation, asked: Asked, root: string): object[] {
  return heldBy(state, asked).map((it) => periodV2(it, root));
}

/** Cancelled periods are none of a relation; an open one keeps it open. */
function relations({ state }: Simulation, asked: Asked): object[] {
  const live = heldBy(state, asked).filter((it) => !it.cancelled);
  return [...new Set(live.map((it) => it.worker))].map((ssin) => {
    const own = live.filter((it) => it.worker === ssin);
    const open = own.some((it) => it.endingDate === undefined);
    return {
      employer: employerV2(asked.employer),
      worker: { ssin },
      startDate: own.map((it) => it.startingDate).sort()[0],
      ...(!open && {
        endDate: own
          .map((it) => it.endingDate)
          .sort()
          .at(-1),
      }),
    };
  });
}

const heldBy = (state: State, { employer, ssin }: Asked): RegisterPeriod[] =>
  [...numbersOf(state.byEmployer, employer)]
    .sort()
    .flatMap((number) => state.periods.get(number) ?? [])
    .filter((it) => ssin === undefined || it.worker === ssin);

/** GET …/periods/{number}: 200, 403 without mandate, 404. */
export function getPeriod({ state }: Simulation, number: string, baseUrl: string): Reply {
  const period = state.periods.get(number.padStart(12, "0"));
  if (!period) return wireError(404, "No period has this number");
  if (!employerRecord(state, period.employer).mandate) return wireError(403, "Not allowed to consult this period");
  return { status: 200, body: periodV2(period, `${baseUrl}${basePath("v2")}`) };
}
