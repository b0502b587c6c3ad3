import { Sheet } from "lucide-react";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { makeAgain } from "@/app/(desk)/batches/copy/actions";
import { AgainForm } from "@/components/batch/copy/again-form";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { requireAbility } from "@/lib/access/require-ability";
import { readAgain } from "@/lib/batch/again/make-again";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";

export const generateMetadata = async () => ({ title: (await getTranslations("batch.copyAgain"))("title") });

type Props = { params: Promise<{ id: string }> };

/** A new sheet of the rows of an old one, or of a template. */
export default async function SheetAgainPage({ params }: Props) {
  const scope = await requireAbility("declare");
  const { id } = await params;
  const today = dayOf(now());
  const read = z.uuid().safeParse(id).success ? await readAgain(scope, id, today) : undefined;
  if (!read) notFound();
  const [t, words] = [await getTranslations("batch.copyAgain"), await getTranslations("batch")];
  const title = read.isTemplate ? words("templates.again.title") : t("title");
  const list = read.isTemplate
    ? { label: words("templates.title"), href: "/batches/templates" }
    : { label: words("title"), href: "/batches" };
  const crumbs = [list, { label: read.title, href: `/batches/${id}` }, { label: title }];
  const back = (
    <ButtonLink href={`/batches/${id}`}>{read.isTemplate ? words("templates.again.back") : t("back")}</ButtonLink>
  );
  return (
    <>
      <PageHead title={title} whose={read.title} crumbs={crumbs} />
      {read.count === 0 ? (
        <EmptyState icon={Sheet} title={t("none")} text={t("noneText")} action={back} />
      ) : (
        <AgainForm batchId={id} read={read} today={today} make={makeAgain} />
      )}
    </>
  );
}
