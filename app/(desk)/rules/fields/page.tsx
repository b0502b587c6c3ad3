import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { partTitle } from "@/components/dimona/part-title";
import { FieldsPage } from "@/components/glossary/fields-page";
import { requireScope } from "@/lib/access/current";
import { EMPLOYER_KINDS, KINDS } from "@/lib/dimona/declaration";
import { readAllHelp } from "@/lib/help/read-help";
import { pickLocale } from "@/lib/preferences";

export const generateMetadata = async () => ({ title: (await getTranslations("glossary"))("title") });

const asked = z.object({ kind: z.enum(KINDS).catch("IN"), employer: z.enum(EMPLOYER_KINDS).catch("private") });

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The fields of a declaration; the same for everyone. */
export default async function RulesFieldsPage({ searchParams }: Props) {
  await requireScope();
  const { kind, employer } = asked.parse(await searchParams);
  const t = await getTranslations("declare");
  const fields = await readAllHelp(pickLocale(await getLocale(), null), (part) => partTitle(part, t));
  return <FieldsPage kind={kind} employerKind={employer} fields={fields} />;
}
