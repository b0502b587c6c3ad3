"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { AccountFields } from "@/components/access/account-fields";
import { type AccountValues, readAccount } from "@/components/access/account-values";
import type { Choice } from "@/components/access/choice-list";
import { FormShell } from "@/components/access/form-shell";
import { type Ask, useAnswer } from "@/components/access/use-answer";
import { useFaultTexts } from "@/components/access/use-fault-texts";
import { CheckControl } from "@/components/form/check-control";
import { FindingList } from "@/components/form/finding-list";
import { announce } from "@/components/ui/announce";

type Changed = { ok: true } | { ok: false; reason: string };

export type AccountFormProps = {
  account: AccountValues & { id: string; active: boolean };
  teams: readonly Choice[];
  change: Ask<AccountValues & { id: string; active: boolean }, Changed>;
};

const fields: Record<string, string> = { "unknown-team": "teamIds", yourself: "role", "last-administrator": "role" };

/** Changes an account; deactivating it ends its sessions at once. */
export function AccountForm({ account, teams, change }: AccountFormProps) {
  const t = useTranslations("admin");
  const router = useRouter();
  const { submit, ...state } = useAnswer(
    change,
    (reason) => fields[reason] ?? "name",
    () => {
      announce(t("saved"));
      router.refresh();
    },
  );
  const { items, at } = useFaultTexts(state.faults, { name: t("name"), role: t("role"), teamIds: t("teams") });
  const send = (form: FormData) =>
    submit({ ...readAccount(form), id: account.id, active: form.get("active") === "on" });
  return (
    <FormShell
      label={t("user")}
      submitText={t("save")}
      cancelHref="/admin/users"
      items={items}
      {...state}
      onSubmit={send}
    >
      <AccountFields values={account} teams={teams} findingsAt={at} />
      <CheckControl
        id="active"
        name="active"
        defaultChecked={account.active}
        label={t("activeLabel")}
        hint={t("activeHint")}
      />
      {at("active").length > 0 && <FindingList findings={at("active")} />}
    </FormShell>
  );
}
