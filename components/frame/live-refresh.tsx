"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useTransition } from "react";
import { followChanges } from "@/components/frame/follow-changes";
import { gather } from "@/components/frame/gather";
import { noteActivity } from "@/components/frame/note-activity";

/** The first change is looked at at once, those that follow it within this time together. */
const gatherMs = 120;

const tellSeen = () => {
  fetch("/api/live/seen", { method: "POST", keepalive: true }).catch(() => {
    // The portal is away for a moment: the next sign will be told.
  });
};

/**
 * Reads the page again when something within reach changed at the RSZ or by a colleague; what is typed stays. `readAt`
 * is when the portal began to read this page. One look at a time: of two that overlap while the address is moved, Next's
 * router takes the second for a page of another shape, and loads the whole page anew, with what was typed lost.
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
    const looks = gather(look, gatherMs);
    const stop = followChanges(looks.soon, () => state.current.readAt);
    return () => {
      looks.never();
      stop();
    };
  }, [look]);
  // Reading again by itself keeps no session alive; what a person does here is told apart.
  useEffect(() => noteActivity(window, tellSeen), []);
  return null;
}
