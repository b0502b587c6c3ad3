import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/components/ui/button";

export type ReadingProgressProps = {
  name: string /** From 0 to 1; without it how far it is is not known. */;
  part?: number;
  onCancel?: () => void;
};

/** How far a file has been read. */
export function ReadingProgress({ name, part, onCancel }: ReadingProgressProps) {
  const t = useTranslations("import");
  const id = useId();
  return (
    <div className="my-2 flex flex-wrap items-center gap-3">
      <span id={id} role="status" className="min-w-0 truncate">
        {t("reading", { name })}
      </span>
      <progress
        aria-labelledby={id}
        className="h-2 min-w-40 flex-1 accent-accent"
        max={100}
        value={part === undefined ? undefined : Math.round(part * 100)}
      />
      {onCancel && <Button onClick={onCancel}>{t("stop")}</Button>}
    </div>
  );
}
