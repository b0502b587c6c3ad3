import { withScope } from "@/lib/access/with-scope";
import { releasePlanned } from "@/lib/declarations/plan/release-planned";
import type { Tools } from "@/lib/submission/hand";
import { type Claimed, putOff } from "@/lib/submission/store";

/** Looks at a planned declaration and queues it when its moment has come; any hand sends it then, in its turn. */
export const release = ({ scope }: Pick<Tools, "scope">, claimed: Claimed): Promise<void> =>
  withScope(scope, async (tx) => {
    const released = await releasePlanned(tx, claimed);
    if (released.is === "waits") await putOff(tx, claimed, released.waitMs, 0);
  });
