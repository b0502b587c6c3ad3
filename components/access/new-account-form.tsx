"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AccountFields } from "@/components/access/account-fields";
import { type AccountValues, readAccount } from "@/components/access/account-values";
import type { Choice } from "@/components/access/choice-list";
import { FormShell } from "@/components/access/form-shell";
import { OneTimePassword } from "@/components/access/one-time-password";
import { type Ask, useAnswer } from "@/components/access/use-answer";
import { useFaultTexts } from "@/components/access/use-fault-texts";
import { Field } from "@/components/form/field";
import { TextControl } from "@/components/form/text-control";

type Created = { ok: true; id: string; password?: string } | { ok: false; reason: string };

export type NewAccountFormProps = {
  teams: readonly Choice[];
  create: Ask<AccountValues & { email: string; password?: string }, Created>;
};

const fields: Record<string, string> = { "email-taken": "email", "unknown-team": "teamIds" };
const blank: AccountValues = { name: "", role: "officer", language: "nl", teamIds: [] };

/** Makes an account. Without a password typed, one is made and shown here, this once. */
export function NewAccountForm({ teams, create }: NewAccountFormProps) {
  const t = useTranslations("admin");
  const router = useRouter();
  const [made, setMade] = useState<{ id: string; password: string }>();
  const { submit, ...state } = useAnswer(
    create,
    (reason) => fields[reason] ?? "email",
    ({ id, password }) => (password ? setMade({ id, password }) : router.push(`/admin/users/${id}`)),
  );
  const { items, at } = useFaultTexts(state.faults, {
    email: t("email"),
    name: t("name"),
    role: t("role"),
    teamIds: t("teams"),
    password: t("password"),
  });
  if (made)
    return (
      <div className="px-4 py-3">
        <OneTimePassword password={made.password} href={`/admin/users/${made.id}`} />
      </div>
    );
  const send = (form: FormData) =>
    submit({
      ...readAccount(form),
      email: String(form.get("email") ?? ""),
      password: String(form.get("password") ?? "") || undefined,
    });
  return (
    <FormShell
      label={t("newUser")}
      submitText={t("create")}
      cancelHref="/admin/users"
      items={items}
      {...state}
      onSubmit={send}
    >
      <Field id="email" label={t("email")} hint={t("emailHint")} findings={at("email")}>
        {(control) => <TextControl {...control} name="email" type="email" inputMode="email" />}
      </Field>
      <AccountFields values={blank} teams={teams} findingsAt={at} />
      <Field id="password" label={t("password")} hint={t("passwordHint")} optional findings={at("password")}>
        {(control) => <TextControl {...control} name="password" type="password" autoComplete="new-password" />}
      </Field>
    </FormShell>
  );
}
