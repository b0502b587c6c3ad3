import type { ComponentProps } from "react";
import { type ButtonSize, type ButtonVariant, buttonLook } from "@/components/ui/button-look";

export type ButtonProps = ComponentProps<"button"> & { variant?: ButtonVariant; size?: ButtonSize };

/** One `primary` a region; `type` is `button` unless told, so that no button submits by accident. */
export function Button({ variant = "secondary", size = "md", type = "button", className, ...rest }: ButtonProps) {
  return <button type={type} className={buttonLook(variant, size, className)} {...rest} />;
}
