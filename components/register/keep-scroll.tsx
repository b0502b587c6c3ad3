"use client";

import { type ReactNode, useLayoutEffect, useRef } from "react";

export type KeepScrollProps = { name: string; className?: string; children: ReactNode };

const places = new Map<string, number>();

/** A region that scrolls and is found where it was left when another page draws it again. */
export function KeepScroll({ name, className, children }: KeepScrollProps) {
  const region = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (region.current) region.current.scrollTop = places.get(name) ?? 0;
  }, [name]);
  return (
    <div ref={region} className={className} onScroll={(event) => places.set(name, event.currentTarget.scrollTop)}>
      {children}
    </div>
  );
}
