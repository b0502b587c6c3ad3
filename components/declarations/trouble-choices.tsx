import { RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { mayWrap } from "@/components/ui/button-look";
import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/section";
import type { DeclarationView } from "@/lib/declarations/declaration-view";
import { standingTrouble } from "@/lib/declarations/standing-trouble";

/** The ways on from an acceptance that is no good news, each with what it means; nothing is chosen by itself. */
export function TroubleChoices({ declaration }: { declaration: DeclarationView }) {
  const t = useTranslations("redeclare");
  const standing = standingTrouble(declaration);
  if (!standing || standing.way === "under-way") return null;
  const { trouble, way } = standing;
  const offer = (
    <p>
      <ButtonLink href={`/declarations/${declaration.id}/redeclare`} variant="primary" className={`mt-1.5 ${mayWrap}`}>
        <Icon of={RotateCcw} />
        {t("action")}
      </ButtonLink>
    </p>
  );
  return (
    <Section title={t("choices")}>
      <dl className="grid max-w-[72ch] gap-2.5 text-sm">
        <div>
          <dt className="font-medium">{t("anewTitle")}</dt>
          <dd className="text-ink-2">
            {t(way === "offer" ? "anew" : "byHand")}
            {way === "offer" && offer}
          </dd>
        </div>
        <div>
          <dt className="font-medium">{t("leaveTitle")}</dt>
          <dd className="text-ink-2">{t(`trouble.${trouble}.leave`)}</dd>
        </div>
        <div>
          <dt className="font-medium">{t("cancelTitle")}</dt>
          <dd className="text-ink-2">{t("cancelOnly")}</dd>
        </div>
      </dl>
    </Section>
  );
}
