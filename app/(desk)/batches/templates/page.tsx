import { getTranslations } from "next-intl/server";
import { TemplateList } from "@/components/batch/templates/template-list";
import { requireScope } from "@/lib/access/current";
import { can } from "@/lib/access/scope";
import { listBatches } from "@/lib/batch/list-batches";

export const generateMetadata = async () => ({ title: (await getTranslations("batch.templates"))("title") });

type Props = { searchParams: Promise<{ page?: string }> };

/** The templates within reach, those that changed last first. */
export default async function TemplatesPage({ searchParams }: Props) {
  const scope = await requireScope();
  const page = Number((await searchParams).page) || 1;
  const templates = await listBatches(scope, { page, templates: true });
  return <TemplateList {...templates} mayDeclare={can(scope, "declare")} />;
}
