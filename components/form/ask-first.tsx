import type { ReactNode } from "react";

type Props = {
  /** What is to be done, as a link that opens the question. */
  readonly label: string;
  /** With whom or what it is done, where the same link stands several times on a page; not shown. */
  readonly of?: string;
  readonly action: string;
  /** What follows from it. */
  readonly consequence?: ReactNode;
  readonly confirm: string;
  /** It does away with the draft that another form of this page is writing. */
  readonly sameDraft?: boolean;
  /** Hidden fields. */
  readonly children?: ReactNode;
};

/** What cannot be taken back is opened first and then confirmed; it needs no script. */
export function AskFirst({ label, of, action, consequence, confirm, sameDraft, children }: Props) {
  return (
    <details>
      <summary className="inline-flex min-h-11 cursor-pointer items-center px-1 text-brand underline">
        <span>
          {label}
          {of && <span className="sr-only">: {of}</span>}
        </span>
      </summary>
      <form action={action} method="post" data-same-draft={sameDraft ? "" : undefined}>
        {children}
        {consequence && <p className="mb-2 max-w-100">{consequence}</p>}
        <button className="button quiet" type="submit">
          {confirm}
        </button>
      </form>
    </details>
  );
}
