"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useTransition } from "react";
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
 * reads the page again; what is typed stays. `readAt` is when the portal began to read this page. One look at a time: of two
 * that overlap while the address is moved, Next's router takes the second for a page of another shape, and loads the whole
 * page anew, with what was typed lost.
 */
export function LiveRefresh({ readAt }: { readAt: Date }) {
  const router = useRouter();
  const [isLooking, startLook] = useTransition();
  const state = useRef({ readAt, isLooking: false, lookAgain: false });
  const look = useCallback(() => {
    const { current } = state;
    current.lookAgain = current.isLooking;
    if (current.isLooking) return;
    current.isLooking = true;
    startLook(() => router.refresh());
  }, [router]);
  useEffect(() => {
    state.current.readAt = readAt;
  }, [readAt]);
  useEffect(() => {
    state.current.isLooking = isLooking;
    if (!isLooking && state.current.lookAgain) look();
  }, [isLooking, look]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const lookSoon = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        look();
      }, gatherMs);
    };
    const stop = followChanges({ change: lookSoon, news: tellNews }, () => state.current.readAt);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [look]);
  // Reading again by itself keeps no session alive; what a person does here is told apart.
  useEffect(() => noteActivity(window, tellSeen), []);
  return null;
}
