"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type Ask, useAnswer } from "@/components/access/use-answer";
import { useFaultTexts } from "@/components/access/use-fault-texts";
import { FindingList } from "@/components/form/finding-list";
import { announce } from "@/components/ui/announce";
import { Button } from "@/components/ui/button";
import { Table, TBody, TH, THead } from "@/components/ui/table";
import { TD, TR } from "@/components/ui/table-row";
import { moment } from "@/lib/dimona/moment";

export type SessionLine = { id: string; createdAt: Date; lastSeenAt: Date };

export type SessionTableProps = {
  sessions: readonly SessionLine[];
  /** The one that shows this page: it ends by signing out. */
  currentId: string;
  end: Ask<{ sessionId: string }, { ok: true; ended: number } | { ok: false; reason: string }>;
};

/** One's own sessions: where one is still signed in. */
export function SessionTable({ sessions, currentId, end }: SessionTableProps) {
  const t = useTranslations("account");
  const router = useRouter();
  const { faults, submit } = useAnswer(
    end,
    () => "sessions",
    () => {
      announce(t("sessionEnded"));
      router.refresh();
    },
  );
  const { at } = useFaultTexts(faults);
  return (
    <>
      <div role="alert">{faults.length > 0 && <FindingList findings={at("sessions")} className="px-4 pb-2" />}</div>
      <Table label={t("sessions")} columns={["w-[220px]", "w-[220px]", ""]}>
        <THead>
          <tr>
            <TH>{t("since")}</TH>
            <TH>{t("lastSeen")}</TH>
            <TH>{t("state")}</TH>
          </tr>
        </THead>
        <TBody>
          {sessions.map((session) => (
            <TR key={session.id} selected={session.id === currentId}>
              <TD rowHeader label={t("since")}>
                {moment(session.createdAt)}
              </TD>
              <TD label={t("lastSeen")}>{moment(session.lastSeenAt)}</TD>
              <TD label={t("state")}>
                {session.id === currentId ? (
                  t("thisSession")
                ) : (
                  <Button
                    size="sm"
                    aria-label={t("endSessionOf", { since: moment(session.createdAt) })}
                    onClick={() => submit({ sessionId: session.id })}
                  >
                    {t("endSession")}
                  </Button>
                )}
              </TD>
            </TR>
          ))}
        </TBody>
      </Table>
    </>
  );
}
