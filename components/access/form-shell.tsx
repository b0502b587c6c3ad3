"use client";

import { useTranslations } from "next-intl";
import type { FormEvent, ReactNode } from "react";
import { ErrorSummary, type SummaryItem } from "@/components/form/error-summary";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button-link";

export type FormShellProps = {
  label: string;
  submitText: string;
  cancelHref?: string;
  items: SummaryItem[];
  attempt: number;
  pending: boolean;
  onSubmit: (form: FormData, element: HTMLFormElement) => void;
  children: ReactNode;
};

/** Summary of faults, fields, foot. Nothing typed is lost when it is refused. */
export function FormShell({
  label,
  submitText,
  cancelHref,
  items,
  attempt,
  pending,
  onSubmit,
  children,
}: FormShellProps) {
  const t = useTranslations("admin");
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!pending) onSubmit(new FormData(event.currentTarget), event.currentTarget);
  };
  return (
    <form method="post" onSubmit={submit} noValidate aria-label={label}>
      <div className="grid gap-4 px-4 pt-1 pb-5">
        <ErrorSummary title={t("refused")} items={items} attempt={attempt} />
        {children}
      </div>
      <FormActions>
        <SubmitButton pending={pending} pendingText={t("pending")}>
          {submitText}
        </SubmitButton>
        {cancelHref && <ButtonLink href={cancelHref}>{t("cancel")}</ButtonLink>}
      </FormActions>
    </form>
  );
}
