import type { ReactNode } from "react";
import { DraftField } from "@/components/form/draft-field";
import type { FormState } from "./issue-sentence";
import { KeptForm } from "./kept-form";

type Props = {
  readonly action: string;
  readonly form: FormState;
  /** The version of what is changed that this page shows: whoever was first meanwhile is not overwritten. */
  readonly version: number;
  readonly className?: string;
  /** It is kept while somebody types: the version of the draft that it shows, 0 for none. */
  readonly keeps?: number;
  readonly children: ReactNode;
};

/** A form that changes what is there. */
export function ChangeForm({ action, form, version, className, keeps, children }: Props) {
  const changed = form.version(version);
  if (keeps !== undefined) {
    // What another window has saved since is compared with only once it has been shown.
    const isCompared = form.asks("changedMeanwhile");
    const opened = (form.draft && !isCompared && form.value("opened")) || keeps;
    return (
      <KeptForm {...{ action, form, className, opened }} version={changed}>
        {children}
      </KeptForm>
    );
  }
  return (
    <form className={className} action={action} method="post" noValidate>
      <DraftField token={form.draft} />
      <input type="hidden" name="version" value={changed} />
      {children}
    </form>
  );
}
