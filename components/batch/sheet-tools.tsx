"use client";

import { Copy, Redo2, Rows3, Trash2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { ColumnPanel } from "@/components/batch/column-panel";
import { useStore } from "@/components/batch/create-store";
import type { RowCommand } from "@/components/batch/keys";
import type { SheetHand } from "@/components/batch/sheet-hand";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";

type Tool = { is: RowCommand | "undo" | "redo"; icon: typeof Undo2 };

const tools: readonly Tool[] = [
  { is: "undo", icon: Undo2 },
  { is: "redo", icon: Redo2 },
  { is: "insert", icon: Rows3 },
  { is: "duplicate", icon: Copy },
  { is: "delete", icon: Trash2 },
];

/** What keys do, as buttons, and the choice of columns. The sheet has the focus again after each. */
export function SheetTools({ hand }: { hand: SheetHand }) {
  const t = useTranslations("batch.tools");
  const canUndo = useStore(hand.store, (state) => state.history.past.length > 0);
  const canRedo = useStore(hand.store, (state) => state.history.future.length > 0);
  const isIdle = ({ is }: Tool) => (is === "undo" && !canUndo) || (is === "redo" && !canRedo);
  return (
    <div role="toolbar" aria-label={t("label")} className="flex items-center">
      {tools.map((tool) => (
        <IconButton
          key={tool.is}
          label={t(tool.is)}
          aria-disabled={isIdle(tool) || undefined}
          className="aria-disabled:opacity-60"
          onClick={() => {
            if (!isIdle(tool)) hand.run({ is: tool.is });
            hand.focus();
          }}
        >
          <Icon of={tool.icon} />
        </IconButton>
      ))}
      <ColumnPanel hand={hand} />
    </div>
  );
}
