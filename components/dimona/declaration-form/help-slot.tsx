"use client";

import { lazy, type RefObject, Suspense } from "react";
import type { HelpAbout } from "@/components/dimona/declaration-form/help-presence";
import { useHelp } from "@/components/dimona/declaration-form/use-help";

const HelpPanel = lazy(async () => ({
  default: (await import("@/components/dimona/declaration-form/help-panel")).HelpPanel,
}));

/** Where help stands on a wide screen. */
export const helpSlotId = "declare-help";

export type HelpSlotProps = { box: RefObject<HTMLElement | null>; about: HelpAbout };

/** Help in place: on top of the aside where there is one beside the form, else under the field itself. Loaded when asked. */
export function HelpSlot({ box, about }: HelpSlotProps) {
  const { asked, close } = useHelp(box);
  return (
    <>
      <div id={helpSlotId} className="empty:hidden" />
      {asked && (
        <Suspense fallback={null}>
          <HelpPanel asked={asked} about={about} close={close} />
        </Suspense>
      )}
    </>
  );
}
