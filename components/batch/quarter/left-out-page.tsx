import { CalendarCheck, Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { LeftOutTable } from "@/components/batch/quarter/left-out-table";
import type { TakeLeftOut } from "@/components/batch/quarter/take-in-button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import type { LeftOutRead } from "@/lib/batch/quarter/left-out-line";
import { quarterName } from "@/lib/batch/quarter/next-quarter";
import { toDay } from "@/lib/day";
import { moment } from "@/lib/dimona/moment";

/** `take` absent: for who may not declare. */
export type LeftOutPageProps = { read: LeftOutRead; take?: TakeLeftOut | undefined };

/** Who did not come into a sheet of the next quarter, and why; each can still be taken in. */
export function LeftOutPage({ read, take }: LeftOutPageProps) {
  const t = useTranslations("batch.leftOut");
  const words = useTranslations("batch");
  const { sheet, end, madeAt, madeBy, lines } = read;
  const back = `/batches/${sheet.id}`;
  return (
    <>
      <PageHead
        title={t("title")}
        whose={<span className="break-words">{sheet.title}</span>}
        crumbs={[{ label: words("title"), href: "/batches" }, { label: sheet.title, href: back }, { label: t("link") }]}
        meta={t("made", { at: moment(madeAt), name: madeBy, quarter: quarterName(toDay(end)) })}
        actions={
          <>
            {lines.length > 0 && (
              <a
                className="inline-flex min-h-6 items-center gap-1 text-sm underline underline-offset-3"
                href={`/api/batches/${sheet.id}/left-out`}
              >
                <Icon of={Download} size="sm" />
                {words("quarter.asCsv")}
              </a>
            )}
            <ButtonLink size="sm" href={back}>
              {words("sending.back")}
            </ButtonLink>
          </>
        }
      />
      {take && lines.some(({ now }) => now.is === "open") && <Note>{t("hint")}</Note>}
      {lines.length === 0 ? (
        <EmptyState icon={CalendarCheck} title={t("none")} text={t("noneText")} />
      ) : (
        <LeftOutTable sheetId={sheet.id} lines={lines} take={take} />
      )}
    </>
  );
}
