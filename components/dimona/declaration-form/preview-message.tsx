"use client";

import { Eye } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { call, type DeclareActions } from "@/components/dimona/declaration-form/declare-actions";
import { partOf } from "@/components/dimona/declaration-form/field-key";
import type { LoadedContext } from "@/components/dimona/declaration-form/loaded-context";
import { type Blame, blamesOf, linesOf, type MessageLine } from "@/components/dimona/declaration-form/message-lines";
import type { PlacedFinding } from "@/components/dimona/declaration-form/use-findings";
import { usePortalLocale } from "@/components/dimona/declaration-form/use-portal-locale";
import { usePreview } from "@/components/dimona/declaration-form/use-preview";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { CopyButton } from "@/components/ui/copy-button";
import { Icon } from "@/components/ui/icon";
import { stateLook } from "@/components/ui/state-look";
import type { Draft } from "@/lib/declarations/draft";
import type { MessagePreview } from "@/lib/declarations/message-preview";
import { FIELD_NAMES } from "@/lib/dimona/declaration";
import type { Obstacle } from "@/lib/dimona/encodable";
import { FIELDS } from "@/lib/dimona/fields";

export type PreviewMessageProps = {
  draft: Draft;
  placed: readonly PlacedFinding[];
  known: LoadedContext["known"];
  actions: Pick<DeclareActions, "previewMessage" | "revealNumber">;
};

type Shown = Extract<MessagePreview, { ok: true }>;

/** What would go over the wire now, or why nothing can. */
export function PreviewMessage({ draft, placed, known, actions }: PreviewMessageProps) {
  const t = useTranslations("declare.preview");
  const preview = usePreview(draft, actions.previewMessage);
  if (!preview) return <p className="mt-1 text-sm text-ink-3">{t("loading")}</p>;
  const { called, isCurrent } = preview;
  if ("problem" in called || (!called.data.ok && called.data.reason === "not-found"))
    return <p className="mt-1 text-sm text-ink-2">{t("failed")}</p>;
  const { data } = called;
  if (!data.ok) return <Obstacles obstacles={data.obstacles} />;
  return <Message preview={data} isCurrent={isCurrent} placed={placed} known={known} reveal={actions.revealNumber} />;
}

/** What a place of the form is called. */
function useTitles() {
  const t = useTranslations("declare");
  const locale = usePortalLocale();
  return (place: string): string => {
    const field = FIELD_NAMES.find((it) => it === place);
    if (field) return FIELDS[field].title[locale];
    const part = partOf(place as Blame["place"]);
    return part ? t(`identity.${part}`) : t(place === "employer" ? "employer" : "worker");
  };
}

function Obstacles({ obstacles }: { obstacles: readonly Obstacle[] }) {
  const t = useTranslations("declare.preview");
  const titleOf = useTitles();
  return (
    <>
      <p className="mt-1 text-sm text-ink-2">{t("notYet")}</p>
      <ul className="mt-1 list-disc pl-4 text-sm text-ink-2">
        {obstacles.map(({ field, problem }) => (
          <li key={field}>{t("obstacle", { problem, title: titleOf(field) })}</li>
        ))}
      </ul>
    </>
  );
}

type MessageProps = Pick<PreviewMessageProps, "placed" | "known"> & {
  preview: Shown;
  isCurrent: boolean;
  reveal: DeclareActions["revealNumber"];
};

function Message({ preview, isCurrent, placed, known, reveal }: MessageProps) {
  const t = useTranslations("declare.preview");
  const titleOf = useTitles();
  const [revealed, setRevealed] = useState<{ numberId: string; digits: string }>();
  const numberId = known?.numberId;
  const digits = revealed && revealed.numberId === numberId ? revealed.digits : undefined;
  const { maskedNumber, places, url } = preview;
  const text = maskedNumber && digits ? preview.text.replace(maskedNumber, digits) : preview.text;
  const lines = linesOf(text);
  const blames = blamesOf(placed, places, lines);
  const absent = blames.filter(({ path }) => path === undefined);
  const ask = async (person: string, number: string) => {
    const called = await call(reveal, { personId: person, numberId: number });
    if ("data" in called && called.data.ok)
      setRevealed({ numberId: number, digits: called.data.insz.replace(/\D/g, "") });
  };
  return (
    <>
      <div className="mt-1 flex items-center gap-1 text-xs text-ink-3">
        <span className="min-w-0 flex-1 break-all">{isCurrent ? `POST ${url}` : t("loading")}</span>
        <CopyButton value={text} label={t("copyLabel")} />
      </div>
      <pre
        aria-busy={!isCurrent}
        className="mt-1 rounded-md border border-line bg-surface px-3 py-2 font-mono text-xs leading-[18px] whitespace-pre-wrap wrap-anywhere aria-busy:text-ink-3"
      >
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <Line key={index} line={line} blame={blames.find((it) => it.path && it.path === line.path)} />
        ))}
      </pre>
      {absent.length > 0 && (
        <p className="mt-1 text-sm text-ink-2">
          {t("absent", { titles: absent.map(({ place }) => titleOf(place)).join(", ") })}
        </p>
      )}
      {maskedNumber && !digits && known && numberId && (
        <Button size="sm" className="mt-2" onClick={() => void ask(known.option.value, numberId)}>
          <Icon of={Eye} size="sm" />
          {t("reveal")}
        </Button>
      )}
    </>
  );
}

/** A value that is blamed is underlined, and its number stands after it: colour alone tells nothing. */
function Line({ line: { indent, key, value, end }, blame }: { line: MessageLine; blame?: Blame }) {
  const t = useTranslations("declare.preview");
  const before = `${indent}${key ? `"${key}": ` : ""}`;
  if (!blame) return <span>{`${before}${value}${end}\n`}</span>;
  const look = stateLook[blame.blocking ? "refused" : "warned"];
  return (
    <span>
      {before}
      <mark className={classes(look.tint, look.ink, "underline decoration-wavy decoration-1 underline-offset-3")}>
        {value}
      </mark>
      {`${end} `}
      <span className={classes(look.ink, "font-sans whitespace-nowrap select-none")}>
        <Icon of={look.icon} size="sm" className="-mt-0.5" />
        <span className="sr-only">{t(blame.blocking ? "refused" : "doubted")}</span> {blame.codes.join(", ")}
      </span>
      {"\n"}
    </span>
  );
}
