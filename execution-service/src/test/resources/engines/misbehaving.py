"""A process that misbehaves on demand. Reads the configuration that it is given; `fixture.deed` says what to do, by file
stem where `fixture.by_file` names it. Speaks our protocol unless told to be silent. A test fixture, no engine."""

import json
import os
import re
import signal
import subprocess
import sys
import time


def scalar(text):
    return text.strip().strip('"')


def read(path):
    """The few keys that matter, from the block style with quoted text that the adapter writes. No YAML library needed."""
    found, trail = {}, []
    with open(path, encoding="utf-8") as config:
        for line in config:
            match = re.match(r'^( *)"([^"]+)": ?(.*)$', line.rstrip("\n"))
            if not match:
                continue
            depth = len(match.group(1)) // 2
            trail = trail[:depth] + [match.group(2)]
            if match.group(3):
                found["/".join(trail)] = scalar(match.group(3))
    return found


CONFIG = read(sys.argv[-1])
OUT = CONFIG["file_management/output_directory"]
IN = CONFIG["file_management/input_directory"]
LABEL = CONFIG.get("fixture/table", "fixture")
STEM = os.path.splitext(os.path.basename(sys.argv[-1]))[0]


def event(kind, **fields):
    with open(os.environ["ENGINE_EVENTS"], "a", encoding="utf-8") as events:
        events.write(json.dumps({"v": 1, "type": kind, **fields}) + "\n")


def table(rows, name=None, status="SimulationStopped", value=lambda stem: "12.5"):
    path = os.path.join(OUT, name or STEM + "_" + LABEL + ".csv")
    with open(path, "w", encoding="utf-8") as out:
        out.write("fe_filename,fe_filename_stem,run_status,start_time,stop_time,description,statistic,Line1\n")
        for stem in rows:
            out.write("%s,%s,%s,0.0,100.0,,,%s\n" % (os.path.join(IN, stem + ".sim"), stem, status, value(stem)))


def stems():
    chosen = sorted(os.path.splitext(name)[0] for name in os.listdir(IN) if name.endswith(".sim"))
    regex = CONFIG.get("file_management/filename/filters/regex")
    return [stem for stem in chosen if not regex or re.search(regex.replace("\\\\", "\\"), stem)]


def sleeper(new_session):
    """A grandchild that outlives everything, in a session of its own if wished."""
    return subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"], start_new_session=new_session)


def ignore_term():
    signal.signal(signal.SIGTERM, signal.SIG_IGN)


def fail_with(code, text=""):
    sys.stderr.write(text)
    sys.stderr.flush()
    os._exit(code)


