"""Python's side of the benchmark: one request as JSON on each line of stdin, one answer on each line of stdout.

A request names the editor, the file, the profile and its new values, and how often to repeat. The answer holds the
time of one run in milliseconds and how far the process's memory grew at its highest, in MB (null where the system
cannot tell). The edited text stands in the file afterwards.
"""

import configparser
import gc
import io
import json
import sys
import time

try:
    from awscli.customizations.configure.writer import ConfigFileWriter
    from awscli import __version__ as awscli_version
except ImportError:
    ConfigFileWriter = None
    awscli_version = None


def timed_configparser(path, text, profile, values):
    source = io.StringIO(text)
    target = io.StringIO()
    start = time.perf_counter()
    parser = configparser.RawConfigParser()
    parser.read_file(source)
    for key, value in values.items():
        parser.set(profile, key, value)
    parser.write(target)
    edited = target.getvalue()
    elapsed = time.perf_counter() - start
    with open(path, "w", encoding="utf-8") as file:
        file.write(edited)
    return elapsed


def timed_writer(path, text, profile, values):
    # The writer changes a file in place, so each run gets a fresh one.
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    values = {"__section__": profile, **values}
    start = time.perf_counter()
    ConfigFileWriter().update_config(values, path)
    return time.perf_counter() - start


EDITORS = {"configparser": timed_configparser, "writer": timed_writer}


def memory_mb(name):
    with open("/proc/self/status", encoding="ascii") as status:
        for line in status:
            if line.startswith(name + ":"):
                return int(line.split()[1]) / 1024
    raise KeyError(name)


def forget_peak():
    """Lets the highest memory be counted from now on; answers the memory now, or None where that is not known."""
    try:
        with open("/proc/self/clear_refs", "w", encoding="ascii") as file:
            file.write("5")
        return memory_mb("VmRSS")
    except (OSError, KeyError):
        return None


def answer(request):
    path, repeats = request["path"], request["repeats"]
    with open(path, encoding="utf-8") as file:
        text = file.read()
    gc.collect()
    before = forget_peak()
    timed = EDITORS[request["editor"]]
    total = sum(timed(path, text, request["profile"], request["values"]) for _ in range(repeats))
    growth = None if before is None else max(0, memory_mb("VmHWM") - before)
    return {"ms": total / repeats * 1000, "growthMb": growth}


if __name__ == "__main__":
    hello = {"python": sys.version.split()[0], "awscli": awscli_version}
    print(json.dumps(hello), flush=True)
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)
