import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { DeclarationView } from "@/lib/declarations/declaration-view";
import type { MessageView } from "@/lib/declarations/read-messages";
import { exactMoment } from "@/lib/dimona/moment";

export type MessageListProps = {
  declaration: DeclarationView;
  messages: readonly MessageView[];
  /** The evidence of its sending, to download. */
  evidence?: ReactNode;
};

/** The exact words that went over the wire, identity numbers masked. */
export function MessageList({ declaration: { id, kind, worker }, messages, evidence }: MessageListProps) {
  const t = useTranslations("declarations");
  const subject = t("pageTitle", { kind, worker: worker || t("nobody") });
  return (
    <>
      <PageHead
        title={t("messages.title")}
        whose={subject}
        actions={evidence}
        crumbs={[
          { label: t("title"), href: "/declarations" },
          { label: subject, href: `/declarations/${id}` },
          { label: t("messages.title") },
        ]}
      >
        <p className="text-sm whitespace-normal text-ink-2 max-sm:shrink!">{t("messages.intro")}</p>
      </PageHead>
      <div className="border-t border-line">
        {messages.length === 0 && <p className="px-4 py-3 text-ink-2">{t("messages.none")}</p>}
        {messages.map((message) => (
          <Message key={message.id} message={message} />
        ))}
      </div>
    </>
  );
}

function Message({ message: { at, direction, status, text } }: { message: MessageView }) {
  const t = useTranslations("declarations.messages");
  const name = direction === "request" ? t("request") : t("answer");
  return (
    <Section
      title={name}
      actions={
        <span className="text-sm text-ink-3 tabular-nums">
          {status !== undefined && `${t("status", { status: String(status) })} · `}
          <time dateTime={at.toISOString()}>{exactMoment(at)}</time>
        </span>
      }
    >
      <pre className="overflow-x-auto rounded-md border border-line bg-sunken px-3 py-2 font-mono text-xs whitespace-pre-wrap break-words">
        {text || t("noText")}
      </pre>
    </Section>
  );
}
