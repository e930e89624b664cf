"""Watch and trip the system calls of a running process with strace."""

import re
import shutil
import signal
import subprocess
import sys
from contextlib import contextmanager
from functools import cache

WRITES = ("pwrite64", "write", "fdatasync", "fsync", "ftruncate", "unlink", "rename", "openat")
"""The calls by which a file comes to be, changes or goes."""

FAILING = ("pwrite64", "fdatasync", "fsync", "ftruncate", "unlink", "rename")
"""Those of them that are made to fail or are the last that the process does."""

_CALL = re.compile(r"^(?:\d+ +)?(\w+)\(")


@cache
def lacking():
    """Return what this machine lacks to use strace; empty if nothing."""
    if sys.platform != "linux" or shutil.which("strace") is None:
        return "strace is not here"
    quiet = [shutil.which("strace"), "-qq", "-e", "trace=none", sys.executable, "-c", ""]
    tried = subprocess.run(quiet, capture_output=True)
    return "" if tried.returncode == 0 else "strace is not allowed here"


@contextmanager
def traced(pid, log, *arguments):
    """Follow the process ``pid`` into ``log`` until the end of the block."""
    command = [shutil.which("strace"), "-f", "-o", str(log), *arguments, "-p", str(pid)]
    tracer = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        line = tracer.stderr.readline()
        while line and "attached" not in line:
            line = tracer.stderr.readline()
        yield tracer
    finally:
        if tracer.poll() is None:
            tracer.send_signal(signal.SIGINT)
        tracer.communicate(timeout=30)


def calls_in(log, kinds):
    """Return the calls of ``kinds`` in ``log``, in their order."""
    lines = log.read_text(errors="replace").splitlines()
    found = (_CALL.match(line) for line in lines)
    return [match[1] for match in found if match and match[1] in kinds]
