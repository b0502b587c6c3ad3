"use client";

import { ComboControl, type ComboControlProps } from "@/components/form/combo-control";

/** A Belgian postcode with one of the names of its municipality. */
export type Place = { zipCode: string; city: string };

export type PlaceControlProps = Omit<
  ComboControlProps,
  "value" | "onChange" | "onText" | "onBlur" | "find" | "search"
> & {
  value: string;
  onChange: (text: string) => void;
  onBlur?: () => void;
  /** The pairs for part of a postcode or of a name. */
  places: (text: string) => Promise<Place[]>;
  /** Takes both, whichever was typed. */
  onPlace: (place: Place) => void;
};

/** A postcode or a municipality: what is typed stands, and the pairs of postcode and name are offered beside it. */
export function PlaceControl({ value, onChange, onBlur, places, onPlace, ...rest }: PlaceControlProps) {
  const search = async (text: string) =>
    text.trim() === ""
      ? []
      : (await places(text.trim())).map(({ zipCode, city }) => ({
          value: `${zipCode} ${city}`,
          label: `${zipCode} ${city}`,
        }));
  return (
    <ComboControl
      {...rest}
      free
      value={value === "" ? null : { value, label: value }}
      onText={onChange}
      onChange={(option) => {
        const [, zipCode, city] = /^(\S+) (.+)$/.exec(option?.label ?? "") ?? [];
        if (zipCode && city) onPlace({ zipCode, city });
      }}
      onBlur={() => onBlur?.()}
      search={search}
    />
  );
}
