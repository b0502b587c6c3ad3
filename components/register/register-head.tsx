import { useTranslations } from "next-intl";
import { address } from "@/components/dimona/address";
import { EmployerFilter, type SearchEmployers } from "@/components/dimona/employer-filter";
import { ListSearch } from "@/components/dimona/list-search";
import { ChipLink } from "@/components/ui/chip";
import { IdNumber } from "@/components/ui/id-number";
import { PageHead } from "@/components/ui/page-head";
import type { RelationsRead } from "@/lib/declarations/personnel-file/read-relations";
import { formatEnterpriseNumber, formatNssoNumber, formatProvisionalNumber } from "@/lib/dimona/identifiers";

export type RegisterHeadProps = RelationsRead & { searchEmployers: SearchEmployers };

export const registerPath = "/register";

/** Whose personnel file this is, and what of it is shown. */
export function RegisterHead({ employer, text, total, searchEmployers }: RegisterHeadProps) {
  const t = useTranslations("register");
  const kept = { employer: employer?.id, q: text };
  const search = (
    <ListSearch
      label={t("search")}
      numberHint={t("searchNumber")}
      path={registerPath}
      kept={{ employer: employer?.id }}
      value={text}
    />
  );
  return (
    <PageHead
      title={t("title")}
      whose={employer?.name ?? t("allEmployers")}
      actions={
        <>
          <EmployerFilter
            key={employer?.id}
            path={registerPath}
            kept={{ q: text }}
            search={searchEmployers}
            chosen={employer}
          />
          {search}
        </>
      }
      meta={employer && <EmployerNumbers employer={employer} />}
    >
      {employer && (
        <ChipLink on mark="remove" href={address(registerPath, { ...kept, employer: undefined })}>
          {employer.name}
        </ChipLink>
      )}
      {text && (
        <ChipLink on mark="remove" href={address(registerPath, { ...kept, q: undefined })}>
          “{text}”
        </ChipLink>
      )}
      <span className="text-sm whitespace-nowrap text-ink-2">{t("total", { count: total })}</span>
    </PageHead>
  );
}

function EmployerNumbers({ employer }: { employer: NonNullable<RelationsRead["employer"]> }) {
  const t = useTranslations("register");
  const { nssoNumber, provisional, enterpriseNumber } = employer;
  const notation = provisional ? formatProvisionalNumber : formatNssoNumber;
  return (
    <>
      {nssoNumber && <IdNumber label={t("rszNumber")} showLabel text={notation(nssoNumber)} copy={nssoNumber} />}
      {enterpriseNumber && (
        <IdNumber
          label={t("enterprise")}
          showLabel
          text={formatEnterpriseNumber(enterpriseNumber)}
          copy={enterpriseNumber}
        />
      )}
    </>
  );
}
