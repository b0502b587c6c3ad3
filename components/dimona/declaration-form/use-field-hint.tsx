"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ContentFieldProps } from "@/components/dimona/declaration-form/content-props";
import { officialName } from "@/components/dimona/declaration-form/national-committee";
import { OneDayButton } from "@/components/dimona/declaration-form/one-day-button";
import { heldTexts } from "@/components/dimona/declaration-form/read-content";
import { usePortalLocale } from "@/components/dimona/declaration-form/use-portal-locale";
import { endOfQuarter, parseDay } from "@/lib/day";
import { committee, meaningOf } from "@/lib/dimona/committees";
import type { FieldName } from "@/lib/dimona/declaration";
import { FIELDS } from "@/lib/dimona/fields";
import { formatDay } from "@/lib/dimona/notation";
import { showField } from "@/lib/dimona/typed-field";
import { workerType } from "@/lib/dimona/worker-types";

/** What helps to fill a field in: what stands now, why something is proposed, how it is typed. */
export function useFieldHint(props: ContentFieldProps): ReactNode {
  const { field, content, period } = props;
  const held = useHeld(field.name, content.kind === "UPDATE" ? period : undefined);
  const proposed = useProposed(props);
  const committee = useCommitteeMeaning(props);
  const plain = usePlainHint(props);
  return held ?? proposed ?? committee ?? plain;
}

/** Of a change: what stands now. */
function useHeld(name: FieldName, period: ContentFieldProps["period"]): string | undefined {
  const t = useTranslations("declare");
  const held = period && heldTexts(period)[name];
  const isOpenable = name === "endDate" && workerType(period?.workerType)?.openEnd === true;
  return held && t("held", { text: showField(name, held), field: isOpenable ? "endDate" : "other" });
}

/** As long as a proposal stands it says that it is one. */
function useProposed({ part, field: { name }, content, proposals }: ContentFieldProps): ReactNode {
  const t = useTranslations("declare");
  const proposal = proposals[name];
  if (!proposal || proposal.why === "own-committee" || part.values.fields[name] !== proposal.text) return undefined;
  const mayBeDay = proposal.why === "end-of-quarter" && workerType(content.workerType)?.proposedEndAsDay !== undefined;
  return (
    <>
      {t(`proposedAs.${proposal.why}`)}
      {mayBeDay && " "}
      {mayBeDay && <OneDayButton part={part} />}
    </>
  );
}

/** Of a committee that was chosen by its official name, or is the employer's own: what it is in Dimona. */
function useCommitteeMeaning({ part, field: { name }, content, loaded }: ContentFieldProps): string | undefined {
  const t = useTranslations("declare");
  const locale = usePortalLocale();
  if (name !== "jointCommittee") return undefined;
  const { nationalCommittee: chosen, fields } = part.values;
  const [own] = loaded?.employer.committees ?? [];
  const meant = chosen
    ? { number: chosen.value, name: chosen.label }
    : own && { number: own.number, name: officialName(own, locale) };
  const { workerType: code } = content;
  // Under its own number there is nothing to explain.
  if (
    !meant ||
    meant.number === fields.jointCommittee ||
    fields.jointCommittee === "" ||
    meaningOf(meant.number, code) !== fields.jointCommittee
  )
    return undefined;
  return t("committeeMeaning", {
    number: meant.number,
    name: meant.name || "none",
    value: fields.jointCommittee,
    type: workerType(code)?.code ?? "none",
  });
}

/** How it is typed, and what follows from the worker type that was chosen. */
function usePlainHint({
  part,
  field: { name, presence },
  content: { workerType: code, startDate },
}: ContentFieldProps): ReactNode {
  const t = useTranslations("declare");
  const locale = usePortalLocale();
  const type = workerType(code);
  const start = parseDay(startDate ?? "");
  if (name === "endDate" && type?.sameQuarter && start)
    return t("quarterHint", { day: formatDay(endOfQuarter(start)).slice(0, 5) });
  if (FIELDS[name].control === "committee") {
    const title = committee(part.values.fields[name])?.title[locale];
    // Where the box is narrow the name that was chosen does not fit into it.
    return (
      <>
        {title && <span className="sm:hidden">{title}</span>}
        <span className={title && "max-sm:hidden"}>{t("committeeHint")}</span>
      </>
    );
  }
  const hints: Partial<Record<FieldName, string>> = {
    workerType: type?.summary[locale] ?? t("typeHint"),
    startDate: t("dayHint"),
    endDate: type?.openEnd && presence === "optional" ? t("openEndHint") : t("dayHint"),
    startHour: t("hourHint"),
    endHour: t("hourHint"),
    plannedHours: t("hoursHint"),
    firstMonthCard: t("cardHint"),
    nextMonthCard: t("cardHint"),
    usingCompanyEnterpriseNumber: t("enterpriseHint"),
    activityWithRisk: t("riskHint"),
  };
  return hints[name];
}
