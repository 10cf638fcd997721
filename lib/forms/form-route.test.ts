import { describe, expect, test } from "vitest";
import { belongsTo, conflict, invalid, notFound } from "@/lib/errors";
import { emptyErrorPage } from "@/lib/server/error-page";
import { loadDraft } from "./draft";
import { type Fields, fieldValue } from "./fields";
import { formRoute } from "./form-route";

/** A form whose outcome its own field "outcome" decides. */
const { GET: open, POST: post } = formRoute<{ locale: string; id?: string }, string>({
  form: "test",
  run: async (fields: Fields) => {
    const outcome = fieldValue(fields, "outcome");
    if (outcome === "invalid") throw invalid("name", "missing");
    if (outcome === "conflict") throw conflict();
    if (outcome === "elsewhere") throw belongsTo("other");
    if (outcome === "notFound") throw notFound();
    if (outcome === "broken") throw new TypeError(`unexpected ${fieldValue(fields, "name")}`);
    return outcome;
  },
  done: (result, { locale }) =>
    result === "response" ? new Response("own", { status: 202 }) : `/${locale}/done`,
  retry: ({ locale, id = "form" }) => `/${locale}/${id}?step=2`,
  forget: ["password"],
  textFile: "file",
});

const params = { params: Promise.resolve({ locale: "de" }) };

function request(body: BodyInit, headers: Record<string, string> = {}): Request {
  return new Request("http://portal.test/de/form/send", {
    method: "POST",
    body,
    headers: { "Sec-Fetch-Site": "same-origin", ...headers },
  });
}

const send = (fields: Record<string, string>, headers?: Record<string, string>) =>
  post(request(new URLSearchParams(fields), headers), params);

describe("the address of a form, opened", () => {
  const openIn = (locale: string) =>
    open(new Request("http://portal.test/de/form/send"), { params: Promise.resolve({ locale }) });

  test("leads to the page of the form", async () => {
    const answer = await openIn("de");
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/de/form?step=2"]);
  });

  test.each(["/elsewhere.example", "\\elsewhere.example", "\t/elsewhere.example", "/["])(
    "leads to no other site, whatever stands in it: %j",
    async (locale) => {
      const answer = await openIn(locale);
      const to = new URL(answer.headers.get("location") ?? "/", "http://portal.test");
      expect(to.host).toBe("portal.test");
    },
  );
});

