"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { ErrorSummary } from "@/components/form/error-summary";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextControl } from "@/components/form/text-control";
import { Button } from "@/components/ui/button";

export type DemoLogin = { email: string; password: string; role: string };

export type LoginFormProps = {
  /** Where to go afterwards: a path of our own. */
  callbackUrl: string;
  /** Offered with invented data only. */
  demoLogins?: DemoLogin[];
};

type Outcome = "idle" | "pending" | "refused" | "unreachable";

async function tryToSignIn(email: string, password: string): Promise<Outcome> {
  try {
    const answer = await signIn("credentials", { email, password, redirect: false });
    return answer?.ok ? "idle" : "refused";
  } catch {
    return "unreachable";
  }
}

/** Signs in; a refusal never says which of the two was wrong. */
export function LoginForm({ callbackUrl, demoLogins = [] }: LoginFormProps) {
  const t = useTranslations("login");
  const [outcome, setOutcome] = useState<Outcome>("idle");
  const [attempt, setAttempt] = useState(0);

  const enter = async (email: string, password: string) => {
    setOutcome("pending");
    const answer = await tryToSignIn(email, password);
    // A whole page load: everything that was rendered without a session must go.
    if (answer === "idle") return window.location.assign(callbackUrl);
    setOutcome(answer);
    setAttempt((count) => count + 1);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (outcome !== "pending") enter(String(form.get("email") ?? ""), String(form.get("password") ?? ""));
  };
  const refusal = outcome === "refused" ? t("refusedText") : outcome === "unreachable" ? t("unreachable") : undefined;

  return (
    <>
      <form method="post" onSubmit={submit} noValidate className="grid gap-3.5" aria-label={t("title")}>
        <ErrorSummary
          title={t("refused")}
          attempt={attempt}
          items={refusal ? [{ fieldId: "email", text: refusal }] : []}
        />
        <Field id="email" label={t("email")}>
          {(control) => <TextControl {...control} name="email" type="email" autoComplete="username" autoFocus />}
        </Field>
        <Field id="password" label={t("password")}>
          {(control) => <TextControl {...control} name="password" type="password" autoComplete="current-password" />}
        </Field>
        <SubmitButton pending={outcome === "pending"} pendingText={t("pending")} className="mt-1">
          {t("submit")}
        </SubmitButton>
      </form>
      {demoLogins.length > 0 && <DemoLogins logins={demoLogins} enter={enter} />}
    </>
  );
}

type DemoLoginsProps = { logins: DemoLogin[]; enter: (email: string, password: string) => void };

function DemoLogins({ logins, enter }: DemoLoginsProps) {
  const t = useTranslations("login");
  return (
    <section aria-labelledby="demo" className="mt-8 border-t border-line pt-4">
      <h2 id="demo" className="font-semibold">
        {t("demo")}
      </h2>
      <p className="mt-0.5 mb-2 text-sm text-ink-2">{t("demoText")}</p>
      <ul>
        {logins.map((login) => (
          <li key={login.email} className="flex items-center gap-3 border-t border-line py-2 first:border-t-0">
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{login.role}</span>
              <span className="block text-sm break-words text-ink-3">{login.email}</span>
              <span className="block text-sm whitespace-nowrap text-ink-3">{login.password}</span>
            </span>
            <Button
              size="sm"
              aria-label={t("demoUse", { role: login.role })}
              onClick={() => enter(login.email, login.password)}
            >
              {t("submit")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
