"""Can be imported, gives a seat, and opens the fixtures' .sim files, as the licensed interface does. It computes nothing."""
import json
from types import SimpleNamespace

__version__ = "11.5-fixture"


def DLLVersion():
    return "11.5-fixture"


class Model:
    def LoadSimulation(self, path):
        with open(path, encoding="utf-8") as text:
            content = json.load(text)
        self.state = SimpleNamespace(name=content["state"])
        self.simulationStartTime = content["start"]
        self.simulationTimeStatus = SimpleNamespace(CurrentTime=content["stop"])
        self.warnings = []
        self.objects = [SimpleNamespace(name=name, typeName="Line") for name in content["values"]]
