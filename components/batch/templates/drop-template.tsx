"use client";

import { Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { type Action, dataOf } from "@/components/batch/batch-actions";
import { call } from "@/components/dimona/declaration-form/declare-actions";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import type { TemplateDropped } from "@/lib/batch/templates/drop-template";

export type DropTemplate = Action<{ id: string }, TemplateDropped>;
type Props = { batchId: string; title: string; drop: DropTemplate };

/** Deletes the template, once it was said what that means. */
export function DropTemplateButton(props: Props) {
  const t = useTranslations("batch.templates.drop");
  const [isAsked, ask] = useState(false);
  return (
    <>
      <Button size="sm" onClick={() => ask(true)}>
        <Icon of={Trash2} />
        {t("button")}
      </Button>
      {isAsked && <DropDialog {...props} onClose={() => ask(false)} />}
    </>
  );
}

function DropDialog({ batchId, title, drop, onClose }: Props & { onClose: () => void }) {
  const t = useTranslations("batch.templates.drop");
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [state, setState] = useState<"ready" | "busy" | "failed" | "hidden">("ready");
  const start = async () => {
    if (state === "busy") return;
    setState("busy");
    const told = dataOf(await call(drop, { id: batchId }));
    // Somebody else may have deleted it: then it is gone all the same.
    if (told?.ok || told?.reason === "not-found") return router.push("/batches/templates");
    setState(told ? "hidden" : "failed");
  };
  return (
    <Dialog ref={dialog} aria-labelledby="drop" onClose={onClose} className="w-[480px] p-5">
      <h2 id="drop" className="text-lg font-semibold break-words">
        {t("title", { name: title })}
      </h2>
      <p className="mt-2 text-sm">{t("text")}</p>
      <div role="alert" className="mt-2 text-sm text-refused">
        {(state === "failed" || state === "hidden") && t(state)}
      </div>
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <Button onClick={() => dialog.current?.close()}>{t("keep")}</Button>
        <Button variant="primary" onClick={start} aria-disabled={state === "busy" || undefined}>
          {t("confirm")}
        </Button>
      </div>
    </Dialog>
  );
}
