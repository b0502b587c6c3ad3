"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { followChanges } from "@/components/frame/follow-changes";

/** Several changes in a row are one look. */
const gatherMs = 120;

/** Reads the page again when something within reach changed at the RSZ or by a colleague; what is typed stays. */
export function LiveRefresh() {
  const router = useRouter();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = followChanges(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        router.refresh();
      }, gatherMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [router]);
  return null;
}
