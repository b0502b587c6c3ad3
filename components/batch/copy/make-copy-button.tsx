"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Action, dataOf } from "@/components/batch/batch-actions";
import { call } from "@/components/dimona/declaration-form/declare-actions";
import { FormActions } from "@/components/form/form-actions";
import { Button } from "@/components/ui/button";
import type { CopyMade } from "@/lib/batch/copy/copy-line";
import type { Unit } from "@/lib/batch/copy/span";

export type CopyWish = { employerId: string; unit: Unit; from: string; to: string; title: string };
export type MakeCopy = Action<CopyWish, CopyMade>;

/** Makes the sheet and goes there. */
export function MakeCopyButton({ wish, count, make }: { wish: CopyWish; count: number; make: MakeCopy }) {
  const t = useTranslations("batch.copy");
  const router = useRouter();
  const [state, setState] = useState<"ready" | "busy" | "failed">("ready");
  const start = async () => {
    if (state === "busy") return;
    setState("busy");
    const made = dataOf(await call(make, wish));
    if (made?.ok) return router.push(`/batches/${made.id}`);
    setState("failed");
  };
  return (
    <FormActions
      aside={
        <span role="status" className={state === "failed" ? "text-refused" : "text-ink-2"}>
          {t(state === "failed" ? "notMade" : "unsent")}
        </span>
      }
    >
      <Button variant="primary" onClick={start} aria-disabled={state === "busy" || undefined}>
        {t("make", { count })}
      </Button>
    </FormActions>
  );
}
