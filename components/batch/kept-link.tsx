"use client";

import { useRouter } from "next/navigation";
import type { MouseEvent } from "react";
import type { Saver } from "@/components/batch/start-saving";
import { ButtonLink, type ButtonLinkProps } from "@/components/ui/button-link";

type Props = Omit<ButtonLinkProps, "href" | "onClick"> & { href: string; saver: Saver | undefined };

/** A way from a sheet to a page that reads it: what was typed is kept first. Where it cannot be kept it is told there, and one stays. */
export function KeptLink({ saver, href, ...rest }: Props) {
  const router = useRouter();
  const go = async (event: MouseEvent) => {
    if (!saver || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    if (await saver.flush()) router.push(href);
  };
  return <ButtonLink href={href} onClick={go} {...rest} />;
}
