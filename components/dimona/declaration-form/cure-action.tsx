"use client";

import { useTranslations } from "next-intl";
import type { Cure, Mend } from "@/components/dimona/declaration-form/cure";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";

/** The button that does the cure, or the way to where it is done. */
export function CureAction({ cure, mend }: { cure: Cure; mend: (it: Mend) => void }) {
  const t = useTranslations("declare");
  if ("href" in cure)
    return (
      <ButtonLink size="sm" href={cure.href}>
        {t("cureAt", { place: cure.to })}
      </ButtonLink>
    );
  return (
    <Button size="sm" onClick={() => mend(cure)}>
      {cure.text === "" ? t("mendEmpty") : t("mend", { field: cure.field, text: cure.text })}
    </Button>
  );
}
