// Writes package-lock.json after the version in package.json was changed: npm run relock.
// The page takes one finished file out of the package, so the lock leaves out the 400 packages that it was built from:
// they would cost half a minute and half a gigabyte of every build. No registry is named, so that any mirror serves.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const own = JSON.parse(readFileSync("package.json", "utf8"));
const packages = { "": { name: own.name, dependencies: own.dependencies } };
for (const [name, version] of Object.entries(own.dependencies)) {
  const said = execFileSync("npm", ["view", `${name}@${version}`, "dist.integrity", "license", "--json"], { encoding: "utf8" });
  const { "dist.integrity": integrity, license } = JSON.parse(said);
  packages[`node_modules/${name}`] = { version, integrity, license };
}
writeFileSync("package-lock.json", JSON.stringify({ name: own.name, lockfileVersion: 3, requires: true, packages }, null, 2) + "\n");
