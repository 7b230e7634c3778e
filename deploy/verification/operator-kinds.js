// Checks the kinds of KEDA, CloudNativePG and the Prometheus operator against validators that are generated from the
// operators' own definitions: node operator-kinds.js RENDERED.yaml. They find missing fields and wrong types; unknown
// fields they let pass, which the tests of deploy/kubernetes do not.
const fs = require("fs");
const path = require("path");
const yaml = require("js-yaml");

const packages = {
  "keda.sh/v1alpha1": "@kubernetes-models/keda",
  "postgresql.cnpg.io/v1": "@kubernetes-models/cloudnative-pg",
  "monitoring.coreos.com/v1": "@kubernetes-models/prometheus-operator",
};

// Some of these packages are ES modules, which older versions of Node do not take by require.
async function kindOf(document) {
  const folder = path.join(process.env.NODE_PATH, packages[document.apiVersion], document.apiVersion);
  const module = await import(path.join(folder, document.kind + ".js"));
  return module[document.kind] ?? module.default[document.kind];
}

function fits(kind, document) {
  try {
    new kind(document).validate();
    return "";
  } catch (error) {
    return error.message;
  }
}

async function main() {
  let checked = 0;
  let wrong = 0;
  for (const document of yaml.loadAll(fs.readFileSync(process.argv[2], "utf8"))) {
    if (!packages[document.apiVersion]) continue;
    checked++;
    const kind = await kindOf(document);
    const fault = fits(kind, document);
    if (fault) wrong++;
    console.log(`${fault ? "does not fit" : "fits"}: ${document.kind}/${document.metadata.name} ${fault}`);
    // A check that lets anything pass is no check.
    if (!fits(kind, { ...document, spec: "nothing" })) {
      wrong++;
      console.log(`the validator of ${document.kind} lets a spec pass that is none`);
    }
  }
  process.exit(checked > 0 && wrong === 0 ? 0 : 1);
}

main();
