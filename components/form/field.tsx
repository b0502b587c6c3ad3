import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type FieldFinding, FindingList } from "@/components/form/finding-list";
import { HelpButton } from "@/components/form/help-button";
import { classes } from "@/components/ui/classes";

/** What a field gives its control: its name for the label, and what describes it. */
export type ControlProps = {
  id: string;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
  "aria-keyshortcuts"?: string;
};

export type FieldProps = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  /** For long names: the control takes half as much width again. */
  wide?: boolean;
  findings?: readonly FieldFinding[];
  /** Help can be asked for: shows a question mark (`data-help`), tells F1, and keeps a place for it below (`${id}-help`). */
  help?: boolean;
  /** Gets the props that its control must carry. */
  children: (control: ControlProps) => ReactNode;
};

function controlPropsOf(id: string, hasHint: boolean, findings: readonly FieldFinding[]): ControlProps {
  const described = [hasHint && `${id}-hint`, findings.length > 0 && `${id}-findings`].filter(Boolean).join(" ");
  const blocked = findings.some((it) => it.severity === "blocking");
  return { id, "aria-invalid": blocked || undefined, "aria-describedby": described || undefined };
}

/**
 * Label above, control, hint below. Findings stand in the margin beside the control, or below it where there is no
 * margin. Inside a `FieldPair` the box falls away and the pair lays out the parts.
 */
export function Field({ id, label, hint, optional, wide, findings = [], help, children }: FieldProps) {
  const t = useTranslations("form");
  return (
    <div data-field={id} className="@container in-data-pair:[container-type:normal] in-data-pair:contents">
      <div className={classes("grid gap-x-6 gap-y-1 in-data-pair:contents", wide ? wideColumns : columns)}>
        <div className={classes("grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-[3px]", inPair)}>
          <div className="min-w-0 in-data-pair:self-end">
            <label id={`${id}-label`} htmlFor={id} className="font-medium">
              {label}
              {optional && (
                <span className="ml-1.5 text-xs font-normal whitespace-nowrap text-ink-3">{t("optional")}</span>
              )}
            </label>
            {help && <HelpButton describedBy={`${id}-label`} className="-my-1 ml-0.5 align-middle" />}
          </div>
          {children({ ...controlPropsOf(id, Boolean(hint), findings), ...(help && { "aria-keyshortcuts": "F1" }) })}
          {hint && (
            <p id={`${id}-hint`} className="text-xs text-ink-3">
              {hint}
            </p>
          )}
        </div>
        {findings.length > 0 && <FindingList id={`${id}-findings`} findings={findings} className={besideControl} />}
        {help && <div id={`${id}-help`} className="col-span-full min-w-0 empty:hidden" />}
      </div>
    </div>
  );
}

const columns = "@min-[600px]:grid-cols-[312px_minmax(0,1fr)]";
const wideColumns = "@min-[600px]:grid-cols-[488px_minmax(0,1fr)]";

/** Labels, controls and hints of a pair stand in line, however long the labels are. */
const inPair = "in-data-pair:row-span-3 in-data-pair:row-start-1 in-data-pair:grid-rows-subgrid";

const besideControl = classes(
  "pt-0.5 @min-[600px]:pt-6 in-data-pair:col-span-2",
  "in-data-pair:@min-[600px]:col-span-1 in-data-pair:@min-[600px]:row-span-3 in-data-pair:@min-[600px]:col-start-3 in-data-pair:@min-[600px]:pl-3",
);
