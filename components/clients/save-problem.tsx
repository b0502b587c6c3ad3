import { useTranslations } from "next-intl";
import type { SaveProblem } from "@/components/clients/use-save";
import { Note } from "@/components/ui/note";
import { stateLook } from "@/components/ui/state-look";

/** Why nothing was saved; what was typed is still there. */
export function SaveProblemNote({ problem }: { problem: SaveProblem | undefined }) {
  const t = useTranslations("clients");
  return (
    <div role="alert">
      {problem && (
        <Note look={stateLook.refused} title={t("notSaved")}>
          {t(`problems.${problem}`)}
        </Note>
      )}
    </div>
  );
}
