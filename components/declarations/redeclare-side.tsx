"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { type Judged, type KnownWords, useRedeclareTexts } from "@/components/declarations/use-redeclare-texts";
import { FindingList } from "@/components/form/finding-list";
import { DefinitionRow, Definitions } from "@/components/ui/definitions";
import { Section } from "@/components/ui/section";
import { moment } from "@/lib/dimona/moment";

type Props = {
  title: string;
  judged: Judged;
  anomalies: KnownWords;
  children: ReactNode;
};

/** One of the two declarations: what it says, until when it is in time, and what our check has against it. */
export function RedeclareSide({ title, judged, anomalies, children }: Props) {
  const t = useTranslations("redeclare");
  const textOf = useRedeclareTexts(anomalies);
  const { limit, late, findings } = judged;
  const own = useId();
  return (
    <Section title={title}>
      <div className="grid gap-3">
        {children}
        <Definitions>
          <DefinitionRow term={t("deadline")}>
            <span className={late ? "font-medium text-warned" : ""}>
              {limit ? t(late ? "late" : "inTime", { moment: moment(limit) }) : t("noDeadline")}
            </span>
          </DefinitionRow>
        </Definitions>
        {findings.length > 0 ? (
          <FindingList id={own} findings={findings.map(textOf)} />
        ) : (
          <p className="text-sm text-ink-3">{t("clean")}</p>
        )}
      </div>
    </Section>
  );
}
