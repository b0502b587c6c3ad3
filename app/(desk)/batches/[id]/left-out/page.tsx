import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { takeLeftOut } from "@/app/(desk)/batches/[id]/left-out/actions";
import { LeftOutPage } from "@/components/batch/quarter/left-out-page";
import { requireScope } from "@/lib/access/current";
import { can } from "@/lib/access/scope";
import { readLeftOut } from "@/lib/batch/quarter/read-left-out";

export const generateMetadata = async () => ({ title: (await getTranslations("batch.leftOut"))("title") });

type Props = { params: Promise<{ id: string }> };

/** Who did not come into a sheet of the next quarter. */
export default async function SheetLeftOutPage({ params }: Props) {
  const scope = await requireScope();
  const id = z.uuid().safeParse((await params).id);
  const read = id.success ? await readLeftOut(scope, { batchId: id.data, purpose: "look" }) : undefined;
  if (!read) notFound();
  return <LeftOutPage read={read} take={can(scope, "declare") ? takeLeftOut : undefined} />;
}
