import type { ReactNode } from "react";
import { draftOfLine, employerOfPage, makeSheetOfLines } from "@/app/(desk)/batches/line-actions";
import { searchEmployers } from "@/app/(desk)/declarations/actions";
import { search } from "@/app/(desk)/search/actions";
import { setLocale, setSingleKeys, setTheme } from "@/app/preferences-actions";
import { OneLineEntry } from "@/components/batch/one-line/one-line-entry";
import { AppFrame } from "@/components/frame/app-frame";
import { LiveRefresh } from "@/components/frame/live-refresh";
import { requireScope } from "@/lib/access/current";
import { can } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { countOutcomes } from "@/lib/declarations/worklist/store";
import { countMandateReviews } from "@/lib/employers/mandates/store";
import { env } from "@/lib/env";
import { readLineNews } from "@/lib/outage/read-line";

const lines = { makeSheet: makeSheetOfLines, makeDraft: draftOfLine, searchEmployers, employerOfPage };

/** Everything behind the login. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  // Before anything is read: what changes from here on is told to the page.
  const at = now();
  const scope = await requireScope();
  const [counts, mandates, lineNews] = await withScope(
    scope,
    async (tx) => [await countOutcomes(tx), await countMandateReviews(tx), await readLineNews(tx, at)] as const,
  );
  const { refused, stuck, warned, identifying, pending, planned, paused, draft } = counts;
  const worklist = refused + stuck + warned + identifying + pending + planned + paused;
  return (
    <AppFrame
      environment={env().RSZ_ENVIRONMENT}
      user={scope.user}
      counts={{ worklist, refused, stuck, warned, identifying, pending, drafts: draft, mandates }}
      clockAt={at}
      lineNews={lineNews}
      searchAction={search}
      preferences={{ setLocale, setTheme, setSingleKeys }}
      entry={can(scope, "declare") && <OneLineEntry nowAt={at.toISOString()} actions={lines} />}
    >
      {children}
      <LiveRefresh readAt={at} />
    </AppFrame>
  );
}
