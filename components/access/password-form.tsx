"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { FormShell } from "@/components/access/form-shell";
import { type Ask, useAnswer } from "@/components/access/use-answer";
import { useFaultTexts } from "@/components/access/use-fault-texts";
import { Field } from "@/components/form/field";
import { TextControl } from "@/components/form/text-control";
import { announce } from "@/components/ui/announce";

export type PasswordFormProps = {
  /** Tells a password manager whose password this is. */
  email: string;
  change: Ask<{ old: string; next: string }, { ok: true; ended: number } | { ok: false; reason: string }>;
};

const fields: Record<string, string> = { "same-password": "next" };

/** Changes one's own password; the other sessions end. */
export function PasswordForm({ email, change }: PasswordFormProps) {
  const t = useTranslations("account");
  const router = useRouter();
  const form = useRef<HTMLFormElement>(undefined);
  const { submit, refuse, ...state } = useAnswer(
    change,
    (reason) => fields[reason] ?? "old",
    ({ ended }) => {
      announce(t("passwordChanged", { count: ended }));
      form.current?.reset();
      router.refresh();
    },
  );
  const { items, at } = useFaultTexts(state.faults, { old: t("old"), next: t("next"), again: t("again") });
  const send = (data: FormData, element: HTMLFormElement) => {
    form.current = element;
    const [old, next, again] = ["old", "next", "again"].map((name) => String(data.get(name) ?? ""));
    if (next !== again) return refuse([{ field: "again", reason: "different" }]);
    submit({ old: old ?? "", next: next ?? "" });
  };
  const password = (id: "old" | "next" | "again", autoComplete: string, hint?: string) => (
    <Field id={id} label={t(id)} hint={hint} findings={at(id)}>
      {(control) => <TextControl {...control} name={id} type="password" autoComplete={autoComplete} />}
    </Field>
  );
  return (
    <FormShell label={t("changePassword")} submitText={t("changePassword")} items={items} {...state} onSubmit={send}>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      {password("old", "current-password")}
      {password("next", "new-password", t("nextHint"))}
      {password("again", "new-password")}
    </FormShell>
  );
}
