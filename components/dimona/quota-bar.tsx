import { useId } from "react";

export type QuotaBarProps = { declared: number; adds: number; amount: number };

/** A contingent as a bar, drawn in attributes since the content policy allows no styles. What is over is hatched, behind a line. */
export function QuotaBar({ declared, adds, amount }: QuotaBarProps) {
  const hatch = useId();
  const total = declared + adds;
  const whole = Math.max(amount, total, 1);
  const part = (count: number) => `${(count / whole) * 100}%`;
  return (
    <svg width="100%" height="10" aria-hidden="true" className="block">
      <rect width="100%" height="10" rx="1" className="fill-line" />
      <rect width={part(declared)} height="10" className="fill-ink-3" />
      {adds > 0 && (
        <>
          <Edge x={part(declared)} />
          <rect x={part(declared)} width={part(adds)} height="10" className="fill-fill stroke-fill" />
        </>
      )}
      {total > amount && (
        <>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" className="fill-warned-tint" />
            <rect width="3" height="6" className="fill-warned" />
          </pattern>
          <Edge x={part(amount)} />
          <rect x={part(amount)} width={part(total - amount)} height="10" fill={`url(#${hatch})`} />
        </>
      )}
    </svg>
  );
}

/** A gap before what begins at `x`, however narrow that is. */
const Edge = ({ x }: { x: string }) => (
  <line x1={x} x2={x} y1="0" y2="10" strokeWidth="2" transform="translate(-1.5)" className="stroke-sunken" />
);
