"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { stateLook } from "@/components/ui/state-look";

export type ComparedLine = { label: string; mine: string; theirs: string };

export type ConflictNoteProps = {
  lines: ComparedLine[];
  /** Saves over what stands now. */
  onKeep: () => void;
  /** Drops what was typed for what stands now. */
  onTake: () => void;
};

/** Somebody saved in between: both values of all that differs, and the choice. Takes the focus when it appears. */
export function ConflictNote({ lines, onKeep, onTake }: ConflictNoteProps) {
  const t = useTranslations("clients");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const buttons = (
    <>
      <Button size="sm" onClick={onKeep}>
        {t("conflict.keep")}
      </Button>
      <Button size="sm" onClick={onTake}>
        {t("conflict.take")}
      </Button>
    </>
  );
  return (
    <div ref={box} tabIndex={-1} role="alert">
      <Note look={stateLook.warned} title={t("conflict.title")} action={buttons}>
        {t("conflict.text")}
        <dl className="mt-1.5 grid gap-1">
          {lines.map(({ label, mine, theirs }) => (
            <div key={label}>
              <dt className="font-medium">{label}</dt>
              <dd>{t("conflict.mine", { value: mine || "–" })}</dd>
              <dd>{t("conflict.theirs", { value: theirs || "–" })}</dd>
            </div>
          ))}
        </dl>
      </Note>
    </div>
  );
}
