import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { setLocale, setSingleKeys, setTheme } from "@/app/preferences-actions";
import { GateFrame } from "@/components/frame/gate-frame";
import { LoginForm } from "@/components/login-form";
import { DEMO_LOGINS } from "@/lib/access/demo-logins";
import { env } from "@/lib/env";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("login"))("title") };
}

/** Only a path of our own: an address elsewhere would lead a person who just signed in astray. */
const ownPath = (url: string | undefined): string => (url && /^\/(?![/\\])/.test(url) ? url : "/");

/** The demo's accounts with their passwords; none unless the environment says that all data are invented. */
async function demoLogins() {
  if (!env().DEMO_LOGINS) return [];
  const t = await getTranslations("roles");
  return DEMO_LOGINS.map(({ email, password, role }) => ({ email, password, role: t(role) }));
}

export default async function LoginPage({ searchParams }: { searchParams: Promise<{ callbackUrl?: string }> }) {
  const t = await getTranslations("login");
  return (
    <GateFrame environment={env().RSZ_ENVIRONMENT} preferences={{ setLocale, setTheme, setSingleKeys }}>
      <h1 className="text-xl font-semibold tracking-[-0.012em]">{t("title")}</h1>
      <p className="mt-0.5 mb-5 text-ink-2">{t("intro")}</p>
      <LoginForm callbackUrl={ownPath((await searchParams).callbackUrl)} demoLogins={await demoLogins()} />
    </GateFrame>
  );
}
