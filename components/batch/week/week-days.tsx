"use client";

import { Flag } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { weekTracks } from "@/components/batch/week/week-row";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";
import { holidaysOn } from "@/lib/batch/week/holidays";
import { daysOfWeek } from "@/lib/batch/week/week-days";
import { type Day, toInstant } from "@/lib/day";
import { formatDay } from "@/lib/dimona/notation";

/** The heads of the columns: how the worker works, and the days with their legal holidays. */
export function WeekDays({ monday }: { monday: Day }) {
  const t = useTranslations("week");
  const heads = [t("worker"), t("type"), t("committee")];
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows come and go while scrolling, which a table cannot
    // biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus and names its active cell
    <div
      role="row"
      aria-rowindex={1}
      className={classes(weekTracks, "sticky top-0 z-2 h-11 border-b border-line-2 bg-sunken text-sm")}
    >
      {heads.map((head, at) => (
        // biome-ignore lint/a11y/useSemanticElements: as above
        // biome-ignore lint/a11y/useFocusableInteractive: as above
        <div
          key={head}
          role="columnheader"
          aria-colindex={at + 1}
          className={classes(
            "self-end truncate px-2 pb-1.5 font-medium",
            at === 0 && "sticky left-0 z-1 bg-sunken pl-4",
          )}
        >
          {head}
        </div>
      ))}
      {daysOfWeek(monday).map((day, at) => (
        <DayHead key={day} day={day} at={at + heads.length + 1} />
      ))}
    </div>
  );
}

function DayHead({ day, at }: { day: Day; at: number }) {
  const t = useTranslations("week");
  const format = useFormatter();
  const noon = toInstant({ day, hour: "1200" });
  const holidays = holidaysOn(day).map((it) => t(`holidays.${it}`));
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div
      role="columnheader"
      aria-colindex={at}
      title={holidays.length > 0 ? t("isHoliday", { holiday: holidays.join(", ") }) : undefined}
      className={classes(
        "flex min-w-0 flex-col justify-end border-l border-line px-2 pb-1.5 leading-4",
        holidays.length > 0 && "bg-warned-tint",
      )}
    >
      {holidays.length > 0 && (
        <span className="truncate text-xs text-warned">
          <Icon of={Flag} size="xs" /> {holidays.join(", ")}
        </span>
      )}
      <span className="truncate font-medium tabular-nums">
        {format.dateTime(noon, { weekday: "short" })} {formatDay(day).slice(0, 5)}
      </span>
    </div>
  );
}
