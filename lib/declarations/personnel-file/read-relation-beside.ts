import type { Scoped } from "@/lib/access/scope";
import { dayOf } from "@/lib/day";
import { readRelation } from "@/lib/declarations/personnel-file/read-relation";
import { type RelationsAsked, readRelations } from "@/lib/declarations/personnel-file/read-relations";

/** As an address gives them. */
export type RelationAsked = RelationsAsked & { period?: string; year?: string };

/** One relation and the list beside it; undefined when the relation is unknown or out of reach. */
export async function readRelationBeside(tx: Scoped, id: string, { period, ...asked }: RelationAsked, now: Date) {
  const relation = await readRelation(tx, id, period);
  return relation && { relation, list: await readRelations(tx, asked, dayOf(now)) };
}
