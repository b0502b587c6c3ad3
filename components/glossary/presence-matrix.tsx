import { useLocale, useTranslations } from "next-intl";
import { type EmployerKind, FIELD_NAMES, type FieldName, type Kind } from "@/lib/dimona/declaration";
import { FIELDS } from "@/lib/dimona/fields";
import { presencesOf } from "@/lib/dimona/presence-matrix";
import { type Presence, WORKER_TYPES } from "@/lib/dimona/worker-types";
import { isLocale } from "@/lib/preferences";

export type PresenceMatrixProps = { kind: Kind; employerKind: EmployerKind };

type Row = { field: FieldName; cells: { code: string; presences: Presence[] }[] };

/** Fields that no type may give in this kind are left out. */
const rowsOf = ({ kind, employerKind }: PresenceMatrixProps): Row[] =>
  FIELD_NAMES.map((field) => ({
    field,
    cells: WORKER_TYPES.map((type) => ({ code: type.code, presences: presencesOf(kind, field, type, employerKind) })),
  })).filter(({ cells }) => cells.some(({ presences }) => presences.some((it) => it !== "forbidden")));

/** Which worker type asks which field: required, optional, forbidden, or now this and now that. */
export function PresenceMatrix(props: PresenceMatrixProps) {
  const t = useTranslations("glossary");
  const locale = useLocale();
  const language = isLocale(locale) ? locale : "nl";
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard (WCAG 2.1.1)
    <section aria-label={t("matrix")} tabIndex={0} className="relative overflow-x-auto border-t border-line">
      <table className="w-full border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{t("matrix")}</caption>
        <thead>
          <tr>
            <th scope="col" className={head("sticky left-0 z-2 pl-4 text-left")}>
              {t("field")}
            </th>
            {WORKER_TYPES.map(({ code, title }) => (
              <th key={code} scope="col" title={title[language]} className={head("text-center")}>
                {code}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(props).map(({ field, cells }) => (
            <tr key={field} className="hover:bg-hover">
              <th
                scope="row"
                className="sticky left-0 z-1 max-w-60 border-b border-line bg-surface py-1.5 pr-2 pl-4 text-left font-normal"
              >
                <a
                  href={`#${field}`}
                  className="underline decoration-line-2 underline-offset-3 hover:decoration-current"
                >
                  {FIELDS[field].title[language]}
                </a>
              </th>
              {cells.map(({ code, presences }) => (
                <Cell key={code} presences={presences} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const head = (more: string): string => `h-7 border-b border-line bg-sunken px-2 text-xs font-medium text-ink-3 ${more}`;

function Cell({ presences }: { presences: Presence[] }) {
  const t = useTranslations("glossary");
  const isForbidden = presences.every((it) => it === "forbidden");
  const words = presences.map((it) => t(`presence.${it}`)).join(t("or"));
  return (
    <td
      title={words}
      className={`border-b border-line px-2 py-1.5 text-center whitespace-nowrap ${isForbidden ? "text-ink-3" : ""} ${presences[0] === "required" ? "font-semibold" : ""}`}
    >
      <span aria-hidden="true">{presences.map((it) => t(`letter.${it}`)).join("/")}</span>
      <span className="sr-only">{words}</span>
    </td>
  );
}
