"use client";

import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { flatFaults } from "@/components/clients/flat-faults";
import type { FieldFinding } from "@/components/form/finding-list";

export type FaultNamespace = "employers" | "people";

/** The words of a fault, by its name in `<namespace>.faults`; a text that is no name is shown as it is. */
export function useFaultText(namespace: FaultNamespace) {
  const t = useTranslations(namespace);
  return (fault: string): string => (t.has(`faults.${fault}`) ? t(`faults.${fault}`) : fault);
}

/** The findings of the form's field at a path, for `Field`. */
export function useFindings(namespace: FaultNamespace) {
  const { formState } = useFormContext();
  const textOf = useFaultText(namespace);
  const faults = flatFaults(formState.errors);
  return (path: string): FieldFinding[] =>
    faults.filter((it) => it.path === path).map(({ fault }) => ({ severity: "blocking", text: textOf(fault) }));
}
