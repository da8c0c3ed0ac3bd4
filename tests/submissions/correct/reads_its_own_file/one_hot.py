import json

import numpy as np

with open("settings.json") as file:
    _settings = json.load(file)


def one_hot(
    indices, depth, on_value=_settings["default_on"], off_value=_settings["default_off"], axis=-1, dtype=np.float32
):
    hit = np.asarray(indices)[..., None] == np.arange(depth)
    return np.moveaxis(np.where(hit, on_value, off_value).astype(dtype), -1, axis)
