import { useTranslations } from "next-intl";
import { Note } from "@/components/ui/note";
import { stateLook } from "@/components/ui/state-look";
import type { DeclarationView } from "@/lib/declarations/declaration-view";
import { standingTrouble } from "@/lib/declarations/standing-trouble";

/** An acceptance that is no good news says so before anything else. */
export function TroubleNote({ declaration }: { declaration: DeclarationView }) {
  const t = useTranslations("redeclare");
  const standing = standingTrouble(declaration);
  if (!standing) return null;
  const { trouble, way } = standing;
  return (
    <Note look={stateLook.warned} title={t(`trouble.${trouble}.title`)}>
      {t(way === "under-way" ? "anewUnderWay" : `trouble.${trouble}.text`)}
    </Note>
  );
}
