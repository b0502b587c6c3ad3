"use client";

import { LogOut } from "lucide-react";
import { signOut } from "next-auth/react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

/** Ends the session and goes to the gate. */
export function SignOutButton() {
  const t = useTranslations("frame");
  return (
    <Button variant="quiet" size="sm" className="justify-start" onClick={() => signOut({ callbackUrl: "/login" })}>
      <Icon of={LogOut} />
      {t("signOut")}
    </Button>
  );
}
