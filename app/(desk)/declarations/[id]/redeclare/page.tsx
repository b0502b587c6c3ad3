import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { redeclareWork } from "@/app/(desk)/declarations/[id]/redeclare/actions";
import { foreseenWords } from "@/app/(desk)/declarations/new/rsz-labels";
import { RedeclarePage } from "@/components/declarations/redeclare-page";
import { Problem } from "@/components/frame/problem";
import { ButtonLink } from "@/components/ui/button-link";
import { requireScope } from "@/lib/access/current";
import { can } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { readRedeclaration } from "@/lib/declarations/read-redeclaration";
import { isLocale } from "@/lib/preferences";

export const generateMetadata = async () => ({ title: (await getTranslations("redeclare"))("action") });

type Props = { params: Promise<{ id: string }> };

/** Review of a CANCEL and an IN in its place, before both are queued. */
export default async function RedeclareRoute({ params }: Props) {
  const scope = await requireScope();
  const { id } = await params;
  const read = await withScope(scope, (tx) => readRedeclaration(tx, id));
  if (read.is === "not-found") notFound();
  if (read.is === "under-way") redirect(`/declarations/${read.id}`);
  if (read.is !== "found") return <Nothing id={id} />;
  if (!can(scope, "declare")) return <NotAllowed id={id} />;
  const locale = await getLocale();
  const anomalies = await foreseenWords(isLocale(locale) ? locale : "nl");
  return <RedeclarePage view={read.view} anomalies={anomalies} redeclare={redeclareWork} />;
}

async function Nothing({ id }: { id: string }) {
  const t = await getTranslations("redeclare");
  return (
    <Problem title={t("nothingTitle")} text={t("problem.none")}>
      <ButtonLink href={`/declarations/${id}`}>{t("open")}</ButtonLink>
    </Problem>
  );
}

async function NotAllowed({ id }: { id: string }) {
  const [t, declare] = [await getTranslations("redeclare"), await getTranslations("declare")];
  return (
    <Problem title={declare("notAllowed")} text={declare("notAllowedText")}>
      <ButtonLink href={`/declarations/${id}`}>{t("open")}</ButtonLink>
    </Problem>
  );
}
