import { CalendarClock, CircleCheck, CirclePause, CircleQuestionMark, PencilLine, UserSearch } from "lucide-react";
import { pendingLook, type StateLook, severityLook } from "@/components/ui/severity-look";

/** The looks of a declaration. Several states of its life may share one. */
export type StateName =
  | "draft"
  | "planned"
  | "paused"
  | "pending"
  | "identifying"
  | "accepted"
  | "warned"
  | "refused"
  | "stuck";

/** How a state looks: see `StateLook`. */
export const stateLook: Record<StateName, StateLook> = {
  draft: { icon: PencilLine, ink: "text-draft", tint: "bg-draft-tint", edge: "edge-draft", border: "border-draft" },
  planned: {
    icon: CalendarClock,
    ink: "text-planned",
    tint: "bg-planned-tint",
    edge: "edge-planned",
    border: "border-planned",
  },
  // Its own drawing and word, the colours of what is planned: neither is on its way.
  paused: {
    icon: CirclePause,
    ink: "text-planned",
    tint: "bg-planned-tint",
    edge: "edge-planned",
    border: "border-planned",
  },
  pending: pendingLook,
  identifying: {
    icon: UserSearch,
    ink: "text-identifying",
    tint: "bg-identifying-tint",
    edge: "edge-identifying",
    border: "border-identifying",
  },
  accepted: {
    icon: CircleCheck,
    ink: "text-accepted",
    tint: "bg-accepted-tint",
    edge: "edge-accepted",
    border: "border-accepted",
  },
  warned: severityLook.warning,
  refused: severityLook.blocking,
  stuck: {
    icon: CircleQuestionMark,
    ink: "text-stuck",
    tint: "bg-stuck-tint",
    edge: "edge-stuck",
    border: "border-stuck",
  },
};
