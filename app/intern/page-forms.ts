import { emptyDraft, loadDraftOfAny } from "@/lib/forms/draft";
import { type Fields, fieldValue } from "@/lib/forms/fields";
import { type FormState, formState } from "./issue-sentence";

/** The forms of a page that has several. */
export type PageForms<Form extends string> = {
  /** @param now what is saved, which stands there otherwise */
  readonly of: (form: Form, now?: Fields) => FormState;
  /** The same of a form that stands there once for each of several; its field "id" says for which. */
  readonly ofRow: (form: Form, id: string) => FormState;
  /** The one that comes back, with what is wrong with it. */
  readonly back: Form | undefined;
  readonly summary: FormState["summary"];
};

/**
 * What was typed stands in the form that comes back, and in no other: a field that was not sent with
 * it would stand empty there instead of as it is saved, and be saved so.
 */
export async function pageForms<Form extends string>(
  forms: readonly Form[],
  token: string | undefined,
  labels: Readonly<Record<string, string>>,
): Promise<PageForms<Form>> {
  const { form: back, draft } = await loadDraftOfAny(forms, token);
  const state = (isBack: boolean, now?: Fields) =>
    formState(isBack ? draft : emptyDraft, labels, now);
  return {
    of: (form, now) => state(form === back, now),
    ofRow: (form, id) => state(form === back && fieldValue(draft.fields, "id") === id),
    back,
    summary: formState(draft, labels).summary,
  };
}

/**
 * The same of a page that shows what came too late apart, with what is so by now: into a form that stands
 * there now it does not belong.
 * @param isRemoved what it is about is not there any more
 */
export async function pageFormsOfNow<Form extends string>(
  forms: readonly Form[],
  token: string | undefined,
  labels: Readonly<Record<string, string>>,
  isRemoved = false,
) {
  const sent = await pageForms(forms, token, labels);
  const back = sent.back && sent.of(sent.back);
  const isLate = back !== undefined && (isRemoved || back.asks("notNow"));
  return {
    /** What comes back, to be said on top, and how it is called. */
    ...{ back, isLate, name: sent.back },
    forms: isLate ? await pageForms(forms, undefined, labels) : sent,
  };
}
