import { Sheet } from "lucide-react";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { keepTemplate } from "@/app/(desk)/batches/templates/actions";
import { KeepForm } from "@/components/batch/templates/keep-form";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { requireAbility } from "@/lib/access/require-ability";
import { readAgain } from "@/lib/batch/again/make-again";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";

export const generateMetadata = async () => ({ title: (await getTranslations("batch.templates.keep"))("title") });

type Props = { params: Promise<{ id: string }> };

/** A sheet, to be kept under a name and used again. */
export default async function KeepTemplatePage({ params }: Props) {
  const scope = await requireAbility("declare");
  const id = z.uuid().safeParse((await params).id);
  const read = id.success ? await readAgain(scope, id.data, dayOf(now())) : undefined;
  if (!id.success || !read || read.isTemplate) notFound();
  const [t, words] = [await getTranslations("batch.templates.keep"), await getTranslations("batch")];
  const href = `/batches/${id.data}`;
  const crumbs = [{ label: words("title"), href: "/batches" }, { label: read.title, href }, { label: t("title") }];
  const back = <ButtonLink href={href}>{words("copyAgain.back")}</ButtonLink>;
  return (
    <>
      <PageHead title={t("title")} whose={read.title} crumbs={crumbs} />
      {read.count === 0 ? (
        <EmptyState icon={Sheet} title={t("none")} text={words("copyAgain.noneText")} action={back} />
      ) : (
        <KeepForm batchId={id.data} read={read} keep={keepTemplate} />
      )}
    </>
  );
}
