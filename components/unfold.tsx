import type { ReactNode } from "react";

type Props = {
  readonly label: ReactNode;
  /** Unfolded at once, such as a form that comes back with a question. */
  readonly open: boolean;
  readonly children: ReactNode;
};

/** A form or a list that stands folded until somebody wants it; it needs no script. */
export function Unfold({ label, open, children }: Props) {
  return (
    <details className="mt-3" open={open}>
      <summary className="flex min-h-11 cursor-pointer items-center font-bold text-brand">
        {label}
      </summary>
      {children}
    </details>
  );
}
