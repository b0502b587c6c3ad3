"use client";

import { useTranslations } from "next-intl";
import { useStore } from "@/components/batch/create-store";
import type { SheetHand } from "@/components/batch/sheet-hand";
import { type Conflict, isLocked, numberOf } from "@/components/batch/sheet-state";
import type { Saver } from "@/components/batch/start-saving";
import { Button } from "@/components/ui/button";
import { COLUMNS } from "@/lib/batch/column";

/** `whose`: what a row is called where its number is not seen. */
type Props = {
  hand: SheetHand;
  resolve: Saver["resolve"];
  whose?: ((rowId: string) => string | undefined) | undefined;
};

/** Rows that two people changed, both versions side by side: nothing is written over before one is chosen. */
export function ConflictPanel({ hand, resolve, whose }: Props) {
  const t = useTranslations("batch.conflicts");
  const conflicts = useStore(hand.store, (state) => state.conflicts);
  if (conflicts.length === 0) return null;
  return (
    <section aria-labelledby="conflicts" className="border-b border-line bg-warned-tint px-4 py-3 text-sm" role="alert">
      <h2 id="conflicts" className="font-semibold">
        {t("title", { count: conflicts.length })}
      </h2>
      <ul className="mt-2 grid gap-3">
        {conflicts.slice(0, 20).map((it) => (
          <OneConflict key={it.id} {...{ hand, resolve, whose }} conflict={it} />
        ))}
      </ul>
    </section>
  );
}

function OneConflict({ hand, conflict, resolve, whose }: Props & { conflict: Conflict }) {
  const t = useTranslations("batch.conflicts");
  const { id, theirs, by: name } = conflict;
  const mine = useStore(hand.store, (state) => state.history.now.rows.find((row) => row.id === id)?.cells);
  const number = useStore(hand.store, (state) => numberOf(state, id));
  const by = name === "" ? t("somebody") : name;
  const called = whose?.(id);
  const different = COLUMNS.filter((column) => (mine?.[column] ?? "") !== (theirs.cells?.[column] ?? ""));
  return (
    <li>
      <p className="font-medium">{called ? t("whose", { whose: called, by }) : t("row", { row: number, by })}</p>
      {theirs.cells ? (
        <table className="my-1 text-left">
          <thead>
            <tr className="text-xs text-ink-3">
              <th scope="col" className="pr-4 font-medium">
                {t("cell")}
              </th>
              <th scope="col" className="pr-4 font-medium">
                {t("mine")}
              </th>
              <th scope="col" className="font-medium">
                {t("theirs")}
              </th>
            </tr>
          </thead>
          <tbody>
            {different.map((column) => (
              <tr key={column}>
                <th scope="row" className="pr-4 font-normal text-ink-2">
                  {hand.titleOf(column)}
                </th>
                <td className="pr-4">{mine?.[column] ?? "–"}</td>
                <td>{theirs.cells?.[column] ?? "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p>{t("deleted")}</p>
      )}
      <p className="flex gap-2">
        {!isLocked(theirs.sent) && (
          <Button size="sm" onClick={() => resolve(conflict, true)}>
            {t("keepMine")}
          </Button>
        )}
        <Button size="sm" onClick={() => resolve(conflict, false)}>
          {t("takeTheirs")}
        </Button>
      </p>
    </li>
  );
}
