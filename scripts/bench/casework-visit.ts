/** Somebody who has signed in. */
export type Visit = { readonly url: string; readonly cookie: string };

type Account = { readonly email: string; readonly password: string };

/** Signs in as the form does. */
export async function enter(url: string, { email, password }: Account): Promise<Visit> {
  const answer = await send({ url, cookie: "" }, "/intern/sign-in/send", { mail: email, password });
  const cookie = answer.headers.getSetCookie()[0]?.split(";")[0];
  if (!cookie) throw new Error(`${email} could not sign in`);
  return { url, cookie };
}

/** Reads a page to its end. @returns milliseconds */
export async function ask(visit: Visit, path: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(visit.url + path, { headers: { cookie: visit.cookie } });
  await answer.text();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return performance.now() - began;
}

/** Where names and numbers are typed, and in which field. */
export const searches = [
  { path: "/intern/case-files/find", field: "term", byName: true },
  { path: "/intern/roster/find", field: "term", byName: true },
  { path: "/intern/inbox/find", field: "code", byName: false },
] as const;

/** Types a part of a name or a number, sends it and reads the list it leads to. @returns milliseconds */
export async function find(
  visit: Visit,
  { path, field }: (typeof searches)[number],
  typed: string,
): Promise<number> {
  const began = performance.now();
  const answer = await send(visit, path, { [field]: typed });
  const found = answer.headers.get("location");
  if (!found) throw new Error(`the search answered ${answer.status}`);
  await ask(visit, new URL(found, visit.url).href.slice(visit.url.length));
  return performance.now() - began;
}

function send({ url, cookie }: Visit, path: string, fields: Record<string, string>) {
  return fetch(url + path, {
    method: "POST",
    redirect: "manual",
    headers: { cookie, origin: url },
    body: new URLSearchParams(fields),
  });
}
