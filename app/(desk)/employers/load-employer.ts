import { cache } from "react";
import { requireScope } from "@/lib/access/current";
import { withScope } from "@/lib/access/with-scope";
import { findMandateReview } from "@/lib/declarations/mandates/store";
import { findEmployer } from "@/lib/employers/store";

/** An employer with the review of its mandate, where there is one; read once a request. */
export const loadEmployer = cache(async (id: string) => {
  const scope = await requireScope();
  return withScope(scope, async (tx) => {
    const employer = await findEmployer(tx, id);
    return { scope, employer, review: employer && (await findMandateReview(tx, id)) };
  });
});
