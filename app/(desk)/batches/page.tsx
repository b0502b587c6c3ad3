import { getTranslations } from "next-intl/server";
import { createBatch } from "@/app/(desk)/batches/actions";
import { BatchList } from "@/components/batch/batch-list";
import { requireScope } from "@/lib/access/current";
import { can } from "@/lib/access/scope";
import { listBatches } from "@/lib/batch/list-batches";
import { now } from "@/lib/clock";
import { moment } from "@/lib/dimona/moment";

export const generateMetadata = async () => ({ title: (await getTranslations("batch"))("title") });

type Props = { searchParams: Promise<{ page?: string }> };

/** The sheets within reach, those that changed last first. */
export default async function BatchesPage({ searchParams }: Props) {
  const scope = await requireScope();
  const page = Number((await searchParams).page) || 1;
  const [batches, t] = [await listBatches(scope, { page }), await getTranslations("batch")];
  const newTitle = t("newTitle", { at: moment(now()) });
  return <BatchList {...batches} mayDeclare={can(scope, "declare")} newTitle={newTitle} create={createBatch} />;
}
