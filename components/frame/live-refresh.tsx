"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { followChanges } from "@/components/frame/follow-changes";
import { noteActivity } from "@/components/frame/note-activity";
import { tellNews } from "@/components/ui/news";

/** How a declaration stands shows at once; the rest waits out of the hand's way, and several changes are one look. */
const gatherMs = 250;

const tellSeen = () => {
  fetch("/api/live/seen", { method: "POST", keepalive: true }).catch(() => {
    // The portal is away for a moment: the next sign will be told.
  });
};

/**
 * When something within reach changed at the RSZ or by a colleague it tells at once how the declaration stands, and soon
 * reads the page again; what is typed stays. `readAt` is when the portal began to read this page.
 */
export function LiveRefresh({ readAt }: { readAt: Date }) {
  const router = useRouter();
  const lastReadAt = useRef(readAt);
  useEffect(() => {
    lastReadAt.current = readAt;
  }, [readAt]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readSoon = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        router.refresh();
      }, gatherMs);
    };
    const hear = (news: string) => {
      tellNews(news);
      readSoon();
    };
    const stop = followChanges(hear, () => lastReadAt.current);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [router]);
  // Reading again by itself keeps no session alive; what a person does here is told apart.
  useEffect(() => noteActivity(window, tellSeen), []);
  return null;
}
