import { notFound } from "next/navigation";
import { decideMandateAction } from "@/app/(desk)/employers/actions";
import { loadEmployer } from "@/app/(desk)/employers/load-employer";
import { EmployerDetail } from "@/components/clients/employer-detail";
import { can } from "@/lib/access/scope";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";

type Props = { params: Promise<{ id: string }> };

export const generateMetadata = async ({ params }: Props) => ({
  title: (await loadEmployer((await params).id)).employer?.name,
});

export default async function EmployerPage({ params }: Props) {
  const { scope, employer, review } = await loadEmployer((await params).id);
  if (!employer) notFound();
  const may = { mayManage: can(scope, "manage-clients"), mayDeclare: can(scope, "declare") };
  const today = dayOf(now());
  return <EmployerDetail employer={employer} today={today} review={review} decide={decideMandateAction} {...may} />;
}
