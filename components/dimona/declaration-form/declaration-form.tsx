"use client";

import { type ReadonlyURLSearchParams, useRouter, useSearchParams } from "next/navigation";
import { startTransition, useState } from "react";
import type { DeclareActions } from "@/components/dimona/declaration-form/declare-actions";
import { addressOf, pathOf } from "@/components/dimona/declaration-form/form-address";
import { FormScreen } from "@/components/dimona/declaration-form/form-screen";
import type { FormStart } from "@/components/dimona/declaration-form/form-start";
import { useLeaving } from "@/components/dimona/declaration-form/use-leaving";
import { KINDS } from "@/lib/dimona/declaration";

/** What the address bar asks for by now. */
function askedOf(params: ReadonlyURLSearchParams): string {
  const kind = KINDS.find((it) => it === params.get("kind")) ?? "IN";
  const { draft, from, copy, period, employer } = Object.fromEntries(params);
  return addressOf({ kind, draft, from, copy, period, employer });
}

export type DeclarationFormProps = { start: FormStart; actions: DeclareActions };

/**
 * A page that is read again (a change elsewhere refreshes every open page) brings a new start for the same form: what was
 * typed, and the key of the form, stay. Only another address begins another form; an
 * answer that was asked for before the form got its present address (its draft was stored meanwhile) begins none.
 */
export function DeclarationForm({ start, actions }: DeclarationFormProps) {
  const [seen, setSeen] = useState(start);
  const [shown, setShown] = useState(start);
  const [address, setAddress] = useState(start.address);
  const asked = askedOf(useSearchParams());
  if (start !== seen) {
    setSeen(start);
    if (start.address !== address && asked !== address) {
      setShown(start);
      setAddress(start.address);
    }
  }
  const { kind } = shown.frame;
  const router = useRouter();
  const isLeaving = useLeaving();
  // Through the router, for an address that it did not change itself does not fit what it reads next; and in one step
  // with the address in the bar, which a page that was asked for before still has.
  const move = (place: { draft?: string; employer?: string }) => {
    if (isLeaving()) return;
    startTransition(() => {
      router.replace(pathOf({ kind, ...place }), { scroll: false });
      setAddress(addressOf({ kind, ...place }));
    });
  };
  // The language may have been changed since the form was begun.
  const inWords = { ...shown, anomalies: start.anomalies, countries: start.countries };
  return <FormScreen key={shown.address + shown.frame.clientKey} start={inWords} actions={actions} onMoved={move} />;
}
