"use client";

import { paddedBox } from "@/components/form/control-look";
import { TidiedInput, type TidiedInputProps } from "@/components/form/tidied-input";

/** A line of text that is written in its official notation when it is left: a number, typed in any notation. */
export const TidiedText = (props: TidiedInputProps) => (
  <span className={paddedBox}>
    <TidiedInput inputMode="text" {...props} />
  </span>
);
