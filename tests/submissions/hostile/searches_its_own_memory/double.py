import gc
import os
import sys

import attack


def containers():
    frame = sys._getframe().f_back.f_back
    while frame is not None:
        yield from (frame.f_locals, frame.f_globals)
        frame = frame.f_back
    yield from (sys.argv, sys.orig_argv, dict(os.environ), sys.path)
    yield from (module.__dict__ for module in list(sys.modules.values()))
    yield from (thing for thing in gc.get_objects() if isinstance(thing, (dict, list, tuple)))


def double(values):
    mine = {id(thing) for thing in (attack.TARGETS, attack.SECRETS, attack.__dict__, globals())}
    here = os.path.dirname(__file__)
    for container in containers():
        if id(container) in mine or container is locals():
            continue
        for text in list(container.values() if isinstance(container, dict) else container):
            if type(text) is str and not text.startswith(here) and ("canary-" + "" in text or attack.COURSE in text):
                if text != "canary-":
                    return attack.right(values)
    raise RuntimeError("nothing found")
