import { comment, type Form, members, nameOf } from "./forms.mts";
import type { EnumType, ObjectType, PackageSchema } from "./schema.mts";
import type { Forms } from "./sdk.mts";

/** The types that resources and functions share; those that a program passes in a second form too. */
export function typesFile(types: PackageSchema["types"], passedTypes: Set<string>, { known, passed }: Forms): string {
  const declarations = Object.entries(types).flatMap(([token, type]) => {
    if ("enum" in type) return [enumOf(nameOf(token), type)];
    const forms = passedTypes.has(token) ? [known, passed] : [known];
    return forms.map((form) => interfaceOf(form.reference(token), type, form));
  });
  return ['import type * as pulumi from "@pulumi/pulumi";', ...declarations].join("\n\n");
}

/** With all other strings, so that a program's own list of them fits; the editor still offers the values. */
function enumOf(name: string, type: EnumType): string {
  return `${comment(type.description)}\nexport type ${name} = ${type.enum.map(({ value }) => JSON.stringify(value)).join(" | ")} | (string & {});`;
}

function interfaceOf(name: string, type: ObjectType, form: Form): string {
  return `${comment(type.description)}\nexport interface ${name} {\n${members(type.properties, type.required, form)}\n}`;
}
