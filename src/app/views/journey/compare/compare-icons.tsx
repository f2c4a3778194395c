import type { ReactNode } from "react";

/** Shapes that differ without colour; what they mean always stands beside them in words. */
function Sign({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      className="compare-sign"
      width={14}
      height={14}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  );
}

export function ForSign() {
  return (
    <Sign>
      <path d="M8 3v10M3 8h10" />
    </Sign>
  );
}

export function AgainstSign() {
  return (
    <Sign>
      <path d="M3 8h10" />
    </Sign>
  );
}

export function NeitherSign() {
  return (
    <Sign>
      <circle cx="8" cy="8" r="4" />
    </Sign>
  );
}

export function ContradictionSign() {
  return (
    <Sign>
      <path d="M2 8h4.5M4 5.5 6.5 8 4 10.5M14 8H9.5M12 5.5 9.5 8l2.5 2.5" />
    </Sign>
  );
}

export function AgreementSign() {
  return (
    <Sign>
      <path d="M3 6h10M3 10h10" />
    </Sign>
  );
}

export function SingleSign() {
  return (
    <Sign>
      <circle cx="8" cy="5" r="2.6" />
      <path d="M3.5 13.5c.4-2.6 2-4 4.5-4s4.1 1.4 4.5 4" />
    </Sign>
  );
}

export function GapSign() {
  return (
    <Sign>
      <circle cx="8" cy="8" r="5.5" strokeDasharray="2.4 2.6" />
    </Sign>
  );
}
