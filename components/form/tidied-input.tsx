"use client";

import { type ComponentProps, type FocusEvent, useEffect, useRef } from "react";
import { bareInput } from "@/components/form/control-look";

/** Sets the value as if it had been typed, so that React and form libraries hear of it. */
function typeInto(input: HTMLInputElement, text: string): void {
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
  setter?.call(input, text);
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

export type TidiedInputProps = Omit<ComponentProps<"input">, "ref"> & {
  ref?: ComponentProps<"input">["ref"];
  /** The official notation of what was typed; undefined when it is not understood, and then it stays as it is. */
  tidy: (text: string) => string | undefined;
  /** Hears each text, the first one included. */
  onText?: (text: string) => void;
};

/** An input that writes what it understood in full when it is left: `t` becomes today's date. */
export function TidiedInput({ tidy, onText, onChange, onBlur, ref, value, defaultValue, ...rest }: TidiedInputProps) {
  const own = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told again only when the value comes from outside
  useEffect(() => onText?.(own.current?.value ?? ""), [value, defaultValue]);
  const leave = (event: FocusEvent<HTMLInputElement>) => {
    const tidied = tidy(event.target.value);
    if (tidied !== undefined && tidied !== event.target.value) typeInto(event.target, tidied);
    onBlur?.(event);
  };
  return (
    <input
      type="text"
      autoComplete="off"
      className={bareInput}
      value={value}
      defaultValue={defaultValue}
      {...rest}
      ref={(element) => {
        own.current = element;
        if (typeof ref === "function") return ref(element);
        if (ref) ref.current = element;
      }}
      onChange={(event) => {
        onText?.(event.target.value);
        onChange?.(event);
      }}
      onBlur={leave}
    />
  );
}
