import { useTranslations } from "next-intl";
import { EvidenceLinks } from "@/components/outage/evidence-links";
import { DefinitionRow, Definitions } from "@/components/ui/definitions";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { Table, TBody, TH, THead } from "@/components/ui/table";
import { TD, TR } from "@/components/ui/table-row";
import { exactMoment, timelineMoment } from "@/lib/dimona/moment";
import type { OneOutageView } from "@/lib/outage/read-outage-page";

/** One outage: from when to when, whom it touched, and the evidence of all or of one employer. */
export function OneOutage({ outage, employers, now }: OneOutageView & { now: Date }) {
  const t = useTranslations("outage");
  const { id, startedAt, endedAt, lastAnswerAt, failedCalls } = outage;
  const title = t("one", { at: timelineMoment(startedAt) });
  const count = employers.reduce((sum, it) => sum + it.count, 0);
  return (
    <>
      <PageHead title={title} crumbs={[{ label: t("title"), href: "/outage" }, { label: title }]} />
      <div className="border-t border-line">
        <Section>
          <Definitions>
            <DefinitionRow term={t("history.from")}>{exactMoment(startedAt)}</DefinitionRow>
            <DefinitionRow term={t("history.until")}>
              {endedAt ? exactMoment(endedAt) : t("history.lasting")}
            </DefinitionRow>
            <DefinitionRow term={t("history.lastAnswer")}>
              {lastAnswerAt ? exactMoment(lastAnswerAt) : t("history.unknown")}
            </DefinitionRow>
            <DefinitionRow term={t("history.failedCalls")}>{failedCalls}</DefinitionRow>
          </Definitions>
        </Section>
        <Section
          title={t("touched.title")}
          flush={count > 0}
          actions={count > 0 && <EvidenceLinks of="outages" id={id} at={now} subject={t("touched.all")} />}
        >
          {count > 0 ? (
            <Employers id={id} employers={employers} now={now} />
          ) : (
            <p className="text-sm text-ink-2">{t("touched.none")}</p>
          )}
        </Section>
      </div>
    </>
  );
}

function Employers({ id, employers, now }: { id: string; now: Date } & Pick<OneOutageView, "employers">) {
  const t = useTranslations("outage.touched");
  return (
    <Table label={t("title")} columns={["", "w-[140px]", "w-[200px]"]}>
      <THead>
        <tr>
          <TH>{t("employer")}</TH>
          <TH numeric>{t("count")}</TH>
          <TH>{t("evidence")}</TH>
        </tr>
      </THead>
      <TBody>
        {employers.map(({ id: employerId, name, count }) => (
          <TR key={employerId}>
            <TD place="who" rowHeader>
              {name}
            </TD>
            <TD label={t("count")} numeric>
              {count}
            </TD>
            <TD label={t("evidence")}>
              <EvidenceLinks of="outages" id={id} at={now} employerId={employerId} subject={name} />
            </TD>
          </TR>
        ))}
      </TBody>
    </Table>
  );
}
