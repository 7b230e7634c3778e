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

function kindOf(document) {
  const folder = path.join(process.env.NODE_PATH, packages[document.apiVersion], document.apiVersion);
  return require(path.join(folder, document.kind + ".js"))[document.kind];
}

function fits(document) {
  try {
    new (kindOf(document))(document).validate();
    return "";
  } catch (error) {
    return error.message;
  }
}

let checked = 0;
let wrong = 0;
for (const document of yaml.loadAll(fs.readFileSync(process.argv[2], "utf8"))) {
  if (!packages[document.apiVersion]) continue;
  checked++;
  const fault = fits(document);
  if (fault) wrong++;
  console.log(`${fault ? "does not fit" : "fits"}: ${document.kind}/${document.metadata.name} ${fault}`);
  // A check that lets anything pass is no check.
  if (!fits({ ...document, spec: "nothing" })) {
    wrong++;
    console.log(`the validator of ${document.kind} lets a spec pass that is none`);
  }
}
process.exit(checked > 0 && wrong === 0 ? 0 : 1);
