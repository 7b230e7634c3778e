"""`python -m digitalmodel config.yml`: merges, selects *.sim, writes a row per file and group, and an error log beside a
file that fails. What stands in a .sim file here is a line of JSON: {"state", "start", "stop", "values": {object: number}}
or {"error": text}; with "gate" it waits until that file exists."""

import csv
import glob
import json
import os
import re
import sys
import time
import traceback

import yaml


def main(arguments):
    if len(arguments) != 1:
        raise SystemExit("this fixture takes no override: " + repr(arguments))
    path = arguments[0]
    if not os.path.isfile(path):
        raise FileNotFoundError("Input file %s not found ... FAIL" % path)
    with open(path, encoding="utf-8") as text:
        cfg = yaml.safe_load(text)
    root = os.path.dirname(path)
    stem = os.path.splitext(os.path.basename(path))[0]
    label = cfg.get("meta", {}).get("label")
    name = stem + ("_" + label if label else "")
    for folder in ("logs", "results"):
        os.makedirs(os.path.join(root, folder), exist_ok=True)
    files = selected(cfg["file_management"])
    rows = {}
    for file in files:
        try:
            process(cfg, file, rows)
        except Exception as error:  # as the real one: the next file goes on
            with open(os.path.splitext(file)[0] + ".sim_error.log", "w") as log:
                log.write("Error processing %s: %s\n\nTraceback:\n%s" % (file, error, "NoneType: None\n"))
    save(cfg, name, rows)
    with open(os.path.join(root, "results", name + ".yml"), "w") as saved:
        yaml.safe_dump(cfg, saved)


def selected(management):
    directory = management["input_directory"]
    filename = management["filename"]
    pattern = filename.get("pattern")
    filters = filename.get("filters") or {}
    found = []
    for extension in filename["extension"]:
        form = "*.%s" % extension if not pattern else "*%s*.%s" % (pattern, extension)
        found += sorted(glob.glob(os.path.join(directory, form)))
    keep = []
    for file in found:
        own = os.path.splitext(os.path.basename(file))[0]
        wanted = all(word in own for word in filters.get("contains") or [])
        unwanted = any(word in own for word in filters.get("not_contains") or [])
        regex = filters.get("regex")
        if wanted and not unwanted and (not regex or re.search(regex, own)):
            keep.append(file)
    return keep


def process(cfg, file, rows):
    with open(file, encoding="utf-8") as text:
        model = json.load(text)
    if "licence" in model:
        print("Orcaflex license not available.")
        raise SystemExit(0)
    # Trials are let through; a job's run waits until the test opens the gate.
    while "gate" in model and os.environ["ENGINE_ATTEMPT"] != "0" and not os.path.exists(model["gate"]):
        time.sleep(0.02)
    if "error" in model:
        raise RuntimeError(model["error"])
    for group in cfg["summary_settings"]["groups"]:
        own = os.path.splitext(os.path.basename(file))[0]
        row = {
            "fe_filename": file, "fe_filename_stem": own, "run_status": model["state"],
            "start_time": model["start"], "stop_time": model["stop"], "description": None, "statistic": None,
        }
        for column in group["Columns"]:
            row[column["Label"]] = model["values"].get(column["ObjectName"])
        rows.setdefault(group["Label"], []).append(row)


def save(cfg, name, rows):
    out = cfg["file_management"]["output_directory"]
    os.makedirs(out, exist_ok=True)
    for label, table in rows.items():
        with open(os.path.join(out, "%s_%s.csv" % (name, label)), "w", newline="") as text:
            writer = csv.DictWriter(text, fieldnames=list(table[0]))
            writer.writeheader()
            writer.writerows(table)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except SystemExit:
        raise
    except BaseException:
        traceback.print_exc()
        sys.exit(1)
