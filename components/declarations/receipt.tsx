import { useTranslations } from "next-intl";
import { DimonaNumber } from "@/components/dimona/dimona-number";
import { Note } from "@/components/ui/note";
import { stateLook } from "@/components/ui/state-look";
import type { DeclarationView } from "@/lib/declarations/declaration-view";
import { exactMoment } from "@/lib/dimona/moment";
import { outcomeOf } from "@/lib/dimona/outcome";

type Props = { declaration: DeclarationView };

/** The *ontvangstbevestiging*: number and moment as soon as the RSZ gave them; before that, that it is under way. */
export function Receipt({ declaration }: Props) {
  const t = useTranslations("declarations.receipt");
  const { state, attempts, declarationNumber, receivedAt, settledAt, result } = declaration;
  if (state === "queued")
    return <Note look={stateLook.pending}>{attempts > 0 ? t("waiting", { attempts }) : t("queued")}</Note>;
  if (state === "sending") return <Note look={stateLook.pending}>{t("sending")}</Note>;
  if (!declarationNumber || state === "stuck") return null;
  const goesOn = state === "sent" || state === "identifying";
  return (
    <Note look={stateLook[outcomeOf(state, result)]}>
      <span className="mr-2 inline-flex items-center text-lg font-semibold">
        <DimonaNumber number={declarationNumber} />
      </span>
      <p>
        <strong className="font-semibold">{t("title")}</strong>{" "}
        {receivedAt && t("received", { at: exactMoment(receivedAt) })} {state !== "refused" && t("keep")}
      </p>
      {goesOn && <p>{t(state)}</p>}
      {settledAt && <p>{t("settled", { at: exactMoment(settledAt) })}</p>}
    </Note>
  );
}
