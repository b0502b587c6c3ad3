import { LogIn } from "lucide-react";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { type Environment, EnvironmentBadge, environmentLine } from "@/components/frame/environment-badge";
import { LanguageSwitch } from "@/components/frame/language-switch";
import type { PreferenceActions } from "@/components/frame/preference-actions";
import { ThemeSwitch } from "@/components/frame/theme-switch";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";
import { isTheme, THEME_COOKIE } from "@/lib/preferences";

export type GateFrameProps = { environment: Environment; preferences: PreferenceActions; children: ReactNode };

/** The frame of pages without a session: brand, environment, language and theme, one narrow column. */
export async function GateFrame({ environment, preferences, children }: GateFrameProps) {
  const theme = (await cookies()).get(THEME_COOKIE)?.value;
  return (
    <div className={classes("flex min-h-dvh flex-col bg-ground", environmentLine(environment))}>
      <header className="flex min-h-(--bar-h) shrink-0 flex-wrap items-center gap-x-3 gap-y-1 px-4 max-sm:py-2 print:hidden">
        <span className="flex items-center gap-2 text-[15px] font-semibold tracking-[-0.01em]">
          <Icon of={LogIn} size="lg" className="text-accent" />
          Indienst
        </span>
        <span className="ml-auto">
          <EnvironmentBadge environment={environment} />
        </span>
        <div className="flex items-center gap-3 max-sm:-ml-1.5 max-sm:w-full max-sm:justify-between">
          <LanguageSwitch setLocale={preferences.setLocale} />
          <ThemeSwitch theme={isTheme(theme) ? theme : "system"} setTheme={preferences.setTheme} />
        </div>
      </header>
      <main className="mx-auto grid w-full max-w-[440px] grid-cols-[minmax(0,1fr)] flex-1 content-start px-4 py-6 sm:content-center sm:pb-[12vh]">
        <div className="rounded-md border border-line bg-surface px-6 py-7 max-sm:px-4 sm:px-8">{children}</div>
      </main>
    </div>
  );
}
