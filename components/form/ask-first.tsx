import type { ReactNode } from "react";

type Props = {
  /** What is to be done, as a link that opens the question. */
  readonly label: ReactNode;
  /** What follows from it, and the form that does it. */
  readonly children: ReactNode;
};

/** What cannot be taken back is opened first and then confirmed; it needs no script. */
export function AskFirst({ label, children }: Props) {
  return (
    <details>
      <summary className="inline-flex min-h-11 cursor-pointer items-center px-1 text-brand underline">
        {label}
      </summary>
      {children}
    </details>
  );
}
