"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { fieldId } from "@/components/dimona/declaration-form/field-key";
import type { FormPart } from "@/components/dimona/declaration-form/form-part";
import { Button } from "@/components/ui/button";

/** Wipes the end that was proposed, so that the hours of one day can be typed, and leads to them. */
export function OneDayButton({ part }: { part: FormPart }) {
  const t = useTranslations("declare");
  const wasPressed = useRef(false);
  // The button goes with the proposal; the hours are drawn by then.
  useEffect(
    () => () => {
      if (wasPressed.current) document.getElementById(fieldId("startHour"))?.focus();
    },
    [],
  );
  const press = () => {
    wasPressed.current = true;
    part.form.setValue("fields.endDate", "");
  };
  return (
    <Button variant="link" className="text-xs" onClick={press}>
      {t("oneDay")}
    </Button>
  );
}
