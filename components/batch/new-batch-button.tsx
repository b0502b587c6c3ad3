"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Action, dataOf } from "@/components/batch/batch-actions";
import { call } from "@/components/dimona/declaration-form/declare-actions";
import { announce } from "@/components/ui/announce";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Column } from "@/lib/batch/column";
import { FIRST_COLUMNS } from "@/lib/batch/settle-text";

export type CreateBatch = Action<{ title: string; columns: Column[] }, { id: string }>;

/** Makes an empty sheet and goes there. */
export function NewBatchButton({ title, create }: { title: string; create: CreateBatch }) {
  const t = useTranslations("batch");
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const make = async () => {
    if (isBusy) return;
    setBusy(true);
    const made = dataOf(await call(create, { title, columns: [...FIRST_COLUMNS] }));
    if (made) return router.push(`/batches/${made.id}`);
    setBusy(false);
    announce(t("notMade"));
  };
  return (
    <Button variant="primary" size="sm" onClick={make} aria-disabled={isBusy || undefined}>
      <Icon of={Plus} />
      {t("new")}
    </Button>
  );
}
