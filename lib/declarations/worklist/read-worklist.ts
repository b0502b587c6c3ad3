import type { Scoped } from "@/lib/access/scope";
import { recordConsultations } from "@/lib/access/store";
import { dayOf, toInstant } from "@/lib/day";
import { plannedAhead } from "@/lib/declarations/plan/store";
import { countOutcomes, figuresSince, listWork, WORK, workPageSize } from "@/lib/declarations/worklist/store";

type Asked = { state?: string; page?: string; now: Date };

/** A page number from an address; anything else is the first. */
export const readPage = (text: string | undefined): number => {
  const page = Number(text);
  return Number.isSafeInteger(page) && page > 0 ? page : 1;
};

/** All that the desk shows, recorded as consulted. An unknown state in the address is no filter. */
export async function readWorklist(tx: Scoped, { state, page: asked, now }: Asked) {
  const outcome = WORK.find((it) => it === state);
  const page = readPage(asked);
  const { total, lines } = await listWork(tx, { outcome, page });
  const counts = await countOutcomes(tx);
  const figures = await figuresSince(tx, toInstant({ day: dayOf(now), hour: "0000" }));
  const ahead = await plannedAhead(tx);
  const people = lines.flatMap((line) => line.personId ?? []);
  const detail = { state: outcome ?? "all", page };
  if (people.length > 0) await recordConsultations(tx, { screen: "worklist", purpose: "look", detail }, people);
  return {
    lines,
    total,
    page,
    pageCount: Math.max(1, Math.ceil(total / workPageSize)),
    outcome,
    counts,
    figures,
    ahead,
  };
}
