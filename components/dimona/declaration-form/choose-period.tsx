"use client";

import { lazy, Suspense } from "react";
import type { PeriodPickerProps } from "@/components/dimona/declaration-form/period-picker";

const PeriodPicker = lazy(async () => ({
  default: (await import("@/components/dimona/declaration-form/period-picker")).PeriodPicker,
}));

/** The picker of a period, apart from the form: who declares an IN does not load it. */
export const ChoosePeriod = (props: PeriodPickerProps) => (
  <Suspense fallback={null}>
    <PeriodPicker {...props} />
  </Suspense>
);
