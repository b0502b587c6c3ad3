import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { currentScope } from "@/lib/access/current";
import { writeCsv } from "@/lib/batch/files/write-csv";
import type { LeftOutLine } from "@/lib/batch/quarter/left-out-line";
import { readLeftOut } from "@/lib/batch/quarter/read-left-out";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";
import { formatDimonaNumber } from "@/lib/dimona/identifiers";
import { formatDay } from "@/lib/dimona/notation";

type Context = { params: Promise<{ id: string }> };

/** Who did not come into a sheet, as CSV. Not found and not allowed are one answer; recorded as consulted. */
export async function GET(_: Request, { params }: Context) {
  const scope = await currentScope();
  if (!scope) return new Response(null, { status: 401 });
  const id = z.uuid().safeParse((await params).id);
  const read = id.success ? await readLeftOut(scope, { batchId: id.data, purpose: "export" }) : undefined;
  if (!read) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  const [t, words] = [await getTranslations("batch.leftOut"), await getTranslations("batch.quarter")];
  const titles = [words("worker"), words("employer"), words("type"), t("number"), t("endsOn"), t("why"), t("now")];
  const nowText = await nowWords();
  const lines = read.lines.map((line) => [
    line.worker.name,
    line.employer.name,
    line.workerType,
    formatDimonaNumber(line.number),
    line.endDate ? formatDay(line.endDate) : "",
    t(`reason.${line.reason}`),
    nowText(line),
  ]);
  return new Response(writeCsv([titles, ...lines]), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${t("fileName")}-${dayOf(now())}.csv"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

async function nowWords() {
  const t = await getTranslations("batch.leftOut");
  return ({ now: it }: LeftOutLine): string => {
    if (it.is === "in-sheet") return t("inSheet");
    if (it.is !== "declared") return t(it.is);
    const span = [it.startDate, it.endDate].map((day) => (day ? formatDay(day) : "…")).join(" – ");
    return t(it.isUnderWay ? "underWay" : "declared", { span });
  };
}
