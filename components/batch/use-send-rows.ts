"use client";

import { useState } from "react";
import { type SendingFrom, type SendOrder, type SendState, sendInOrder } from "@/components/batch/send-in-order";

/** How far a sending is, and how to begin it. */
export function useSendRows(from: SendingFrom) {
  const [state, setState] = useState<SendState>({ is: "ready" });
  const send = (order: SendOrder): Promise<void> => sendInOrder(from, order, setState);
  return { state, send };
}
