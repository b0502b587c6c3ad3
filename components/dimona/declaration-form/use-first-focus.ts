"use client";

import { useEffect } from "react";
import { type FieldKey, fieldId } from "@/components/dimona/declaration-form/field-key";

/** Begins at one field: whoever comes from a refusal stands where it is corrected. */
export function useFirstFocus(place: FieldKey | undefined): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where the form begins, not where it is read again
  useEffect(() => {
    const field = place && document.getElementById(fieldId(place));
    field?.focus({ preventScroll: true });
    field?.scrollIntoView({ block: "center" });
  }, []);
}
