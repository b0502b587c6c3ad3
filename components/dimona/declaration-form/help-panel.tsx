"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { fieldId } from "@/components/dimona/declaration-form/field-key";
import { type HelpAbout, messagePartOf, presenceAt } from "@/components/dimona/declaration-form/help-presence";
import { helpSlotId } from "@/components/dimona/declaration-form/help-slot";
import { HelpText } from "@/components/dimona/declaration-form/help-text";
import { useFieldHelp } from "@/components/dimona/declaration-form/use-field-help";
import type { AskedHelp } from "@/components/dimona/declaration-form/use-help";
import { usePortalLocale } from "@/components/dimona/declaration-form/use-portal-locale";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { workerType } from "@/lib/dimona/worker-types";

export type HelpPanelProps = { asked: AskedHelp; about: HelpAbout; close: () => void };

/** From this width on the aside stands beside the form (`xl`). */
const wide = "(min-width: 80rem)";

/** Beside the form where there is room, else under the field that it is about. */
function slotOf(asked: AskedHelp): Element | null {
  const beside = document.getElementById(helpSlotId);
  if (window.matchMedia(wide).matches) return beside;
  return document.getElementById(`${fieldId(asked.place)}-help`) ?? beside;
}

/** Help on one field. It takes the focus when it opens, unless the person has gone elsewhere meanwhile; nothing is locked. */
export function HelpPanel({ asked, about, close }: HelpPanelProps) {
  const t = useTranslations("declare.help");
  const box = useRef<HTMLElement>(null);
  const help = useFieldHelp(messagePartOf(asked.place), usePortalLocale());
  const isRead = help !== undefined;
  const slot = slotOf(asked);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time help is asked for
  useEffect(() => {
    const { activeElement } = document;
    if (isRead && (activeElement === asked.from || activeElement === document.body)) box.current?.focus();
    else if (isRead && activeElement instanceof HTMLElement && activeElement.matches("[data-help]"))
      box.current?.focus();
  }, [isRead, asked.turn, asked.place]);
  if (!slot || !help) return null;
  return createPortal(
    <section
      ref={box}
      tabIndex={-1}
      data-help-panel=""
      aria-label={t("label")}
      className="border-line px-4 -outline-offset-2 py-3 text-sm xl:border-b max-xl:mt-1 max-xl:rounded-md max-xl:border max-xl:bg-sunken print:hidden"
    >
      <div className="flex items-start gap-2">
        <h2 className="min-w-0 flex-1 text-base font-semibold">{help === "failed" ? t("label") : help.title}</h2>
        <IconButton label={t("close")} onClick={close} className="-mt-1 -mr-1">
          <Icon of={X} />
        </IconButton>
      </div>
      {help === "failed" ? (
        <p className="text-ink-2">{t("failed")}</p>
      ) : (
        <>
          <PresenceLine asked={asked} about={about} />
          <HelpText help={help} />
        </>
      )}
    </section>,
    slot,
  );
}

function PresenceLine({ asked, about }: Pick<HelpPanelProps, "asked" | "about">) {
  const t = useTranslations("declare.help");
  const { kind, workerType: code } = about.content;
  const type = workerType(code ?? about.period?.workerType)?.code ?? "none";
  if (asked.place.startsWith("name.")) return <p className="mt-0.5 font-medium">{t("ownNeed")}</p>;
  return (
    <p className="mt-0.5 font-medium">{t("presence", { presence: presenceAt(asked.place, about), kind, type })}</p>
  );
}
