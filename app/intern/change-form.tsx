import type { ReactNode } from "react";
import { DraftField } from "@/components/form/draft-field";
import type { FormState } from "./issue-sentence";

type Props = {
  readonly action: string;
  readonly form: FormState;
  /** The version of what is changed that this page shows: whoever was first meanwhile is not overwritten. */
  readonly version: number;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A form that changes what is there. */
export function ChangeForm({ action, form, version, className, children }: Props) {
  return (
    <form className={className} action={action} method="post" noValidate>
      <DraftField token={form.draft} />
      <input type="hidden" name="version" value={version} />
      {children}
    </form>
  );
}
