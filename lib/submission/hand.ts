import type { Scope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { transition } from "@/lib/declarations/transition";
import { withLogContext } from "@/lib/log";
import type { RszClient } from "@/lib/rsz/client";
import { ask } from "@/lib/submission/ask";
import type { Pace } from "@/lib/submission/pace";
import { release } from "@/lib/submission/release";
import { send } from "@/lib/submission/send";
import { type Claimed, finish } from "@/lib/submission/store";

/** What the hand works with. `speed` shortens the pace with the simulator's time; 1 everywhere else. */
export type Tools = { scope: Scope; client: RszClient; speed: number; pace: Pace };

/** Does the one next step of a claimed declaration. Each line of its log bears the declaration and this attempt. */
export const step = (tools: Tools, claimed: Claimed): Promise<void> =>
  withLogContext({ declaration: claimed.id, attempt: claimed.leaseToken }, () => act(tools, claimed));

async function act(tools: Tools, claimed: Claimed): Promise<void> {
  if (claimed.state === "planned") return release(tools, claimed);
  if (claimed.state === "queued") return send(tools, claimed);
  if (claimed.state === "sending") return loseInterrupted(tools, claimed);
  return ask(tools, claimed);
}

/**
 * A row found in `sending` after its lease: whoever sent it died between the commit before the POST and the one after it.
 * Nobody can know whether it arrived.
 */
const loseInterrupted = ({ scope }: Tools, claimed: Claimed): Promise<void> =>
  withScope(scope, async (tx) => {
    if (await transition(tx, claimed, "lose", {}, { why: "interrupted" })) await finish(tx, claimed);
  });
