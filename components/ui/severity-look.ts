import { ArrowUpRight, type LucideIcon, OctagonX, TriangleAlert } from "lucide-react";

/** Word + icon + colour: the class names are whole, so that the style sheet finds them. */
export type StateLook = { icon: LucideIcon; ink: string; tint: string; edge: string; border: string };

export const pendingLook: StateLook = {
  icon: ArrowUpRight,
  ink: "text-pending",
  tint: "bg-pending-tint",
  edge: "edge-pending",
  border: "border-pending",
};

/** These, and the one above, are what every form needs; they stand apart from the other states, whose drawings it need not load. */
export const severityLook = {
  blocking: {
    icon: OctagonX,
    ink: "text-refused",
    tint: "bg-refused-tint",
    edge: "edge-refused",
    border: "border-refused",
  },
  warning: {
    icon: TriangleAlert,
    ink: "text-warned",
    tint: "bg-warned-tint",
    edge: "edge-warned",
    border: "border-warned",
  },
} satisfies Record<"blocking" | "warning", StateLook>;
