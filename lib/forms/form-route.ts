import "server-only";
import { AppError, type Issue, type IssueCode } from "@/lib/errors";
import { reportError } from "@/lib/log";
import { clientOf } from "@/lib/server/client-key";
import { boundedForm } from "./bounded-form";
import { dropDraft, keepDraft } from "./draft";
import { type Fields, fieldsFrom, fieldValue } from "./fields";
import { problemPage } from "./problem-page";
import { isOfUnknownOrigin, isSameOrigin } from "./same-origin";

/** Far above nearly any form here, far below what would hurt. In bytes. */
const usualBodyLimit = 64 * 1024;

type FormRoute<Params, Result> = {
  /** Names the form's drafts. */
  readonly form: string;
  /** `client`: what tries from the same network are counted under. */
  readonly run: (fields: Fields, params: Params, client: string) => Promise<Result>;
  /** Where a taken form leads; a response where more than that is needed. */
  readonly done: (result: Result, params: Params) => string | Response;
  /** The page that shows the form again, with what was typed. */
  readonly retry: (params: Params, fields: Fields) => string;
  /** A page with the same form that names itself, for browsers that do not say where a form stood. */
  readonly askOnPage?: (params: Params, fields: Fields) => string;
  /** Fields that are never kept, such as passwords. */
  readonly forget?: readonly string[];
  /** In bytes, for a form that is longer than others. */
  readonly bodyLimit?: number;
  /** A field for a file that is taken as text. It is never kept: who sent it has it still. */
  readonly textFile?: string;
  /**
   * Fields for files of bytes, which come as base64 and are never kept either; "" is a file with
   * nothing in it. What each was called comes as `<field>Name`.
   */
  readonly uploads?: readonly string[];
  /** Whoever had chosen one is told at its field to do so again, where the form comes back. */
  readonly asksFilesAgain?: true;
  /**
   * What is said at the first of them where a file is larger than the form may be. What was typed is
   * kept then, as far as it stands before the file.
   */
  readonly tooLarge?: IssueCode;
};

type Context<Params> = { readonly params: Promise<Params> };

type FileFields = { readonly textFile?: string; readonly uploads?: readonly string[] };

/**
 * The way of every form: a plain POST to an address of its own, answered with a redirect. It needs
 * no script, a reload or going back repeats nothing, and a form opened before an update still
 * sends, since neither its address nor its fields depend on a build. Who opens that address, as
 * from an answer that stood there, is led to the page of the form.
 */
export function formRoute<Params extends Record<string, string>, Result>(
  spec: FormRoute<Params, Result>,
) {
  const GET = async (_request: Request, context: Context<Params>): Promise<Response> => {
    const page = spec.retry(await context.params, {});
    return isOwnPage(page) ? seeOther(page) : problemPage(404);
  };
  const POST = async (request: Request, context: Context<Params>): Promise<Response> => {
    const params = await context.params;
    const proven = isSameOrigin(request);
    if (!proven && !(spec.askOnPage && isOfUnknownOrigin(request))) return problemPage(403);
    const form = await wholeForm(request, spec, params);
    if (form instanceof Response) return form;
    const fields = await allFields(form, spec);
    if (!proven && spec.askOnPage) return seeOther(spec.askOnPage(params, fields));
    try {
      const outcome = spec.done(await spec.run(fields, params, clientOf(request.headers)), params);
      // Whoever uses this device next must not find what was typed.
      await dropDraft(fieldValue(fields, "draft"));
      return typeof outcome === "string" ? seeOther(outcome) : outcome;
    } catch (error) {
      return answerError(error, spec, fields, params);
    }
  };
  return { GET, POST };
}

/** Of this portal: a part of the address may itself begin with a slash, and name another one then. */
function isOwnPage(page: string): boolean {
  return URL.parse(page, "http://own.invalid")?.host === "own.invalid";
}

async function answerError<Params extends Record<string, string>, Result>(
  error: unknown,
  spec: FormRoute<Params, Result>,
  fields: Fields,
  params: Params,
): Promise<Response> {
  if (error instanceof Response) return error;
  if (error instanceof AppError && error.code === "notFound") return problemPage(404);
  if (error instanceof AppError) {
    const { issues, elsewhere } = error;
    return askAgain(spec, fields, elsewhere ? { ...params, id: elsewhere } : params, issues);
  }
  reportError(`form ${spec.form}`, error);
  return problemPage(500);
}

/**
 * The form that was sent, or the answer to one that cannot be taken. A file cannot be made shorter
 * by whoever chose it: that is told at its field, in their form.
 */
async function wholeForm<Params extends Record<string, string>, Result>(
  request: Request,
  spec: FormRoute<Params, Result>,
  params: Params,
): Promise<FormData | Response> {
  const sent = await boundedForm(request, spec.bodyLimit ?? usualBodyLimit);
  if (typeof sent === "number") return problemPage(sent);
  const { form, whole } = sent;
  if (whole) return form;
  const field = spec.uploads?.find((name) => form.get(name) instanceof File);
  if (!spec.tooLarge || !field) return problemPage(413);
  return askAgain(spec, fieldsFrom(form), params, [{ field, code: spec.tooLarge }]);
}

async function askAgain<Params, Result>(
  { form, forget = [], textFile, uploads = [], asksFilesAgain, retry }: FormRoute<Params, Result>,
  fields: Fields,
  params: Params,
  issues: readonly Issue[],
): Promise<Response> {
  const kept = Object.fromEntries(
    Object.entries(fields).filter(([name]) => ![...forget, ...uploads, textFile].includes(name)),
  );
  const again = asksFilesAgain ? filesAgain(fields, uploads, issues) : [];
  const token = await keepDraft(form, { fields: kept, issues: [...issues, ...again] });
  const page = retry(params, fields);
  return seeOther(`${page}${page.includes("?") ? "&" : "?"}draft=${token}#errors`);
}

/** No page can put a file back into its form. */
function filesAgain(
  fields: Fields,
  names: readonly string[],
  issues: readonly Issue[],
): readonly Issue[] {
  const isSaid = (name: string) => issues.some(({ field }) => field === name);
  return names
    .filter((name) => fieldValue(fields, name) !== "" && !isSaid(name))
    .map((field) => ({ field, code: "fileAgain" }));
}

/**
 * A redirect that the browser follows with GET. An address may hold what somebody typed or put into
 * another one: what no header can hold is encoded.
 */
export function seeOther(location: string, headers: Record<string, string> = {}): Response {
  const encoded = location.toWellFormed().replace(/[^\x21-\x7e]/gu, encodeURIComponent);
  return new Response(null, { status: 303, headers: { ...headers, Location: encoded } });
}

async function allFields(form: FormData, { textFile, uploads }: FileFields): Promise<Fields> {
  return {
    ...fieldsFrom(form),
    ...(await textFileIn(form, textFile)),
    ...(await uploadsIn(form, uploads)),
  };
}

async function textFileIn(form: FormData, name: string | undefined): Promise<Fields> {
  const file = name === undefined ? null : form.get(name);
  return name !== undefined && file instanceof File ? { [name]: await file.text() } : {};
}

async function uploadsIn(form: FormData, names: readonly string[] = []): Promise<Fields> {
  const fields: Record<string, string> = {};
  for (const name of names) {
    const file = form.get(name);
    // Where nothing was chosen browsers send a file without a name.
    if (!(file instanceof File) || (file.size === 0 && file.name === "")) continue;
    fields[name] = Buffer.from(await file.arrayBuffer()).toString("base64");
    fields[`${name}Name`] = file.name;
  }
  return fields;
}
