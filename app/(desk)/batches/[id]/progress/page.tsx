import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { pauseBatch, readProgress, recallRows, resumeBatch } from "@/app/(desk)/batches/actions";
import { ProgressScreen } from "@/components/batch/progress/progress-screen";
import { requireScope } from "@/lib/access/current";
import { can } from "@/lib/access/scope";
import { readProgress as lookAtProgress } from "@/lib/batch/progress/read-progress";

const actions = { readProgress, pauseBatch, resumeBatch, recallRows };

export const generateMetadata = async () => ({ title: (await getTranslations("batch"))("progress") });

type Props = { params: Promise<{ id: string }> };

/** What became of a sheet's rows that were sent. */
export default async function BatchProgressPage({ params }: Props) {
  const scope = await requireScope();
  const id = z.uuid().safeParse((await params).id);
  const first = id.success ? await lookAtProgress(scope, { batchId: id.data }) : undefined;
  if (!first?.ok) notFound();
  return <ProgressScreen first={first} actions={actions} mayDeclare={can(scope, "declare")} />;
}
