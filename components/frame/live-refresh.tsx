"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { followChanges } from "@/components/frame/follow-changes";
import { noteActivity } from "@/components/frame/note-activity";

/** Several changes in a row are one look. */
const gatherMs = 120;

const tellSeen = () => {
  fetch("/api/live/seen", { method: "POST", keepalive: true }).catch(() => {
    // The portal is away for a moment: the next sign will be told.
  });
};

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
  // Reading again by itself keeps no session alive; what a person does here is told apart.
  useEffect(() => noteActivity(window, tellSeen), []);
  return null;
}
