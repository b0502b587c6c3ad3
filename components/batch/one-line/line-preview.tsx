import { useTranslations } from "next-intl";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";
import { stateLook } from "@/components/ui/state-look";
import type { Cells } from "@/lib/batch/column";
import type { OneLine } from "@/lib/batch/one-line";
import { formatDimonaNumber } from "@/lib/dimona/identifiers";

/** So many lines are drawn; the rest is counted. */
const mostDrawn = 200;

const head =
  "sticky top-0 border-b border-line bg-sunken px-2 py-1 text-left text-xs font-medium text-ink-3 first:pl-5";
const cell =
  "text-left align-top font-normal sm:border-b sm:border-line sm:px-2 sm:py-1.5 sm:first:pl-5 max-sm:empty:hidden max-sm:max-w-full";

/** Each line as it was read; what was not understood is marked, and goes along into the sheet. */
export function LinePreview({ lines, employer }: { lines: readonly OneLine[]; employer: string | undefined }) {
  const t = useTranslations("batch");
  const heads = ["kind", "workerType", "employer", "worker"] as const;
  return (
    <>
      <table
        aria-label={t("line.preview")}
        className="w-full border-separate border-spacing-0 text-sm max-sm:block sm:min-w-[760px]"
      >
        <thead className="max-sm:hidden">
          <tr>
            {heads.map((it) => (
              <th key={it} scope="col" className={head}>
                {t(`columns.${it}`)}
              </th>
            ))}
            <th scope="col" className={head}>
              {t("line.when")}
            </th>
            <th scope="col" className={head}>
              {t("line.rest")}
            </th>
            <th scope="col" className={head}>
              {t("line.unread")}
            </th>
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {lines.slice(0, mostDrawn).map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the text
            <LineRow key={at} line={line} employer={employer} />
          ))}
        </tbody>
      </table>
      {lines.length > mostDrawn && (
        <p className="px-5 py-2 text-sm text-ink-2">{t("line.more", { count: lines.length - mostDrawn })}</p>
      )}
    </>
  );
}

const joined = (parts: (string | undefined)[], by: string): string => parts.filter(Boolean).join(by);

const momentOf = ({ startDate, startHour, endDate, endHour }: Cells): string => {
  const start = joined([startDate, startHour], " ");
  const end = joined([endDate === startDate ? undefined : endDate, endHour], " ");
  return joined([start, end], " – ");
};

function LineRow({ line: { cells, unread }, employer }: { line: OneLine; employer: string | undefined }) {
  const t = useTranslations("batch.line");
  const { kind, workerType, worker, lastName, firstName, periodNumber, jointCommittee, plannedHours } = cells;
  const whom = joined(
    [worker, joined([lastName, firstName], " "), periodNumber && formatDimonaNumber(periodNumber)],
    " · ",
  );
  const rest = joined(
    [jointCommittee && `PC ${jointCommittee}`, plannedHours && t("hours", { hours: plannedHours })],
    " · ",
  );
  const warned = stateLook.warned;
  return (
    <tr className="max-sm:flex max-sm:flex-wrap max-sm:gap-x-3 max-sm:border-b max-sm:border-line max-sm:px-5 max-sm:py-2">
      <td className={cell}>{kind}</td>
      <td className={cell}>{workerType}</td>
      <td className={classes(cell, "max-w-48 truncate")} title={cells.employer ?? employer}>
        {cells.employer ?? employer ?? <span className="text-ink-3">{t("nobody")}</span>}
      </td>
      <td className={cell}>{whom || <span className="text-ink-3">{t("nobody")}</span>}</td>
      <td className={classes(cell, "whitespace-nowrap")}>{momentOf(cells)}</td>
      <td className={classes(cell, "whitespace-nowrap")}>{rest}</td>
      <td className={classes(cell, "sm:min-w-40")}>
        {unread.length > 0 && (
          <span className={classes("inline-flex items-start gap-1.5 wrap-anywhere", warned.ink)}>
            <Icon of={warned.icon} className="mt-0.5" />
            {unread.join(" ")}
          </span>
        )}
      </td>
    </tr>
  );
}
