# Runs one program in CPython: in Pyodide, and in the machine's own python3 where a recording is made.
import ast
import builtins
import importlib
import json
import linecache
import sys
import traceback
import types

_import = builtins.__import__


class _Refused:
    """Finds nothing: says why a module is not here, however it is asked for."""

    def __init__(self, sentences):
        self.sentences = sentences

    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in self.sentences:
            raise ImportError(self.sentences[name.split(".")[0]], name=name)


def _trimmed(report):
    """Leaves out the frames of this file, which are none of the reader's business, in every chained error too."""
    seen = set()
    while report is not None and id(report) not in seen:
        seen.add(id(report))
        kept = [frame for frame in report.stack if frame.filename != _start.__code__.co_filename]
        report.stack = traceback.StackSummary.from_list(kept)
        if report.__cause__ is not None:
            _trimmed(report.__cause__)
        report = report.__context__


def _traceback(error):
    report = traceback.TracebackException.from_exception(error, limit=-_FRAMES)
    _trimmed(report)
    lines = list(report.format())
    if not report.stack and lines and lines[0].startswith("Traceback"):
        lines = lines[1:]
    return "".join(lines).rstrip("\n")


# Of an endless recursion the last calls say all.
_FRAMES = 40


def _run_program(code, file, names, limit):
    tree = compile(code, file, "exec", ast.PyCF_ONLY_AST)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, file, "exec"), names)
    if last is None:
        return None
    value = eval(compile(ast.Expression(last.value), file, "eval"), names)
    return None if value is None else repr(value)[:limit]


def _run_check(check, names, printed):
    names["printed"] = printed
    try:
        exec(compile(check, "check.py", "exec"), names)
    except AssertionError as failure:
        return "failed", str(failure)
    except Exception as error:
        return "failed", "The check could not finish: {}: {}".format(type(error).__name__, error)
    return "passed", None


def _start(job_text):
    global _job, _names
    _job = json.loads(job_text)
    code, file = _job["code"], _job["file"]
    main = types.ModuleType("__main__")
    _names = main.__dict__
    _names["__builtins__"] = builtins
    sys.modules["__main__"] = main
    # The reader's lines stand in tracebacks.
    linecache.cache[file] = (len(code), None, code.splitlines(True), file)
    refusals = _job["refusals"]

    def guarded_import(name, globals=None, locals=None, fromlist=(), level=0):
        sentence = refusals.get(name.split(".")[0]) if level == 0 else None
        # Python's own library may use what a program may not, such as socket for its error types.
        if sentence and (globals or {}).get("__name__") == "__main__":
            raise ImportError(sentence, name=name)
        return _import(name, globals, locals, fromlist, level)

    def no_input(*_):
        raise EOFError(_job["input"])

    # An interpreter that runs several programs, as tests do, imports a program's own modules anew.
    for module in _job["modules"]:
        sys.modules.pop(module, None)
    builtins.__import__ = guarded_import
    builtins.input = no_input
    hidden = _job["hidden"]
    for name in [name for name in sys.modules if name.split(".")[0] in hidden]:
        del sys.modules[name]
    sys.meta_path.insert(0, _Refused({name: refusals[name] for name in hidden}))
    importlib.invalidate_caches()

    value = error = None
    try:
        value = _run_program(code, file, _names, _job["limit"])
    except SystemExit as leave:
        if leave.code is not None and not isinstance(leave.code, int):
            print(leave.code, file=sys.stderr)
    except BaseException as problem:
        error = _traceback(problem)[: _job["limit"]]
    sys.stdout.flush()
    sys.stderr.flush()
    return json.dumps({"value": value, "error": error})


def _judge(printed):
    verdict, sentence = _run_check(_job["check"], _names, printed)
    sys.stdout.flush()
    return json.dumps({"checked": verdict, "checkMessage": sentence})
