"use client";

import type { MouseEvent } from "react";
import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "@/components/ui/button";

export type SubmitButtonProps = Omit<ButtonProps, "type"> & {
  /** What the button says while it is on its way, such as "Sending…". */
  pendingText: string;
  /** For forms that do not use an action: whether it is on its way. */
  pending?: boolean;
};

/** Submits. Never greyed out; while the answer is awaited it says so and a second click does nothing. */
export function SubmitButton({
  pendingText,
  pending,
  variant = "primary",
  children,
  onClick,
  ...rest
}: SubmitButtonProps) {
  const status = useFormStatus();
  const busy = pending ?? status.pending;
  const click = (event: MouseEvent<HTMLButtonElement>) => (busy ? event.preventDefault() : onClick?.(event));
  return (
    <Button type="submit" variant={variant} aria-busy={busy} onClick={click} {...rest}>
      {busy ? pendingText : children}
    </Button>
  );
}
