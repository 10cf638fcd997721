import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonInHtml } from "./json-in-html";

test("whatever somebody wrote stays data: it says the same, and cannot end the element", () => {
  const piece = fc.oneof(
    fc.constantFrom("</script>", "<!--", "<script>", "]]>", "<", "\u2028", '"', "\\", "&lt;"),
    fc.string({ unit: "binary" }),
  );
  const hostile = fc.array(piece).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(hostile, hostile, (name, description) => {
      const json = jsonInHtml({ name, nested: [{ description }] });
      expect(json).not.toContain("<");
      expect(JSON.parse(json)).toEqual({ name, nested: [{ description }] });
    }),
    { numRuns: 1000 },
  );
});
