import type { ComponentProps, ReactNode } from "react";
import { bareInput, paddedBox } from "@/components/form/control-look";

export type TextControlProps = ComponentProps<"input"> & {
  /** A drawing before the text. */
  icon?: ReactNode;
  /** A unit or name after the text. */
  suffix?: ReactNode;
};

/** A line of text. Takes what `register` of react-hook-form gives, and everything an input takes. */
export function TextControl({ icon, suffix, type = "text", ...rest }: TextControlProps) {
  return (
    <span className={paddedBox}>
      {icon && <span className="flex text-ink-3">{icon}</span>}
      <input type={type} autoComplete="off" className={bareInput} {...rest} />
      {suffix && <span className="whitespace-nowrap text-ink-3">{suffix}</span>}
    </span>
  );
}