describe("a form that was sent", () => {
  test("leads to the next page, in a way that a reload does not send it again", async () => {
    const answer = await send({ outcome: "fine" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/de/done"]);
  });

  test("leads on whatever stands in the address it was sent to", async () => {
    const odd = { params: Promise.resolve({ locale: "d\n\u0000\u202Eä\ud800" }) };
    const answer = await post(request(new URLSearchParams({ outcome: "fine" })), odd);
    expect(answer.headers.get("location")).toBe("/d%0A%00%E2%80%AE%C3%A4%EF%BF%BD/done");
  });

  test("may be answered with a response of its own", async () => {
    const answer = await send({ outcome: "response" });
    expect([answer.status, await answer.text()]).toEqual([202, "own"]);
  });

  test("may come as multipart, as forms with many fields do", async () => {
    const form = new FormData();
    form.set("outcome", "fine");
    expect((await post(request(form), params)).status).toBe(303);
  });

  test("may bring a file, which is read as text and never kept", async () => {
    const form = new FormData();
    form.set("file", new File(["secret"], "x.xlf"));
    form.set("outcome", "invalid");
    const answer = await post(request(form), params);
    const token = /draft=([^#]+)/.exec(answer.headers.get("location") ?? "")?.[1];
    expect((await loadDraft("test", token)).fields).toEqual({ outcome: "invalid" });
    form.set("outcome", "broken");
    expect((await post(request(form), params)).status).toBe(500);
  });

  test.each(["invalid", "conflict"])(
    "comes back with what was typed when it is %s",
    async (outcome) => {
      const answer = await send({ outcome, name: "Selam Geheimname", password: "a secret word" });
      const location = answer.headers.get("location") ?? "";
      expect(location).toMatch(/^\/de\/form\?step=2&draft=[A-Za-z0-9_-]{22}#errors$/);
      expect(location).not.toContain("Geheimname");
      const token = new URL(location, "http://portal.test").searchParams.get("draft") ?? "";
      const draft = await loadDraft("test", token);
      expect(draft.fields).toEqual({ outcome, name: "Selam Geheimname" });
      expect(draft.issues).toHaveLength(1);
      expect(await loadDraft("another form", token)).toEqual({ fields: {}, issues: [] });
    },
  );

  test("comes back in the form of the thing it belongs to, with what was typed", async () => {
    const answer = await send({ outcome: "elsewhere", name: "Selam" });
    const [, token] =
      /^\/de\/other\?step=2&draft=([^#]+)#errors$/.exec(answer.headers.get("location") ?? "") ?? [];
    expect(await loadDraft("test", token)).toMatchObject({
      fields: { outcome: "elsewhere", name: "Selam" },
      issues: [{ code: "goesOnElsewhere" }],
    });
  });

  test("with a file that is too large comes back with what was typed, and says it at the file", async () => {
    const { POST: upload } = formRoute<{ locale: string }, string>({
      form: "test-upload",
      run: async (fields) => (fields.scan === "" ? "/empty" : "/taken"),
      done: (result) => result,
      retry: () => "/form",
      ...{ bodyLimit: 10_000, uploads: ["scan"], tooLarge: "fileOver5Mb" },
    });
    const sendFile = (bytes: string) => {
      const form = new FormData();
      form.set("title", "Zeugnis");
      form.set("scan", new File([bytes], "scan.pdf"));
      return upload(request(form), params);
    };
    const answer = await sendFile("x".repeat(200_000));
    const token = /draft=([^#]+)/.exec(answer.headers.get("location") ?? "")?.[1];
    expect(await loadDraft("test-upload", token)).toMatchObject({
      fields: { title: "Zeugnis" },
      issues: [{ field: "scan", code: "fileOver5Mb" }],
    });
    const outcomes = [await sendFile("x"), await sendFile("")];
    expect(outcomes.map(({ headers }) => headers.get("location"))).toEqual(["/taken", "/empty"]);
  });

  test("says at a file that it has to be chosen again, where something else was wrong", async () => {
    const { POST: upload } = formRoute<{ locale: string }, string>({
      form: "test-upload",
      run: async () => {
        throw invalid("title", "missing");
      },
      done: (result) => result,
      retry: () => "/form",
      ...{ uploads: ["scan"], asksFilesAgain: true },
    });
    const issuesOf = async (file: File) => {
      const form = new FormData();
      form.set("scan", file);
      const answer = await upload(request(form), params);
      const token = /draft=([^#]+)/.exec(answer.headers.get("location") ?? "")?.[1];
      return (await loadDraft("test-upload", token)).issues;
    };
    const missing = { field: "title", code: "missing" };
    expect(await issuesOf(new File(["x"], "scan.pdf"))).toEqual([
      missing,
      { field: "scan", code: "fileAgain" },
    ]);
    // Nothing had been chosen.
    expect(await issuesOf(new File([], ""))).toEqual([missing]);
  });

  test("is forgotten once it is taken, with all that it was corrected from", async () => {
    const draftOf = (answer: Response) =>
      new URL(answer.headers.get("location") ?? "", "http://portal.test").searchParams.get(
        "draft",
      ) ?? "";
    const first = draftOf(await send({ outcome: "invalid", name: "Selam" }));
    const second = draftOf(await send({ outcome: "invalid", name: "Selam G.", draft: first }));
    const another = draftOf(await send({ outcome: "invalid", name: "Luwam" }));
    await send({ outcome: "fine", name: "Selam Geheimname", draft: second });
    for (const token of [first, second]) {
      expect((await loadDraft("test", token)).fields).toEqual({});
    }
    expect((await loadDraft("test", another)).fields).toMatchObject({ name: "Luwam" });
  });

  test.each(["", "x", "A".repeat(22)])("may name a draft that is not there: %j", async (draft) => {
    expect((await send({ outcome: "fine", draft })).status).toBe(303);
  });

  test.each([
    ["to something that is not there", { outcome: "notFound" }, {}, 404],
    ["from another site", { outcome: "fine" }, { "Sec-Fetch-Site": "cross-site" }, 403],
    ["that is far too long", { outcome: "x".repeat(70_000) }, {}, 413],
  ] as const)("%s is answered with a page that says so", async (_what, fields, headers, status) => {
    expect((await send({ ...fields }, { ...headers })).status).toBe(status);
  });

  test.each([
    ["JSON", "{}", "application/json"],
    ["plain text", "outcome=fine", "text/plain"],
    ["multipart without its boundary", "x", "multipart/form-data"],
  ])("as %s is taken by nobody", async (_what, body, type) => {
    expect((await post(request(body, { "Content-Type": type }), params)).status).toBe(415);
  });

  test.each([
    ["an error nobody expected", { outcome: "broken", name: "Geheimname" }],
    [
      "a field that is called like what every object has",
      { "constructor[]": "x", outcome: "broken" },
    ],
  ])("with %s gets a page, not a broken connection", async (_what, fields) => {
    const answer = await send(fields);
    expect(answer.status).toBe(500);
    expect(await answer.text()).toBe(emptyErrorPage);
  });
});

describe("a browser that does not say where a form stood", () => {
  const { POST: ask } = formRoute<{ locale: string }, string>({
    form: "test",
    run: async () => {
      throw new Error("must not run");
    },
    done: (result) => result,
    retry: () => "/",
    askOnPage: ({ locale }, fields) => `/${locale}/form?page=${fieldValue(fields, "page")}`,
  });
  const send = (headers: Record<string, string>, route = ask) =>
    route(
      new Request("http://portal.test/de/form/send", {
        method: "POST",
        body: new URLSearchParams({ page: "x", outcome: "/done" }),
        headers,
      }),
      { params: Promise.resolve({ locale: "de" }) },
    );

  test.each([{}, { origin: "null" }])("(%j) is led to a page with the form", async (headers) => {
    const answer = await send(headers);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/de/form?page=x");
  });

  test.each([{ origin: "https://evil.example" }, { "sec-fetch-site": "cross-site" }])(
    "is not one that says it was elsewhere: %j",
    async (headers) => {
      expect((await send(headers)).status).toBe(403);
    },
  );

  test("is refused by forms that stand on such a page already", async () => {
    expect((await send({ origin: "null" }, post)).status).toBe(403);
  });
});
