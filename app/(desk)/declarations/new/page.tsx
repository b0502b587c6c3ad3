import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import {
  discardDraft,
  loadContext,
  recallDeclaration as recall,
  saveDraft,
  searchEmployers,
  searchWorkers,
  submit,
} from "@/app/(desk)/declarations/actions";
import { previewMessage } from "@/app/(desk)/declarations/new/preview-action";
import { askedSchema, startingPoint } from "@/app/(desk)/declarations/new/starting-point";
import { searchCommittees, searchPlaces } from "@/app/(desk)/lookup-actions";
import { revealNumberAction as revealNumber } from "@/app/(desk)/people/actions";
import { ChoosePeriod } from "@/components/dimona/declaration-form/choose-period";
import { DeclarationForm } from "@/components/dimona/declaration-form/declaration-form";
import { Problem } from "@/components/frame/problem";
import { ButtonLink } from "@/components/ui/button-link";
import { requireScope } from "@/lib/access/current";
import { can } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { isLocale } from "@/lib/preferences";

const actions = {
  searchPlaces,
  searchCommittees,
  submit,
  saveDraft,
  discardDraft,
  recall,
  searchEmployers,
  searchWorkers,
  loadContext,
  previewMessage,
  revealNumber,
};

export const generateMetadata = async () => ({ title: (await getTranslations("declare"))("pageTitle") });

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** A new declaration, a change of a period, a draft or an editable copy. */
export default async function NewDeclarationPage({ searchParams }: Props) {
  const scope = await requireScope();
  if (!can(scope, "declare")) return <NotAllowed />;
  const asked = askedSchema.parse(await searchParams);
  const locale = await getLocale();
  const point = await withScope(scope, (tx) => startingPoint(tx, asked, isLocale(locale) ? locale : "nl"));
  if (point.is === "not-found") notFound();
  if (point.is === "sent") redirect(`/declarations/${point.id}`);
  if (point.is === "form") return <DeclarationForm start={point.start} actions={actions} />;
  const employer = point.employerId ? { value: point.employerId, label: point.employerName ?? "" } : null;
  return (
    <ChoosePeriod
      key={`${point.kind}${point.employerId}`}
      kind={point.kind}
      employer={employer}
      nowAt={point.nowAt}
      actions={actions}
    />
  );
}

async function NotAllowed() {
  const t = await getTranslations("declare");
  return (
    <Problem title={t("notAllowed")} text={t("notAllowedText")}>
      <ButtonLink href="/declarations">{t("toDeclarations")}</ButtonLink>
    </Problem>
  );
}
