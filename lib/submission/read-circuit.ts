import type { Scope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { readCircuit } from "@/lib/submission/queue/store";

/** How the line to the RSZ is, for every page: open or closed, failing for how long, slow for how long (ms). */
export const readLine = (scope: Scope) => withScope(scope, readCircuit);
