"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId } from "react";
import { useStore } from "@/components/batch/create-store";
import { drop, mend, mendingOf, sameFor } from "@/components/batch/row-cures";
import type { SheetHand } from "@/components/batch/sheet-hand";
import { numberOf } from "@/components/batch/sheet-state";
import { announce } from "@/components/ui/announce";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";
import { severityLook } from "@/components/ui/severity-look";
import type { FaultKind, Summary } from "@/lib/batch/faults";

/** So many rows are named one by one. */
const named = 3;

/** Faults by kind: what they are, where they stand, and what mends all at once. */
export function FaultPanel({ hand, summary }: { hand: SheetHand; summary: Summary }) {
  const t = useTranslations("batch");
  const { faults } = summary;
  const count = (severity: string) =>
    faults.filter(({ finding }) => finding.severity === severity).reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <section aria-labelledby="faults">
      <h2 id="faults" className="px-4 pt-3 pb-2 text-lg font-semibold">
        {t("faults.title", { faults: count("blocking"), warnings: count("warning") })}
      </h2>
      {faults.length === 0 && <p className="px-4 pb-3 text-sm text-ink-2">{t("faults.none")}</p>}
      <ul>
        {faults.slice(0, 60).map((kind) => (
          <FaultItem key={kind.key} hand={hand} kind={kind} />
        ))}
      </ul>
    </section>
  );
}

function FaultItem({ hand, kind }: { hand: SheetHand; kind: FaultKind }) {
  const t = useTranslations("batch.faults");
  const { store } = hand;
  const { finding, rows } = kind;
  const other = useStore(store, (state) => numberOf(state, finding.other ?? ""));
  const told = hand.words(finding, other);
  const look = severityLook[finding.severity];
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-x-2 gap-y-0.5 border-t border-line px-4 py-2.5 text-sm">
      <Icon of={look.icon} className={classes("mt-0.5", look.ink)} />
      <span lang={told.lang} className="font-medium break-words">
        {told.text}
      </span>
      <span className="font-semibold tabular-nums">{rows.length}</span>
      <p className="col-start-2 text-xs text-ink-3 tabular-nums">
        {[hand.titleOf(finding.column), told.code].filter(Boolean).join(" · ")}
      </p>
      <p className="col-start-2 flex flex-wrap gap-x-3">
        {rows.slice(0, named).map(({ id, finding: its, at }) => (
          <Button
            key={id}
            variant="link"
            className="text-sm"
            onClick={() => {
              hand.goTo(id, its);
              hand.focus();
            }}
          >
            {t("toRow", { row: at + 1 })}
          </Button>
        ))}
        {rows.length > named && (
          <span className="self-center text-ink-3">{t("more", { count: rows.length - named })}</span>
        )}
      </p>
      <FixAll hand={hand} kind={kind} />
    </li>
  );
}

/** One cure for every row: ours where there is one, else the text that a person gives. */
function FixAll({ hand, kind }: { hand: SheetHand; kind: FaultKind }) {
  const t = useTranslations("batch.faults");
  const id = useId();
  const { store } = hand;
  const count = kind.rows.length;
  const mending = mendingOf(kind, store.get());
  const texts = mending && [...new Set(mending.texts.values())];
  const done = () => announce(t("mended", { count }));
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = new FormData(event.currentTarget).get("text");
    store.set(mend(store.get(), sameFor(kind, typeof text === "string" ? text.trim() : "")));
    done();
  };
  const label = () => {
    if (texts?.length !== 1) return t("mendAll", { count });
    return texts[0] === "" ? t("emptyAll", { count }) : t("setAll", { count, text: texts[0] ?? "" });
  };
  if (kind.finding.rule === "row-twice")
    return (
      <Button
        variant="link"
        className="col-start-2 justify-self-start text-sm"
        onClick={() => store.set(drop(store.get(), new Set(kind.rows.map((it) => it.id))))}
      >
        {t("dropAll", { count })}
      </Button>
    );
  if (mending)
    return (
      <Button
        variant="link"
        className="col-start-2 justify-self-start text-sm"
        onClick={() => {
          store.set(mend(store.get(), mending));
          done();
        }}
      >
        {label()}
      </Button>
    );
  const isAboutSending = kind.finding.rule.startsWith("held-");
  if (count < 2 || kind.finding.column === "worker" || isAboutSending) return null;
  return (
    <form onSubmit={apply} className="col-span-2 col-start-2 mt-1 flex items-center gap-2">
      <label htmlFor={id} className="text-xs text-ink-2">
        {t("setAllTo", { count })}
      </label>
      <input
        id={id}
        name="text"
        autoComplete="off"
        className="h-7 w-24 rounded-md border border-control bg-surface px-1.5 text-sm"
      />
      <Button type="submit" size="sm">
        {t("apply")}
      </Button>
    </form>
  );
}
