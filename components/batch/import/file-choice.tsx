import { FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { type DragEvent, useId, useState } from "react";
import { buttonLook } from "@/components/ui/button-look";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";
import { LIMITS } from "@/lib/batch/files/refusal";

/** Chooses a file, by a button or by dropping it. Its name does not decide what it is, so every one may be tried. */
export function FileChoice({ onFile }: { onFile: (file: File) => void }) {
  const t = useTranslations("import");
  const id = useId();
  const [isOver, setOver] = useState(false);
  const choose = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file) onFile(file);
  };
  const hover = (event: DragEvent, over: boolean) => {
    event.preventDefault();
    setOver(over);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the input below is the first
    <div
      onDragOver={(event) => hover(event, true)}
      onDragLeave={(event) => hover(event, false)}
      onDrop={(event) => {
        hover(event, false);
        choose(event.dataTransfer.files);
      }}
      className={classes(
        "my-2 flex flex-wrap items-center gap-3 rounded-md border border-dashed px-4 py-4",
        isOver ? "border-accent bg-selected" : "border-control",
      )}
    >
      <label
        htmlFor={id}
        className={classes(
          buttonLook("secondary", "md"),
          "has-focus-visible:outline-2 has-focus-visible:outline-accent",
        )}
      >
        <Icon of={FileUp} />
        {t("choose")}
        <input
          id={id}
          type="file"
          accept=".csv,.txt,.tsv,.xlsx,.xlsm"
          aria-describedby={`${id}-hint`}
          className="sr-only"
          onChange={(event) => {
            choose(event.target.files);
            event.target.value = "";
          }}
        />
      </label>
      <span id={`${id}-hint`} className="text-ink-3">
        {t("hint", { rows: LIMITS.rows, megabytes: LIMITS.packed / 1024 / 1024 })}
      </span>
    </div>
  );
}
