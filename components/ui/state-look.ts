import {
  ArrowUpRight,
  CalendarClock,
  CircleCheck,
  CirclePause,
  CircleQuestionMark,
  type LucideIcon,
  OctagonX,
  PencilLine,
  TriangleAlert,
  UserSearch,
} from "lucide-react";

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

export type StateLook = { icon: LucideIcon; ink: string; tint: string; edge: string; border: string };

/** Word + icon + colour: the class names are whole, so that the style sheet finds them. */
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
  pending: {
    icon: ArrowUpRight,
    ink: "text-pending",
    tint: "bg-pending-tint",
    edge: "edge-pending",
    border: "border-pending",
  },
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
  warned: {
    icon: TriangleAlert,
    ink: "text-warned",
    tint: "bg-warned-tint",
    edge: "edge-warned",
    border: "border-warned",
  },
  refused: {
    icon: OctagonX,
    ink: "text-refused",
    tint: "bg-refused-tint",
    edge: "edge-refused",
    border: "border-refused",
  },
  stuck: {
    icon: CircleQuestionMark,
    ink: "text-stuck",
    tint: "bg-stuck-tint",
    edge: "edge-stuck",
    border: "border-stuck",
  },
};
