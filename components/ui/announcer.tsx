"use client";

import { useEffect, useState } from "react";
import { listen } from "@/components/ui/announce";

const shownForMs = 6000;

/** The one live region of the page: what `announce` says is shown at the foot and read aloud without taking the focus. */
export function Announcer() {
  const [said, setSaid] = useState({ text: "", count: 0 });
  useEffect(() => listen((text) => setSaid((before) => ({ text, count: before.count + 1 }))), []);
  useEffect(() => {
    if (!said.text) return;
    const timer = setTimeout(() => setSaid((before) => ({ ...before, text: "" })), shownForMs);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 bottom-20 z-50 flex justify-center print:hidden">
      {said.text && <Toast key={said.count} text={said.text} />}
    </div>
  );
}

/** A short word about what just happened; nothing in it can be clicked, so nothing is lost when it goes. */
export function Toast({ text }: { text: string }) {
  return <p className="mx-4 rounded-md border border-line-2 bg-surface px-4 py-2 font-medium shadow-lift">{text}</p>;
}
