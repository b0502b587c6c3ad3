import Link from "next/link";
import { useTranslations } from "next-intl";
import { RedeclareForm, type RedeclareFormProps } from "@/components/declarations/redeclare-form";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { stateLook } from "@/components/ui/state-look";

/** One step, two declarations: what goes and what comes, looked at before either leaves. */
export function RedeclarePage(props: RedeclareFormProps) {
  const t = useTranslations("redeclare");
  const declarations = useTranslations("declarations");
  const { id, worker, employer, trouble } = props.view;
  return (
    <div className="xl:flex xl:h-full xl:flex-col">
      <PageHead
        title={t("action")}
        whose={worker || declarations("nobody")}
        crumbs={[
          { label: declarations("title"), href: "/declarations" },
          { label: t("crumb"), href: `/declarations/${id}` },
          { label: t("action") },
        ]}
        meta={
          <Link
            prefetch={false}
            href={`/register?employer=${employer.id}`}
            className="inline-flex min-h-6 items-center underline underline-offset-3 hover:text-ink"
          >
            {employer.name}
          </Link>
        }
      />
      <div className="border-t border-line">
        <Note look={stateLook.warned} title={t(`trouble.${trouble}.title`)}>
          {t(`trouble.${trouble}.text`)}
        </Note>
        <Note>{t("order")}</Note>
      </div>
      <RedeclareForm {...props} />
    </div>
  );
}
