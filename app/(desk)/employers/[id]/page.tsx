import { notFound } from "next/navigation";
import { cache } from "react";
import { decideMandateAction } from "@/app/(desk)/employers/actions";
import { EmployerDetail } from "@/components/clients/employer-detail";
import { requireScope } from "@/lib/access/current";
import { can } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";
import { findMandateReview } from "@/lib/declarations/mandates/store";
import { findEmployer } from "@/lib/employers/store";

type Props = { params: Promise<{ id: string }> };

const load = cache(async (id: string) => {
  const scope = await requireScope();
  return withScope(scope, async (tx) => {
    const employer = await findEmployer(tx, id);
    return { scope, employer, review: employer && (await findMandateReview(tx, id)) };
  });
});

export const generateMetadata = async ({ params }: Props) => ({
  title: (await load((await params).id)).employer?.name,
});

export default async function EmployerPage({ params }: Props) {
  const { scope, employer, review } = await load((await params).id);
  if (!employer) notFound();
  const may = { mayManage: can(scope, "manage-clients"), mayDeclare: can(scope, "declare") };
  return (
    <EmployerDetail employer={employer} today={dayOf(now())} review={review} decide={decideMandateAction} {...may} />
  );
}
