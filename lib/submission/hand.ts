import type { Scope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { withLogContext } from "@/lib/log";
import type { RszClient } from "@/lib/rsz/client";
import type { JsonObject } from "@/lib/rsz/json";
import { ask } from "@/lib/submission/ask";
import { lookUp } from "@/lib/submission/doubt/look-up";
import { lose } from "@/lib/submission/doubt/lose";
import { type DoubtSettings, watchOf } from "@/lib/submission/doubt/watch";
import { alone } from "@/lib/submission/gather";
import type { Pace } from "@/lib/submission/pace";
import { release } from "@/lib/submission/release";
import { send } from "@/lib/submission/send";
import type { Claimed } from "@/lib/submission/store";
import { type Writes, writesOf } from "@/lib/submission/writes";

/**
 * What the hand works with. `speed` shortens the pace with the simulator's time; 1 everywhere else. Without `doubt` absence
 * counts after ten minutes, and nothing is repeated because of its deadline. Without `writes` each step commits by itself.
 */
export type Tools = {
  scope: Scope;
  client: RszClient;
  speed: number;
  pace: Pace;
  doubt?: DoubtSettings;
  writes?: Writes;
};

export type Equipped = Tools & { writes: Writes };

/**
 * Does the one next step of a claimed declaration. Each line of its log bears the declaration and this attempt. `begun`: what
 * its POST says, when that was begun with the claim.
 */
export const step = (tools: Tools, claimed: Claimed, begun?: JsonObject): Promise<void> =>
  withLogContext({ declaration: claimed.id, attempt: claimed.leaseToken }, () =>
    act({ ...tools, writes: tools.writes ?? writesOf(tools, alone) }, claimed, begun),
  );

async function act(tools: Equipped, claimed: Claimed, begun?: JsonObject): Promise<void> {
  if (claimed.state === "planned") return release(tools, claimed);
  if (claimed.state === "queued") return send(tools, claimed, begun);
  if (claimed.state === "sending") return void (await loseInterrupted(tools, claimed));
  return claimed.state === "stuck" ? lookUp(tools, claimed) : ask(tools, claimed);
}

/**
 * A row found in `sending` after its lease: whoever sent it died between the commit before the POST and the one after it.
 * Nobody can know whether it arrived.
 */
const loseInterrupted = (tools: Tools, claimed: Claimed): Promise<boolean> =>
  withScope(tools.scope, (tx) => lose(tx, claimed, "interrupted", watchOf(tools)));
