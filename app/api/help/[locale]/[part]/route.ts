import { getTranslations } from "next-intl/server";
import { partTitle } from "@/components/dimona/part-title";
import { currentScope } from "@/lib/access/current";
import { messagePart, readHelp } from "@/lib/help/read-help";
import { isLocale } from "@/lib/preferences";

type Context = { params: Promise<{ locale: string; part: string }> };

/** What is to be told of one field in one language; the same for everyone who is signed in. */
export async function GET(_: Request, { params }: Context) {
  if (!(await currentScope())) return new Response(null, { status: 401 });
  const { locale, part: name } = await params;
  const part = messagePart(name);
  if (!part || !isLocale(locale)) return new Response(null, { status: 404 });
  const t = await getTranslations({ locale, namespace: "declare" });
  const help = await readHelp(part, locale, partTitle(part, t));
  return Response.json(help, { headers: { "cache-control": "private, max-age=600" } });
}
