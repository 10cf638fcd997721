import type { ReactNode } from "react";
import { DraftField } from "@/components/form/draft-field";
import type { FormState } from "./issue-sentence";

type Props = {
  readonly action: string;
  readonly form: FormState;
  /** Of what another window must not have changed meanwhile; of a draft alone 0 for none. */
  readonly version: number | string;
  /** The version of the draft that it shows, where the other one is that of what is changed. */
  readonly opened?: string | number;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** A form that is kept while somebody types. */
export function KeptForm({ action, form, version, opened = "", className, children }: Props) {
  return (
    <form
      className={className}
      action={action}
      method="post"
      encType="multipart/form-data"
      noValidate
      // Where two texts stand beside each other, somebody decides: nothing is saved by itself.
      data-autosave={form.draft ? undefined : ""}
    >
      <DraftField token={form.draft} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="opened" value={opened} />
      {children}
    </form>
  );
}
