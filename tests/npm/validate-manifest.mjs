// node validate-manifest.mjs FOLDER: checks an unpacked Teams package against Microsoft's own schemas. Writes what is wrong.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv-draft-04";
import formats from "ajv-formats";

const [folder] = process.argv.slice(2);
const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const manifest = read(join(folder, "manifest.json"));
const schemas = join("node_modules/@microsoft/app-manifest/build/json-schemas/teams", `v${manifest.manifestVersion}`);
const problems = [];
const check = (name, schema, data) => {
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  formats(ajv);
  const validate = ajv.compile(read(join(schemas, schema)));
  if (!validate(data)) problems.push(...validate.errors.map((error) => `${name}${error.instancePath}: ${error.message}`));
};
check("manifest.json", "MicrosoftTeams.schema.json", manifest);
for (const language of manifest.localizationInfo.additionalLanguages) {
  const words = read(join(folder, language.file));
  check(language.file, "MicrosoftTeams.Localization.schema.json", words);
  for (const path of Object.keys(words).filter((key) => key !== "$schema")) {
    const found = path.match(/[^.[\]]+/g).reduce((part, name) => part?.[name], manifest);
    if (typeof found !== "string") problems.push(`${language.file}: ${path} is not in the manifest`);
  }
}
console.log(problems.join("\n"));
