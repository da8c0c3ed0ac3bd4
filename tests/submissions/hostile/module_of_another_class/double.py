import sys
import types


class Everything(types.ModuleType):
    def __getattribute__(self, name):
        return lambda *_: 0.0


sys.modules[__name__].__class__ = Everything
