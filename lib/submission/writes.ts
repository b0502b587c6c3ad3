import { withScope } from "@/lib/access/with-scope";
import type { JsonObject } from "@/lib/rsz/json";
import { begin } from "@/lib/submission/begin";
import { watchOf } from "@/lib/submission/doubt/watch";
import type { Gather } from "@/lib/submission/gather";
import type { Tools } from "@/lib/submission/hand";
import { type Concluded, conclude } from "@/lib/submission/send";
import { settle, type Told } from "@/lib/submission/settle";
import type { Claimed } from "@/lib/submission/store";
import { type NotYet, putOffNotYet } from "@/lib/submission/verdict-times/store";

/** What a step commits, a transaction each however many come together. Each resolves once it is committed. */
export type Writes = {
  begin(claimed: Claimed): Promise<Map<string, JsonObject>>;
  conclude(concluded: Concluded): Promise<void>;
  settle(told: Told): Promise<void>;
  notYet(told: NotYet): Promise<unknown>;
};

/** An answer costs fourteen statements, however many it is settled with; nothing but its being seen waits for it. */
const settleRestMs = 40;

export function writesOf(tools: Tools, gather: Gather): Writes {
  const { scope, client, speed } = tools;
  const watch = watchOf(tools);
  return {
    begin: gather((claimed: readonly Claimed[]) => withScope(scope, (tx) => begin(tx, claimed, client))),
    conclude: gather((all: readonly Concluded[]) => withScope(scope, (tx) => conclude(tx, all, { speed, watch }))),
    settle: gather((all: readonly Told[]) => withScope(scope, (tx) => settle(tx, all, watch)), settleRestMs),
    notYet: gather((told: readonly NotYet[]) => withScope(scope, (tx) => putOffNotYet(tx, told))),
  };
}
