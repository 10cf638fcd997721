import type { ReactNode } from "react";
import { DraftField } from "@/components/form/draft-field";
import type { FormState } from "./issue-sentence";

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
  const kept = keeps !== undefined;
  // What another window has saved since is compared with only once it has been shown.
  const isCompared = form.asks("changedMeanwhile");
  const shown = (form.draft && !isCompared && form.value("opened")) || keeps;
  return (
    <form
      className={className}
      action={action}
      method="post"
      encType={kept ? "multipart/form-data" : undefined}
      noValidate
      // Where two texts stand beside each other, somebody decides: nothing is saved by itself.
      data-autosave={kept && !form.draft ? "" : undefined}
    >
      {kept && <input type="hidden" name="opened" value={shown} />}
      <DraftField token={form.draft} />
      <input type="hidden" name="version" value={form.version(version)} />
      {children}
    </form>
  );
}
