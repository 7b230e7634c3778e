# Opens each file that is named on standard input and tells what is in it, one marked line of JSON per file.
import json
import sys

import OrcFxAPI

sys.stdin.reconfigure(encoding="utf-8")


def told(path):
    model = OrcFxAPI.Model()
    if path.lower().endswith(".sim"):
        model.LoadSimulation(path)
    else:
        model.LoadData(path)
    ran = path.lower().endswith(".sim") and "Simulation" in getattr(model.state, "name", str(model.state))
    return {
        "file": path,
        "program": "OrcFxAPI " + OrcFxAPI.DLLVersion(),
        "state": getattr(model.state, "name", str(model.state)),
        "startTime": model.simulationStartTime if ran else None,
        "stopTime": model.simulationTimeStatus.CurrentTime if ran else None,
        "warnings": [str(warning) for warning in getattr(model, "warnings", None) or []],
        "objects": [{"name": found.name, "type": found.typeName} for found in model.objects],
    }


for line in sys.stdin:
    file = line.rstrip("\r\n")
    try:
        answer = told(file)
    except Exception as fault:
        answer = {"file": file, "error": str(fault).strip() or type(fault).__name__}
    print("@inventory " + json.dumps(answer), flush=True)
