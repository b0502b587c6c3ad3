"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { followChanges } from "@/components/frame/follow-changes";
import { gather } from "@/components/frame/gather";
import { noteActivity } from "@/components/frame/note-activity";
import { tellNews } from "@/components/ui/news";

/** The first change is looked at at once, those that follow it within this time together. */
const gatherMs = 120;

const tellSeen = () => {
  fetch("/api/live/seen", { method: "POST", keepalive: true }).catch(() => {
    // The portal is away for a moment: the next sign will be told.
  });
};

/**
 * Tells at once how a declaration stands that changed, and reads the page again when something within reach changed at the RSZ or by a colleague; what is typed stays. `readAt`
 * is when the portal began to read this page.
 */
export function LiveRefresh({ readAt }: { readAt: Date }) {
  const router = useRouter();
  const lastReadAt = useRef(readAt);
  useEffect(() => {
    lastReadAt.current = readAt;
  }, [readAt]);
  useEffect(() => {
    const look = gather(() => router.refresh(), gatherMs);
    const hear = (news: string) => {
      tellNews(news);
      look.soon();
    };
    const stop = followChanges(hear, () => lastReadAt.current);
    return () => {
      look.never();
      stop();
    };
  }, [router]);
  // Reading again by itself keeps no session alive; what a person does here is told apart.
  useEffect(() => noteActivity(window, tellSeen), []);
  return null;
}
