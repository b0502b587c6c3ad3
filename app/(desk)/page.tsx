import { getTranslations } from "next-intl/server";
import { OpenDeclaration } from "@/app/(desk)/open-declaration";
import { Worklist } from "@/components/worklist/worklist";
import { requireScope } from "@/lib/access/current";
import { can } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { readDeclaration } from "@/lib/declarations/read-declaration";
import { readWorklist } from "@/lib/declarations/worklist/read-worklist";
import { WORK } from "@/lib/declarations/worklist/store";

export const generateMetadata = async () => ({ title: (await getTranslations("worklist"))("title") });

type Props = { searchParams: Promise<{ state?: string; page?: string; open?: string }> };

/** The dashboard; `open` is a declaration that stands beside the list. */
export default async function WorklistPage({ searchParams }: Props) {
  const scope = await requireScope();
  const { state, page, open } = await searchParams;
  const at = now();
  const { work, declaration } = await withScope(scope, async (tx) => ({
    work: await readWorklist(tx, { state, page, now: at }),
    declaration: open ? await readDeclaration(tx, open, "worklist") : undefined,
  }));
  const mayDeclare = can(scope, "declare");
  const panel = declaration && (
    <OpenDeclaration declaration={declaration} work={work} mayDeclare={mayDeclare} now={at} />
  );
  return <Worklist {...work} states={WORK} now={at} mayDeclare={mayDeclare} openId={declaration?.id} panel={panel} />;
}
