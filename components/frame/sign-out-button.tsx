"use client";

import { LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

/** Loaded when asked: every page has this button, and hardly any visit presses it. */
async function leave(): Promise<void> {
  const { signOut } = await import("next-auth/react");
  await signOut({ callbackUrl: "/login" });
}

/** Ends the session and goes to the gate. */
export function SignOutButton() {
  const t = useTranslations("frame");
  return (
    <Button variant="quiet" size="sm" className="justify-start" onClick={() => void leave()}>
      <Icon of={LogOut} />
      {t("signOut")}
    </Button>
  );
}
