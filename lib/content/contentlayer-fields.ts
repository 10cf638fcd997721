import { defineNestedType, type FieldDefs } from "contentlayer/source-files";
import { z } from "zod";

/** Contentlayer's field definitions for a zod object, so that facts are described once. */
export function contentlayerFields(name: string, schema: z.ZodObject): FieldDefs {
  return Object.fromEntries(
    Object.entries(schema.shape).map(([key, value]) => {
      const required = !(value instanceof z.ZodOptional);
      const inner = value instanceof z.ZodOptional ? value.unwrap() : value;
      return [key, { ...fieldFor(`${name}${capital(key)}`, inner as z.ZodType), required }];
    }),
  ) as FieldDefs;
}

function fieldFor(name: string, type: z.ZodType): object {
  if (type instanceof z.ZodEnum) return { type: "enum", options: type.options };
  if (type instanceof z.ZodBoolean) return { type: "boolean" };
  if (type instanceof z.ZodNumber) return { type: "number" };
  if (type instanceof z.ZodObject) return { type: "nested", of: nested(name, type) };
  if (type instanceof z.ZodArray)
    return { type: "list", of: itemFor(name, type.element as z.ZodType) };
  return { type: "string" };
}

function itemFor(name: string, type: z.ZodType): object {
  return type instanceof z.ZodObject ? nested(name, type) : fieldFor(name, type);
}

function nested(name: string, type: z.ZodObject) {
  return defineNestedType(() => ({ name, fields: contentlayerFields(name, type) }));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
