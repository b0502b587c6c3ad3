import Link from "next/link";
import { useTranslations } from "next-intl";
import { KindLabel } from "@/components/dimona/kind-label";
import { OutcomeBadge } from "@/components/dimona/outcome-badge";
import { DefinitionRow, Definitions } from "@/components/ui/definitions";
import { Section } from "@/components/ui/section";
import type { DeclarationView, KinView } from "@/lib/declarations/declaration-view";
import { formatDimonaNumber } from "@/lib/dimona/identifiers";
import { isState } from "@/lib/dimona/lifecycle";

/** Which declaration this one corrects, and which ones correct it; which goes before it, and which wait for it. */
export function Kin({ declaration: { ancestor, descendants, follows, followers } }: { declaration: DeclarationView }) {
  const t = useTranslations("declarations.links");
  const kin = [ancestor, follows, ...descendants, ...followers];
  if (kin.every((it) => !it)) return null;
  return (
    <Section title={t("title")}>
      <Definitions>
        {ancestor && (
          <DefinitionRow term={t("ancestor")}>
            <KinLink kin={ancestor} />
          </DefinitionRow>
        )}
        {follows && (
          <DefinitionRow term={t("follows")}>
            <KinLink kin={follows} />
          </DefinitionRow>
        )}
        {followers.map((it) => (
          <DefinitionRow key={it.id} term={t("followers")}>
            <KinLink kin={it} />
          </DefinitionRow>
        ))}
        {descendants.map((it) => (
          <DefinitionRow key={it.id} term={t("descendant")}>
            <KinLink kin={it} />
          </DefinitionRow>
        ))}
      </Definitions>
    </Section>
  );
}

function KinLink({ kin: { id, kind, state, result, declarationNumber } }: { kin: KinView }) {
  const t = useTranslations("declarations.links");
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <KindLabel kind={kind} />
      <Link prefetch={false} href={`/declarations/${id}`} className="text-accent underline underline-offset-3">
        {declarationNumber ? formatDimonaNumber(declarationNumber) : t("unnumbered")}
      </Link>
      {isState(state) && <OutcomeBadge state={state} result={result} />}
    </span>
  );
}
