import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { currentStaff } from "@/domain/access/session";
import { goneWithList } from "@/domain/roster/gone";
import { AppError, type IssueCode, invalid } from "@/lib/errors";
import { keepDraft } from "@/lib/forms/draft";
import type { Fields } from "@/lib/forms/fields";
import { formRoute, seeOther } from "@/lib/forms/form-route";

type StaffForm<Params, Result> = {
  readonly form: string;
  readonly run: (actor: StaffActor, fields: Fields, params: Params) => Promise<Result>;
  readonly done: (result: Result, params: Params) => string | Response;
  readonly retry: (params: Params, fields: Fields) => string;
  readonly forget?: readonly string[];
  readonly bodyLimit?: number;
  readonly textFile?: string;
  readonly uploads?: readonly string[];
  readonly asksFilesAgain?: true;
  readonly tooLarge?: IssueCode;
  /** It is about somebody who may have gone with a list, by the id in the address: the page says so then. */
  readonly mayBeGone?: true;
  /** It is about something that may not be there any more: the page where it stood says so. */
  readonly ifMissing?: IssueCode;
};

/**
 * A form of the back office. Whose session has ended meanwhile signs in and finds the form again
 * with all that was typed.
 */
export function staffForm<Params extends Record<string, string>, Result>(
  spec: StaffForm<Params, Result>,
) {
  const run = orSay(spec);
  return formRoute<Params, Result>({
    ...spec,
    run: async (fields, params) => {
      const actor = await currentStaff();
      if (!actor) throw await askToSignIn(spec, fields, params);
      return run(actor, fields, params);
    },
  });
}

type Run<Params, Result> = StaffForm<Params, Result>["run"];

/** What is not there, as its page tells it: gone with a list, or with the code of the form. */
function orSay<Params extends Record<string, string>, Result>({
  run,
  mayBeGone,
  ifMissing,
}: StaffForm<Params, Result>): Run<Params, Result> {
  return async (actor, fields, params) => {
    try {
      return await run(actor, fields, params);
    } catch (error) {
      if (!(error instanceof AppError && error.code === "notFound")) throw error;
      const gone = mayBeGone && (await goneWithList(actor, { id: params["id"] ?? "" }));
      const code = gone ? "goneWithList" : ifMissing;
      throw code ? invalid("", code) : error;
    }
  };
}

async function askToSignIn<Params, Result>(
  { form, retry, forget = [], textFile, uploads = [] }: StaffForm<Params, Result>,
  fields: Fields,
  params: Params,
): Promise<Response> {
  const kept = Object.fromEntries(
    Object.entries(fields).filter(([name]) => ![...forget, ...uploads, textFile].includes(name)),
  );
  const token = await keepDraft(form, { fields: kept, issues: [] });
  const page = retry(params, fields);
  const next = `${page}${page.includes("?") ? "&" : "?"}draft=${token}`;
  return seeOther(`/intern/sign-in?next=${encodeURIComponent(next)}`);
}

/** Fields with the ids that stand in the address, which win over what the body says. */
export function withParams(fields: Fields, params: Record<string, string>): Fields {
  return { ...fields, ...params };
}
