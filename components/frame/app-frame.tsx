import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { type Environment, environmentLine } from "@/components/frame/environment-badge";
import { FrameKeys } from "@/components/frame/frame-keys";
import { LineBar } from "@/components/frame/line-bar";
import { LineStatus } from "@/components/frame/line-status";
import type { FrameCounts } from "@/components/frame/navigation";
import type { PreferenceActions } from "@/components/frame/preference-actions";
import { Rail } from "@/components/frame/rail";
import { type SearchAction, TopBar } from "@/components/frame/top-bar";
import type { FrameUser } from "@/components/frame/user-menu";
import { classes } from "@/components/ui/classes";
import { moment } from "@/lib/dimona/moment";
import type { LineNews } from "@/lib/outage/read-line";
import { isTheme, KEYS_COOKIE, THEME_COOKIE } from "@/lib/preferences";

export type AppFrameProps = {
  environment: Environment;
  user: FrameUser;
  counts: FrameCounts;
  /** The portal's present instant, from `clock.ts`. */
  clockAt: Date;
  searchAction: SearchAction;
  /** From `app/preferences-actions`. */
  preferences: PreferenceActions;
  /** What is to be said of the line to the RSZ; nothing while it is well. */
  lineNews?: LineNews;
  /** What stands beside the search box. */
  entry?: ReactNode;
  children: ReactNode;
};

const grid =
  "grid grid-cols-[minmax(0,1fr)] grid-rows-[var(--bar-h)_auto_1fr] [grid-template-areas:'bar'_'line'_'main'] lg:grid-cols-[208px_minmax(0,1fr)] lg:[grid-template-areas:'rail_bar'_'rail_line'_'rail_main'] max-xl:min-h-dvh xl:h-dvh print:block print:h-auto";
const searchId = "search";

/** Rail, bar and the page within them. From 1181 px the page scrolls in its own region, below that the window does. */
export async function AppFrame({
  environment,
  user,
  counts,
  clockAt,
  searchAction,
  lineNews,
  entry,
  children,
  preferences,
}: AppFrameProps) {
  const t = await getTranslations("frame");
  const kept = await cookies();
  const theme = kept.get(THEME_COOKIE)?.value;
  const singleKeys = kept.get(KEYS_COOKIE)?.value !== "off";
  const mayDeclare = user.role === "officer";
  return (
    <div className={classes(grid, environmentLine(environment))}>
      <a href="#main" className="absolute -top-16 left-2 z-50 bg-surface px-3 py-2 focus:top-2">
        {t("skip")}
      </a>
      <Rail
        counts={counts}
        administrator={user.role === "administrator"}
        mayDeclare={mayDeclare}
        status={<LineStatus is={lineNews?.state.is ?? "well"} />}
      />
      <TopBar
        environment={environment}
        user={user}
        clockAt={clockAt}
        searchAction={searchAction}
        searchId={searchId}
        theme={isTheme(theme) ? theme : "system"}
        singleKeys={singleKeys}
        preferences={preferences}
        entry={entry}
      />
      <LineBar news={lineNews} now={clockAt} />
      <main
        id="main"
        tabIndex={-1}
        className="min-h-0 min-w-0 scroll-py-24 outline-none [grid-area:main] xl:overflow-auto print:overflow-visible"
      >
        {children}
      </main>
      <FrameKeys searchId={searchId} singleKeys={singleKeys && mayDeclare} />
      <p className="hidden px-4 py-3 text-xs text-ink-3 print:block">
        {t("printed", { environment: t(`environment.${environment}`), at: moment(clockAt) })}
      </p>
    </div>
  );
}
