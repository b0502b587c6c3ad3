"use client";

import { type ComponentProps, type RefObject, useEffect } from "react";
import { classes } from "@/components/ui/classes";

type Props = Omit<ComponentProps<"dialog">, "ref"> & { ref: RefObject<HTMLDialogElement | null> };

/** A window over the page, open as long as it stands; the browser keeps the focus within, closes it on Escape and gives the focus back. `className`: its width and padding. */
export function Dialog({ ref, className, ...dialog }: Props) {
  useEffect(() => ref.current?.showModal(), [ref]);
  return (
    <dialog
      ref={ref}
      {...dialog}
      className={classes(
        "m-auto max-w-[94vw] rounded-md border border-line-2 bg-surface text-ink shadow-lift backdrop:bg-[rgb(0_0_0/0.35)]",
        className,
      )}
    />
  );
}
