"use client";

import { useEffect, useState } from "react";
import { dataOf } from "@/components/batch/batch-actions";
import type { LineActions } from "@/components/batch/one-line/line-actions";
import type { KeptLines } from "@/components/batch/one-line/line-opener";
import { call } from "@/components/dimona/declaration-form/declare-actions";
import type { ComboOption } from "@/components/form/use-combo";

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/** The employer that an address is about: his own page, or one that names him. */
export const employerInAddress = (address: string): string | undefined =>
  new RegExp(`/employers/(${uuid})|[?&]employer=(${uuid})`, "i").exec(address)?.slice(1).find(Boolean);

/** For whom lines are that name no employer: he of the page, else he of the last time. A choice stays until another is made. */
export function useLineEmployer(kept: KeptLines, { employerOfPage }: Pick<LineActions, "employerOfPage">) {
  const [employer, setEmployer] = useState(kept.employer);
  useEffect(() => {
    const id = employerInAddress(`${location.pathname}${location.search}`);
    // Half a list was typed for somebody: it is still his.
    if (!id || (kept.text !== "" && kept.employer)) return;
    let isLeft = false;
    void call(employerOfPage, { id }).then((called) => {
      const found = dataOf(called);
      if (isLeft || !found) return;
      kept.employer = found;
      setEmployer(found);
    });
    return () => {
      isLeft = true;
    };
  }, [kept, employerOfPage]);
  const choose = (option: ComboOption | null) => {
    kept.employer = option;
    setEmployer(option);
  };
  return [employer, choose] as const;
}