def deed(word):
    files = stems()
    if word == "succeed":
        event("started", engine="fixture", version="7", solver="none")
        for done, stem in enumerate(files):
            event("progress", done=done, total=len(files), item=stem, phase="extract")
        table(files)
    elif word == "linger":
        # Goes on until somebody opens the gate: for tests that do something to its worker meanwhile.
        with open(CONFIG["fixture/gate"] + ".runs", "a") as runs:
            runs.write("run\n")
        event("progress", done=0, total=len(files), item=files[0], phase="statics")
        while not os.path.exists(CONFIG["fixture/gate"]):
            time.sleep(0.02)
        table(files)
    elif word.startswith("exit"):
        fail_with(int(word[4:]), CONFIG.get("fixture/says", "it went wrong") + "\n")
    elif word == "hang":
        event("heartbeat")
        time.sleep(600)
    elif word == "burn":
        while True:
            pass
    elif word.startswith("simulate"):
        began, simulated = time.time(), 0.0
        while True:
            event("progress", done=0, total=1, item=files[0], phase="dynamics", simulated=simulated, duration=1000.0)
            time.sleep(0.02)
            simulated += 1.0 if word == "simulate-evenly" else 0.5 ** ((time.time() - began) / 0.1)
    elif word == "stubborn":
        ignore_term()
        event("heartbeat")
        while True:
            time.sleep(1)
    elif word == "polite":
        while not os.path.exists(os.environ["ENGINE_CANCEL"]):
            time.sleep(0.02)
        fail_with(130)
    elif word == "grandchildren":
        ignore_term()
        for new_session in (False, True, True):
            sleeper(new_session)
        time.sleep(600)
    elif word == "leave-behind":
        sleeper(True)
        table(files)
    elif word == "flood":
        for _ in range(40):
            sys.stdout.write(("x" * 1023 + "\n") * 1024)
            sys.stderr.write(("y" * 1023 + "\n") * 1024)
        sys.stdout.write("the last line\n")
        sys.stdout.flush()
        table(files)
    elif word == "close":
        sys.stdout.flush()
        os.close(1)
        os.close(2)
        time.sleep(0.3)
        table(files)
    elif word == "outside":
        with open(os.path.join(os.path.dirname(os.path.realpath(os.path.join(IN, files[0] + ".sim"))), files[0] + ".txt"), "w") as out:
            out.write("where it does not belong\n")
        table(files)
    elif word == "claims-outside":
        event("artifact", path="/tmp/elsewhere.csv")
        table(files)
    elif word == "change-input":
        table(files)
        with open(os.path.join(IN, files[0] + ".sim"), "a") as model:
            model.write("changed\n")
    elif word == "nothing":
        pass
    elif word == "empty":
        open(os.path.join(OUT, STEM + "_" + LABEL + ".csv"), "w").close()
    elif word == "truncated":
        table(files)
        path = os.path.join(OUT, STEM + "_" + LABEL + ".csv")
        os.truncate(path, os.path.getsize(path) - 8)
    elif word == "all-but-last-until-open":
        done = files if os.path.exists(CONFIG["fixture/gate"]) else files[:-1]
        table(done)
        for stem in done:
            with open(os.path.join(OUT, stem + "_rangegraph_Line1.csv"), "w") as graph:
                graph.write("arc_length,tension\n0.0,12.5\n")
    elif word == "nan":
        table(files, value=lambda stem: "nan")
    elif word == "blank":
        table(files, value=lambda stem: "")
    elif word == "unstable":
        table(files, status="5")
    elif word == "partial-run":
        table(files, status="RunningSimulation")
    elif word == "number-state":
        table(files, status="4")
    elif word == "licence":
        fail_with(1, "Orcaflex license is NOT available .... FAIL\n")
    elif word == "licence-exit":
        fail_with(75)
    elif word == "licence-lost":
        event("done", item=files[0])
        table(files[:1])
        event("error", code="25", message="licence lost")
        fail_with(1)
    elif word == "grow":
        hoard = []
        while True:
            hoard.append(bytearray(2 << 20))
            time.sleep(0.01)
    elif word == "fill":
        with open(os.path.join(OUT, "large.bin"), "wb") as large:
            large.write(bytes(5 << 20))
        time.sleep(600)
    elif word == "segfault":
        os.kill(os.getpid(), signal.SIGSEGV)
    elif word == "abort":
        os.kill(os.getpid(), signal.SIGABRT)
    elif word == "oom":
        os.kill(os.getpid(), signal.SIGKILL)
    elif word == "mock":
        print("[MOCK] 12 files done")
        table(files)
    elif word == "verdict-fail":
        table(files)
        with open(os.path.join(OUT, "run_verdict.json"), "w") as verdict:
            json.dump({"verdict": "FAIL", "issues": ["tension above the breaking load"]}, verdict)
        fail_with(1)
    elif word == "trace":
        raise KeyError("summary_settings")
    elif word == "dll":
        fail_with(1, "Traceback (most recent call last):\n  File \"x\", line 1\nOrcFxAPI.DLLError: \nError code: 27\n"
                     "Static calculation failed (Whole system statics: Not converged.)\n")
    elif word == "environment":
        with open(os.path.join(OUT, "environment.csv"), "w") as out:
            out.write("name\n" + "".join(name + "\n" for name in sorted(os.environ)))
        with open(os.path.join(OUT, "seen.csv"), "w") as out:
            out.write("what,value\ncwd,%s\numask,%o\nstdin,%d\n" % (os.getcwd(), os.umask(0), len(sys.stdin.read())))
        table(files)
    else:
        raise SystemExit("no such deed: " + word)


own = stems()
with open("linked.txt", "w") as linked:
    linked.write("\n".join(own))
words = {CONFIG.get("fixture/by_file/" + stem, CONFIG.get("fixture/deed", "succeed")) for stem in own}
for chosen in sorted(words):
    deed(chosen)
