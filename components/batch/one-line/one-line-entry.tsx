import { TextCursorInput } from "lucide-react";
import { useTranslations } from "next-intl";
import { LineOpener, type LineOpenerProps } from "@/components/batch/one-line/line-opener";
import { Icon } from "@/components/ui/icon";

/** Declarations typed as lines, from every page. Drawn by the server, so that the browser needs neither icon nor words. */
export function OneLineEntry(props: Pick<LineOpenerProps, "nowAt" | "actions">) {
  const t = useTranslations("batch.line");
  return (
    <LineOpener {...props} label={t("open")}>
      <Icon of={TextCursorInput} />
      <span className="max-xl:hidden">{t("button")}</span>
    </LineOpener>
  );
}
