// node validate-cards.mjs FILE: reads a JSON list of cards with Microsoft's own renderer as a client of Adaptive Cards 1.5 does.
// Writes what it finds wrong: unknown elements, wrong types, missing properties, things newer than 1.5.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const cards = createRequire(import.meta.url)("adaptivecards/dist/adaptivecards.js");

const problems = [];
for (const [at, { name, card: whole }] of JSON.parse(readFileSync(process.argv[2], "utf8")).entries()) {
  // The renderer tests this with a pattern that remembers where it stopped, so that every second good language fails.
  const { lang, ...card } = whole;
  if (!/^[a-z]{2}$/.test(lang)) problems.push(`${at} ${name}: "${lang}" is no language of two letters`);
  const context = new cards.SerializationContext(cards.Versions.v1_5);
  const read = new cards.AdaptiveCard();
  read.parse(card, context);
  for (let event = 0; event < context.eventCount; event++) problems.push(`${at} ${name}: ${context.getEventAt(event).message}`);
  for (const one of read.validateProperties().validationEvents) problems.push(`${at} ${name}: ${one.message}`);
  // A property that the reader does not know is dropped without a word: what comes back out has to be all that went in.
  const lost = missing(card, read.toJSON(), name);
  problems.push(...lost);
}
console.log(problems.join("\n"));

function missing(said, kept, path) {
  if (Array.isArray(said)) return said.flatMap((one, at) => missing(one, kept?.[at], `${path}[${at}]`));
  if (said === null || typeof said !== "object") return kept === undefined ? [`${path} is not known`] : [];
  return Object.entries(said)
    // Free data; what only Teams knows; a fallback, which is kept as it came; and defaults, which are left out on the way back.
    .filter(([name]) => !["data", "msteams", "$schema", "fallback"].includes(name))
    .flatMap(([name, value]) => (isDefault(name, value) ? [] : missing(value, kept?.[name], `${path}.${name}`)));
}

function isDefault(name, value) {
  const defaults = { isRequired: false, isMultiline: false, separator: false, firstRowAsHeaders: true, style: "compact", spacing: "default", type: undefined };
  return name === "type" || defaults[name] === value;
}
