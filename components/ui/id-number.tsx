import { CopyButton } from "@/components/ui/copy-button";

export type IdNumberProps = {
  /** The number in official notation, such as `600 165 606 187`. */
  text: string;
  /** The digits to copy; without them there is no button. */
  copy?: string;
  /** What it is: names the button. */
  label: string;
  /** Also shows the label before the number, in grey. */
  showLabel?: boolean;
};

/** A number that identifies something, in tabular figures, copied as digits. */
export function IdNumber({ text, copy, label, showLabel }: IdNumberProps) {
  return (
    <span className="inline-flex items-center gap-0.5 whitespace-nowrap tabular-nums">
      {showLabel && <span className="mr-1 text-ink-3">{label}</span>}
      <span>{text}</span>
      {copy && <CopyButton value={copy} label={label} />}
    </span>
  );
}
