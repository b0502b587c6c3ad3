import { useTranslations } from "next-intl";
import { FieldList } from "@/components/glossary/field-list";
import { PresenceMatrix, type PresenceMatrixProps } from "@/components/glossary/presence-matrix";
import { RulesTabs } from "@/components/glossary/rules-tabs";
import { ChipLink } from "@/components/ui/chip";
import { PageHead } from "@/components/ui/page-head";
import { EMPLOYER_KINDS, KINDS } from "@/lib/dimona/declaration";
import type { FieldHelp } from "@/lib/help/field-help";

export type FieldsPageProps = PresenceMatrixProps & { fields: readonly FieldHelp[] };

const path = ({ kind, employerKind }: PresenceMatrixProps): string =>
  `/rules/fields?kind=${kind}&employer=${employerKind}`;

/** Every field of a declaration, and which worker type asks it. */
export function FieldsPage({ kind, employerKind, fields }: FieldsPageProps) {
  const t = useTranslations("glossary");
  return (
    <>
      <RulesTabs current="fields" />
      <PageHead
        title={t("title")}
        whose={t("whose", { version: fields[0]?.source.version ?? "", count: fields.length })}
      />
      <section aria-labelledby="matrix-title">
        <div className="flex flex-wrap items-center gap-1.5 px-4 py-3">
          <h2 id="matrix-title" className="mr-2 font-semibold">
            {t("matrixTitle")}
          </h2>
          {KINDS.map((it) => (
            <ChipLink key={it} on={it === kind} href={path({ kind: it, employerKind })}>
              {it}
            </ChipLink>
          ))}
          <span aria-hidden="true" className="mx-1 h-4 border-l border-line-2" />
          {EMPLOYER_KINDS.map((it) => (
            <ChipLink key={it} on={it === employerKind} href={path({ kind, employerKind: it })}>
              {t(`employerKind.${it}`)}
            </ChipLink>
          ))}
        </div>
        <p className="max-w-[760px] px-4 pb-3 text-sm text-ink-2">{t("legend")}</p>
        <PresenceMatrix kind={kind} employerKind={employerKind} />
      </section>
      <section aria-labelledby="fields-title" className="mt-6">
        <h2 id="fields-title" className="px-4 pb-2 font-semibold">
          {t("fieldsTitle")}
        </h2>
        <FieldList fields={fields} />
      </section>
    </>
  );
}
