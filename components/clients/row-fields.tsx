import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type FieldFinding, FindingList } from "@/components/form/finding-list";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

export type RowFieldsProps = {
  /** Takes the focus from the summary of faults. */
  id: string;
  legend: string;
  hint: string;
  addLabel: string;
  onAdd: () => void;
  /** About the rows together. */
  findings: readonly FieldFinding[];
  children: ReactNode;
};

/** A list of rows of fields that grows and shrinks. */
export function RowFields({ id, legend, hint, addLabel, onAdd, findings, children }: RowFieldsProps) {
  return (
    <fieldset id={id} tabIndex={-1} className="grid min-w-0 gap-3 border-t border-line pt-4">
      <legend className="float-left w-full font-semibold">{legend}</legend>
      <p className="text-xs text-ink-3">{hint}</p>
      {findings.length > 0 && <FindingList findings={findings} />}
      {children}
      <div>
        <Button size="sm" onClick={onAdd}>
          <Icon of={Plus} size="sm" />
          {addLabel}
        </Button>
      </div>
    </fieldset>
  );
}

export type FieldRowProps = {
  /** Which row it is, read aloud: "Number 2". */
  label: string;
  onRemove: () => void;
  /** More buttons of the row. */
  actions?: ReactNode;
  children: ReactNode;
};

/** One row, with its button to take it away. */
export function FieldRow({ label, onRemove, actions, children }: FieldRowProps) {
  const t = useTranslations("clients");
  return (
    <fieldset className="grid min-w-0 gap-2 border-l-2 border-line-2 pl-3">
      <legend className="sr-only">{label}</legend>
      {children}
      <div className="flex flex-wrap gap-2">
        {actions}
        <Button size="sm" aria-label={t("removeRow", { row: label })} onClick={onRemove}>
          <Icon of={X} size="sm" />
          {t("remove")}
        </Button>
      </div>
    </fieldset>
  );
}
