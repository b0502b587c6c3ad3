import { z } from "zod";
import type { Scoped } from "@/lib/access/scope";
import { recordConsultations } from "@/lib/access/store";
import { readPage } from "@/lib/declarations/worklist/read-worklist";
import { listWaiting } from "@/lib/declarations/worklist/store";
import { NO_BOUND_MS } from "@/lib/health/call-meter";
import { callTimes } from "@/lib/health/store";
import { touchedEmployers } from "@/lib/outage/evidence/store";
import { readLine } from "@/lib/outage/read-line";
import { measuredCalls, measuredVerdicts } from "@/lib/outage/response-times";
import { countWaiting, findOutage, listOutages, verdictTimes } from "@/lib/outage/store";

const shownOutages = 20;

/** All that is told of the line; whose declarations wait is recorded as consulted. */
export async function readOutagePage(tx: Scoped, { page: asked, now }: { page?: string; now: Date }) {
  const page = readPage(asked);
  const { total, lines } = await listWaiting(tx, page);
  const people = lines.flatMap(({ personId }) => personId ?? []);
  if (people.length > 0) await recordConsultations(tx, { screen: "outage", purpose: "look", detail: { page } }, people);
  const calls = await callTimes(tx);
  return {
    state: await readLine(tx, now),
    waiting: await countWaiting(tx, now),
    outages: await listOutages(tx, now, shownOutages),
    measured: [
      measuredCalls("post", calls, NO_BOUND_MS),
      measuredCalls("get", calls, NO_BOUND_MS),
      measuredVerdicts(await verdictTimes(tx)),
    ],
    lines,
    total,
    page,
  };
}

export type OutagePageView = Awaited<ReturnType<typeof readOutagePage>>;

/** One outage with whom it touched within reach; undefined when unknown. */
export async function readOneOutage(tx: Scoped, id: string, now: Date) {
  const outage = z.uuid().safeParse(id).success ? await findOutage(tx, id, now) : undefined;
  return outage && { outage, employers: await touchedEmployers(tx, outage) };
}

export type OneOutageView = NonNullable<Awaited<ReturnType<typeof readOneOutage>>>;
