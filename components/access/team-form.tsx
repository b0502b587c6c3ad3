"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type Choice, ChoiceList } from "@/components/access/choice-list";
import { FormShell } from "@/components/access/form-shell";
import { type Ask, useAnswer } from "@/components/access/use-answer";
import { useFaultTexts } from "@/components/access/use-fault-texts";
import { Field } from "@/components/form/field";
import { TextControl } from "@/components/form/text-control";
import { announce } from "@/components/ui/announce";

export type TeamValues = { id?: string; name: string; memberIds: string[]; employerIds: string[] };

export type TeamFormProps = {
  team: TeamValues;
  users: readonly Choice[];
  employers: readonly Choice[];
  save: Ask<TeamValues, { ok: true; id: string } | { ok: false; reason: string }>;
};

const fields: Record<string, string> = { "unknown-member": "memberIds", "unknown-employer": "employerIds" };

/** Makes or changes a team: who is in it, and whose employers they reach. */
export function TeamForm({ team, users, employers, save }: TeamFormProps) {
  const t = useTranslations("admin");
  const router = useRouter();
  const { submit, ...state } = useAnswer(
    save,
    (reason) => fields[reason] ?? "name",
    () => {
      announce(t("saved"));
      router.push("/admin/teams");
      router.refresh();
    },
  );
  const { items, at } = useFaultTexts(state.faults, {
    name: t("name"),
    memberIds: t("members"),
    employerIds: t("employers"),
  });
  const send = (form: FormData) =>
    submit({
      id: team.id,
      name: String(form.get("name") ?? ""),
      memberIds: form.getAll("memberIds").map(String),
      employerIds: form.getAll("employerIds").map(String),
    });
  const texts = team.id
    ? { label: t("team"), submitText: t("save") }
    : { label: t("newTeam"), submitText: t("create") };
  return (
    <FormShell {...texts} cancelHref="/admin/teams" items={items} {...state} onSubmit={send}>
      <Field id="name" label={t("name")} findings={at("name")}>
        {(control) => <TextControl {...control} name="name" defaultValue={team.name} />}
      </Field>
      <ChoiceList
        name="memberIds"
        legend={t("members")}
        choices={users}
        chosen={team.memberIds}
        empty={t("noUsers")}
        findings={at("memberIds")}
      />
      <ChoiceList
        name="employerIds"
        legend={t("employers")}
        choices={employers}
        chosen={team.employerIds}
        empty={t("noEmployers")}
        findings={at("employerIds")}
      />
    </FormShell>
  );
}
