import { expect, test } from "vitest";
import type { IssueCode } from "@/lib/errors";
import { formState } from "../issue-sentence";
import { withWay } from "./row-form";

const id = "3f0b3c1e-6a52-4c3e-9f0e-0d3a5b1c2d3e";

/** To which page the sentence leads that stands above the list, after a row was sent. */
function ledTo(page: string, code: IssueCode = "settledMeanwhile") {
  const draft = { token: "", fields: { page }, issues: [{ field: "", code }] };
  const form = formState(draft, {});
  return withWay(form, form.summary).map(({ href }) => href);
}

test.each([
  `/intern/inbox/${id}`,
  `/intern/inbox/${id}#known`,
  `/intern/case-files/${id}/conferences/${id}`,
  `/intern/case-files?owner=${id}&handedOver=new`,
])("what somebody else has settled leads to where it stands: %s", (page) => {
  expect(ledTo(page)).toEqual([page]);
  expect(ledTo(page, "takenByOther")).toEqual([undefined]);
});

test.each(["", "//evil.example/intern/", "https://evil.example", "/intern/../x", "javascript:1"])(
  "no other page is led to: %s",
  (page) => {
    expect(ledTo(page)).toEqual([undefined]);
  },
);
