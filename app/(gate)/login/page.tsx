import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GateFrame } from "@/components/frame/gate-frame";
import { LoginForm } from "@/components/login-form";
import { env } from "@/lib/env";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("login"))("title") };
}

/** Only a path of our own: an address elsewhere would lead a person who just signed in astray. */
const ownPath = (url: string | undefined): string => (url && /^\/(?![/\\])/.test(url) ? url : "/");

export default async function LoginPage({ searchParams }: { searchParams: Promise<{ callbackUrl?: string }> }) {
  const t = await getTranslations("login");
  return (
    <GateFrame environment={env().RSZ_ENVIRONMENT}>
      <h1 className="text-xl font-semibold tracking-[-0.012em]">{t("title")}</h1>
      <p className="mt-0.5 mb-5 text-ink-2">{t("intro")}</p>
      <LoginForm callbackUrl={ownPath((await searchParams).callbackUrl)} />
    </GateFrame>
  );
}
