# Runs one program in MicroPython, which has no traceback module, no ast and no import hooks.
import builtins
import io
import json
import sys

_import = builtins.__import__


def _guarded_import(name, *rest):
    sentence = _refusals.get(name.split(".")[0])
    if sentence:
        raise ImportError(sentence)
    return _import(name, *rest)


def _no_input(*_):
    raise EOFError(_input_sentence)


def _traceback(error):
    text = io.StringIO()
    sys.print_exception(error, text)
    kept = []
    repeats = 0
    for line in text.getvalue().rstrip("\n").split("\n") + [""]:
        # Frames of this file are none of the reader's business.
        if line.startswith('  File "<stdin>"'):
            continue
        if kept and line == kept[-1]:
            repeats += 1
            continue
        if repeats:
            kept.append("  [Previous line repeated {} more times]".format(repeats))
            repeats = 0
        kept.append(line)
    # A syntax error is in the program's text, and no call led there.
    if isinstance(error, SyntaxError) and len(kept) == 4:
        kept = kept[1:]
    return "\n".join(kept[:-1])


def _text_of(error):
    return error.args[0] if error.args and isinstance(error.args[0], str) else str(error)


def _run_program(job, names):
    value = job["last"]
    if value is not None:
        try:
            before = compile(job["before"], _job["file"], "exec")
            compile(value, _job["file"], "eval")
        except SyntaxError:
            value = None
    if value is None:
        exec(compile(job["code"], _job["file"], "exec"), names)
        return None
    exec(before, names)
    source = "\n" * job["line"] + "__value__ = (" + value + "\n)"
    exec(compile(source, _job["file"], "exec"), names)
    result = names.pop("__value__")
    return None if result is None else repr(result)[: job["limit"]]


def _run_check(check, names, printed):
    names["printed"] = printed
    try:
        exec(compile(check, "check.py", "exec"), names)
    except AssertionError as failure:
        return "failed", _text_of(failure)
    except Exception as error:
        return "failed", "The check could not finish: {}: {}".format(
            type(error).__name__, _text_of(error)
        )
    return "passed", None


def _start(job_text):
    global _job, _names, _refusals, _input_sentence
    _job = json.loads(job_text)
    _names = {"__name__": "__main__"}
    _refusals = _job["refusals"]
    _input_sentence = _job["input"]
    builtins.__import__ = _guarded_import
    builtins.input = _no_input
    value = error = None
    try:
        value = _run_program(_job, _names)
    except SystemExit as leave:
        code = leave.args[0] if leave.args else None
        if code is not None and not isinstance(code, int):
            print(code)
    except BaseException as problem:
        error = _traceback(problem)[: _job["limit"]]
    return json.dumps({"value": value, "error": error})


def _judge(printed):
    verdict, sentence = _run_check(_job["check"], _names, printed)
    return json.dumps({"checked": verdict, "checkMessage": sentence})
