"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { address } from "@/components/dimona/address";
import { SearchField } from "@/components/ui/search-field";
import { parseDimonaNumber } from "@/lib/dimona/identifiers";

export type ListSearchProps = {
  label: string;
  /** What is said to whoever types another number than Dimona's. */
  numberHint: string;
  path: string;
  /** The filters that stay. */
  kept: Record<string, string | undefined>;
  value?: string;
};

/** What may stand in an address: a name, or a Dimona number in digits. Undefined for any other number. */
export function searchable(typed: string): string | undefined {
  const text = typed.trim();
  return /\d/.test(text) ? parseDimonaNumber(text) : text;
}

/** Searches a list by its address. The field has no name, so that no number of a person gets into an address by itself. */
export function ListSearch({ label, numberHint, path, kept, value = "" }: ListSearchProps) {
  const router = useRouter();
  const [refused, setRefused] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const input = event.currentTarget.querySelector("input");
    const text = searchable(input?.value ?? "");
    setRefused(text === undefined);
    if (text !== undefined) router.push(address(path, { ...kept, q: text }));
  };
  return (
    <form method="post" onSubmit={submit} aria-label={label} className="min-w-0 max-sm:w-full sm:w-[260px]">
      <SearchField key={value} label={label} placeholder={label} defaultValue={value} aria-describedby="list-search" />
      <p id="list-search" role="status" className="text-xs whitespace-normal text-warned empty:hidden">
        {refused ? numberHint : null}
      </p>
    </form>
  );
}
