import { getLocale, getTranslations } from "next-intl/server";
import { currentScope } from "@/lib/access/current";
import { resultLines } from "@/lib/batch/files/result-lines";
import { writeCsv } from "@/lib/batch/files/write-csv";
import { writeXlsx } from "@/lib/batch/files/write-xlsx";
import { readResults } from "@/lib/batch/progress/read-results";
import { readBatch } from "@/lib/batch/read-batch";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";
import { isState } from "@/lib/dimona/lifecycle";
import { outcomeOf } from "@/lib/dimona/outcome";
import { isLocale } from "@/lib/preferences";

type Context = { params: Promise<{ id: string; format: string }> };

const types: Readonly<Record<string, string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

const missing = () => new Response(null, { status: 404, headers: { "cache-control": "no-store" } });

/** A batch with what became of each row, as `csv` or `xlsx`. Not found and not allowed are one answer; recorded as consulted. */
export async function GET(_: Request, { params }: Context) {
  const scope = await currentScope();
  if (!scope) return new Response(null, { status: 401 });
  const { id, format } = await params;
  const type = types[format];
  if (type === undefined || !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)) return missing();
  const batch = await readBatch(scope, id);
  const results = batch && (await readResults(scope, { batchId: id, purpose: "export" }));
  if (!batch || !results) return missing();
  const t = await getTranslations("import.result");
  const lines = resultLines({
    rows: batch.rows.flatMap(({ id: rowId, cells }) => (cells ? [{ id: rowId, cells }] : [])),
    results,
    columns: batch.columns,
    language: await languageOf(),
    words: { title: (key) => t(key), state: await stateWords(), late: t("late") },
  });
  const body = format === "csv" ? writeCsv(lines) : await writeXlsx([{ sheet: t("sheet"), lines }]);
  return new Response(body, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${t("fileName")}-${dayOf(now())}.${format}"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

async function languageOf() {
  const locale = await getLocale();
  return isLocale(locale) ? locale : "nl";
}

async function stateWords() {
  const [t, outcomes] = [await getTranslations("import.result"), await getTranslations("outcomes")];
  return (it: { state: string; result: string | null } | undefined): string => {
    if (it === undefined) return t("notSent");
    if (!isState(it.state)) return it.state;
    return outcomeOf(it.state, it.result) === "warned" ? outcomes("warned") : outcomes(`step.${it.state}`);
  };
}
