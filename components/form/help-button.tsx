import { CircleHelp } from "lucide-react";
import { useTranslations } from "next-intl";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";

export type HelpButtonProps = {
  /** The id of what it is about. */
  describedBy?: string;
  className?: string;
};

/**
 * Asks for help on the field around it (`data-field`); whoever draws the form hears it by its `data-help`. Not in the
 * tab order: who types would pass it at every field, and F1 does the same from the control itself (WCAG 2.1.1). Its
 * name does not repeat the label, which describes it instead.
 */
export function HelpButton({ describedBy, className }: HelpButtonProps) {
  const text = useTranslations("form")("help");
  return (
    <button
      type="button"
      tabIndex={-1}
      data-help=""
      aria-describedby={describedBy}
      title={text}
      className={classes(
        "inline-grid size-6 place-items-center rounded-sm text-ink-3 hover:bg-hover hover:text-ink print:hidden",
        className,
      )}
    >
      <Icon of={CircleHelp} size="sm" />
      <span className="sr-only">{text}</span>
    </button>
  );
}
