import { getLocale, getTranslations } from "next-intl/server";
import { currentScope } from "@/lib/access/current";
import { templateOf } from "@/lib/batch/files/template";
import { writeXlsx } from "@/lib/batch/files/write-xlsx";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";
import { workerType } from "@/lib/dimona/worker-types";
import { isLocale } from "@/lib/preferences";

type Context = { params: Promise<{ type: string }> };

/** A workbook to fill in for a worker type, in the user's language. */
export async function GET(_: Request, { params }: Context) {
  if (!(await currentScope())) return new Response(null, { status: 401 });
  const type = workerType((await params).type);
  if (!type) return new Response(null, { status: 404 });
  const locale = await getLocale();
  const words = await getTranslations("import.template");
  const language = isLocale(locale) ? locale : "nl";
  const file = await writeXlsx(templateOf({ type, language, today: dayOf(now()), words }));
  return new Response(file, {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": `attachment; filename="${words("fileName")}-${type.code}.xlsx"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
