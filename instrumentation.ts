import { runsOnNode } from "@/lib/env";

/** Once, before the portal takes its first request: it refuses to start on another environment's database. */
export async function register() {
  if (!runsOnNode()) return;
  const { endUnlessStamped } = await import("@/lib/stamp");
  await endUnlessStamped();
}
