"""A program with statics that can fail: it finds where a load and a stiffening spring are in balance by relaxation, which
runs away from a far start unless it is damped, as the solvers of line statics do. It honours StaticsMinDamping and
StaticsStep1 of the model that it is given, and leaves what it found where ENGINE_FOUND says. A test fixture: what stands in
the models (stiffness, hardening, load, start) is no cable."""

import csv
import json
import os
import sys

import yaml

with open(sys.argv[-1], encoding="utf-8") as text:
    CONFIG = yaml.safe_load(text)
FILES = CONFIG["file_management"]
TOLERANCE = 1e-6


def event(kind, **fields):
    with open(os.environ["ENGINE_EVENTS"], "a", encoding="utf-8") as events:
        events.write(json.dumps({"v": 1, "type": kind, **fields}) + "\n")


def patched(base, patch):
    """A mapping by name patches what is there already."""
    merged = dict(base)
    for key, value in patch.items():
        merged[key] = patched(merged.get(key) or {}, value) if isinstance(value, dict) else value
    return merged


def model(path):
    with open(path, encoding="utf-8") as text:
        own = yaml.safe_load(text)
    base = own.pop("BaseFile", None)
    if isinstance(own.get("Lines"), list):
        own["Lines"] = {line.pop("Name"): line for line in own["Lines"]}
    return patched(model(os.path.join(os.path.dirname(path), base)) if base else {}, own)


def balance(data):
    line, general, law = data["Lines"]["Riser"], data["General"], data["Lines"]["Riser"]["Law"]
    x = {"User specified": line.get("StartX"), "Catenary": law["near"]}.get(line["StaticsStep1"], law["far"])
    for _ in range(int(general["StaticsMaxIterations"])):
        rest = law["stiffness"] * x + law["hardening"] * x ** 3 - law["load"]
        if abs(rest) < TOLERANCE:
            return x
        x -= rest / general["StaticsMinDamping"]
        if abs(x) > 1e6:
            break
    return None


rows = []
for name in sorted(os.listdir(FILES["input_directory"])):
    stem, extension = os.path.splitext(name)
    if extension != ".yml" or FILES["filename"]["filters"]["regex"] != "^" + stem + "$":
        continue
    data = model(os.path.join(FILES["input_directory"], name))
    found = balance(data)
    if found is None:
        event("error", code="27", exception="DLLError", item=stem,
              message="Static calculation failed (Whole system statics: Not converged.)")
        continue
    if "ENGINE_FOUND" in os.environ:
        with open(os.path.join(os.environ["ENGINE_FOUND"], name), "w", encoding="utf-8") as out:
            # As a file does, it keeps a few digits only.
            start = {"StaticsStep1": "User specified", "StartX": round(found, 3)}
            yaml.safe_dump(patched(data, {"Lines": {"Riser": start}}), out)
    rows.append([os.path.join(FILES["input_directory"], name), stem, "InStaticState", "0.0", "0.0", "", "", "%.4f" % found])
stem = os.path.splitext(os.path.basename(sys.argv[-1]))[0]
with open(os.path.join(FILES["output_directory"], stem + "_fixture.csv"), "w", newline="", encoding="utf-8") as out:
    table = csv.writer(out)
    table.writerow(["fe_filename", "fe_filename_stem", "run_status", "start_time", "stop_time", "description", "statistic", "Line1"])
    table.writerows(rows)
